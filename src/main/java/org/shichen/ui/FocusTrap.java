package org.shichen.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keeps the focus of the keyboard within a layer while it is visible: Tab comes round inside it and never reaches what
 * it covers. FX thread.
 */
public final class FocusTrap {

    private final Parent layer;
    private final ChangeListener<Node> moved = (owner, before, now) -> moved(before, now);
    private boolean backwards;
    private boolean byTab;

    private FocusTrap(Parent layer) {
        this.layer = layer;
    }

    /** For as long as the layer lives. */
    public static void around(Parent layer) {
        FocusTrap trap = new FocusTrap(layer);
        layer.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            trap.byTab = event.getCode() == KeyCode.TAB;
            trap.backwards = event.isShiftDown();
        });
        layer.sceneProperty().subscribe(trap::enter);
    }

    /** What takes the focus inside the part, in the order of its nodes; only what can be seen and used. */
    public static List<Node> stops(Node part) {
        List<Node> stops = new ArrayList<>();
        collect(part, stops);
        return stops;
    }

    private void enter(Scene before, Scene now) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(moved);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(moved);
        }
    }

    private void moved(Node before, Node now) {
        if (!layer.isVisible() || now == null || inside(now) || above(now)) {
            return;
        }
        List<Node> stops = stops(layer);
        if (stops.isEmpty()) {
            return;
        }
        if (byTab || before == null || !stops.contains(before)) {
            (byTab && backwards ? stops.getLast() : stops.getFirst()).requestFocus();
        } else {
            before.requestFocus();
        }
    }

    private boolean inside(Node node) {
        Node at = node;
        while (at != null && at != layer) {
            at = at.getParent();
        }
        return at != null;
    }

    /** Whether the node is in what lies over the layer: that has the keys then, and two traps would pull for ever. */
    private boolean above(Node node) {
        Node at = node;
        while (at != null && at.getParent() != layer.getParent()) {
            at = at.getParent();
        }
        if (at == null || layer.getParent() == null) {
            return false;
        }
        List<Node> layers = layer.getParent().getChildrenUnmodifiable();
        return layers.indexOf(at) > layers.indexOf(layer);
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        // Boxes and spinners have a field inside that they work themselves.
        if (node instanceof Parent parent && !(node instanceof Spinner) && !(node instanceof ComboBoxBase)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }
}
