package org.shichen.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Node;

/**
 * The nodes of a group that is made up anew again and again, none of which lies on another: what was there the last
 * time keeps its node, what came takes the node of something that had gone. Nodes that nothing needs stay in the scene
 * unseen: a pass of styles over a new one costs many times what it costs to use one again. FX thread.
 *
 * @param <K> what a node stands for
 */
final class KeptNodes<K, N extends Node> {

    private final Group group = new Group();
    private final Supplier<N> made;
    private final Consumer<N> emptied;
    private final ArrayDeque<N> unseen = new ArrayDeque<>();
    private final List<N> fresh = new ArrayList<>();
    private Map<K, N> shown = new HashMap<>();
    private Map<K, N> next = new HashMap<>();

    /** @param emptied lets go of what an unseen node holds */
    KeptNodes(Supplier<N> made, Consumer<N> emptied) {
        this.made = made;
        this.emptied = emptied;
        group.setManaged(false);
        group.setMouseTransparent(true);
    }

    Group group() {
        return group;
    }

    void begin() {
        next = HashMap.newHashMap(shown.size());
    }

    /** The node for this; asked for twice, it is the same. */
    N node(K key) {
        return next.computeIfAbsent(key, this::keptOrOther);
    }

    private N keptOrOther(K key) {
        N kept = shown.remove(key);
        if (kept != null) {
            return kept;
        }
        N other = unseen.poll();
        if (other == null) {
            other = made.get();
            fresh.add(other);
        }
        other.setVisible(true);
        return other;
    }

    /** Shows those that were asked for, and no others. */
    void end() {
        Collection<N> gone = shown.values();
        gone.forEach(node -> {
            node.setVisible(false);
            emptied.accept(node);
        });
        unseen.addAll(gone);
        shown = next;
        group.getChildren().addAll(fresh);
        fresh.clear();
    }
}
