package org.shichen.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Node;

/**
 * The nodes of a group that is made up anew again and again, each above those before it. The first to be shown takes
 * the first node, whatever that stood for the last time; nodes that nothing needs stay in the scene unseen, see
 * {@link KeptNodes}. FX thread.
 */
final class RowOfNodes<N extends Node> {

    private final Group group = new Group();
    private final Supplier<N> made;
    private final List<N> nodes = new ArrayList<>();
    private int used;

    RowOfNodes(Supplier<N> made) {
        this.made = made;
        group.setManaged(false);
        group.setMouseTransparent(true);
    }

    Group group() {
        return group;
    }

    void begin() {
        used = 0;
    }

    N next() {
        if (used == nodes.size()) {
            nodes.add(made.get());
        }
        N node = nodes.get(used++);
        node.setVisible(true);
        return node;
    }

    /** Shows those that were asked for, and no others. */
    void end() {
        int there = group.getChildren().size();
        group.getChildren().addAll(nodes.subList(there, nodes.size()));
        nodes.subList(used, nodes.size()).forEach(node -> node.setVisible(false));
    }
}
