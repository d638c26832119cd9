package org.shichen.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Node;

/**
 * The nodes of a group that is made up anew again and again: what was there the last time keeps its node, so that only
 * what came or went costs anything. FX thread.
 *
 * @param <K> what a node stands for
 */
final class KeptNodes<K, N extends Node> {

    private final Group group = new Group();
    private final Supplier<N> made;
    private Map<K, N> shown = new HashMap<>();
    private Map<K, N> next = new HashMap<>();
    private final List<Node> order = new ArrayList<>();

    KeptNodes(Supplier<N> made) {
        this.made = made;
        group.setManaged(false);
        group.setMouseTransparent(true);
    }

    Group group() {
        return group;
    }

    void begin() {
        next = HashMap.newHashMap(shown.size());
        order.clear();
    }

    /** The node for this, above those asked for before; asked for twice, it is the same. */
    N node(K key) {
        N again = next.get(key);
        if (again != null) {
            return again;
        }
        N node = shown.get(key);
        if (node == null) {
            node = made.get();
        }
        next.put(key, node);
        order.add(node);
        return node;
    }

    /** Shows those that were asked for, and no others. */
    void end() {
        shown = next;
        if (!group.getChildren().equals(order)) {
            group.getChildren().setAll(order);
        }
    }
}
