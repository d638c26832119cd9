package org.shichen.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.SheetActs;
import org.shichen.ui.SheetQuestion;
import org.shichen.ui.ToldLine;

/**
 * Keeps the foot of a sheet that has to be scrolled at the lower edge of what is seen of it, with what was refused
 * above it: what a sheet is for, and the way out, are never looked for. Nothing is taken out of the sheet, its foot is
 * only shown higher, so that keys, order and the reader of the screen find it where it always is. FX thread.
 */
final class HeldFoot {

    /**
     * Of what is held while it stands elsewhere than the sheet has it. Not a style of its own: what gets one while the
     * sheet is laid out loses its type until the next frame, is lower then, and need not be held.
     */
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

    /** What is left of a focused control's frame above the foot, in pixels. */
    private static final double FRAME = 4;

    private final ScrollPane room;
    private final Region sheet;
    private List<Node> held = List.of();

    HeldFoot(ScrollPane room, Region sheet) {
        this.room = room;
        this.sheet = sheet;
        room.vvalueProperty().subscribe(this::hold);
        room.viewportBoundsProperty().subscribe(this::hold);
        sheet.heightProperty().subscribe(this::hold);
        room.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::show);
    }

    /** Again, after what is in the sheet may have changed. */
    void hold() {
        List<Node> now = foot(sheet).map(HeldFoot::withWhatIsTold).orElse(List.of());
        double below = below();
        // In a window so low that it would leave no room for what it is about, it is scrolled to like the rest.
        boolean higher = below > 0.5 && height(now) <= seen() / 2;
        held.stream().filter(node -> !higher || !now.contains(node)).forEach(HeldFoot::letGo);
        held = higher ? now : List.of();
        for (Node node : held) {
            node.setTranslateY(-below);
            node.pseudoClassStateChanged(HELD, true);
        }
    }

    /** What has the focus now is not left behind the foot. */
    private void show(@Nullable Node focused) {
        if (focused == null
                || held.isEmpty()
                || !inside(focused, sheet)
                || held.stream().anyMatch(foot -> inside(focused, foot))) {
            return;
        }
        Bounds place = inSheet(focused);
        double top = top();
        double free = inSheet(held.getFirst()).getMinY() - top;
        double lowest = place.getMinY() - FRAME;
        double wanted = Math.min(lowest, Math.max(top, place.getMaxY() + FRAME - free));
        if (wanted != top) {
            room.setVvalue(Math.clamp(wanted / (sheet.getHeight() - seen()), 0, 1));
        }
    }

    private Bounds inSheet(Node node) {
        return sheet.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private double seen() {
        return room.getViewportBounds().getHeight();
    }

    /** How much of the sheet has been scrolled out at the top, in pixels. */
    private double top() {
        return Math.max(0, sheet.getHeight() - seen()) * room.getVvalue();
    }

    private double below() {
        return sheet.getHeight() - seen() - top();
    }

    private static double height(List<Node> nodes) {
        return nodes.isEmpty()
                ? 0
                : nodes.getLast().getLayoutY()
                        + nodes.getLast().getLayoutBounds().getHeight()
                        - nodes.getFirst().getLayoutY();
    }

    private static void letGo(Node node) {
        node.setTranslateY(0);
        node.pseudoClassStateChanged(HELD, false);
    }

    private static Optional<SheetActs> foot(Node node) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (node instanceof SheetActs foot) {
            return Optional.of(foot);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().reversed().stream()
                        .map(HeldFoot::foot)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    private static List<Node> withWhatIsTold(SheetActs foot) {
        ObservableList<Node> beside = foot.getParent().getChildrenUnmodifiable();
        List<Node> all = new ArrayList<>(List.of(foot));
        for (int i = beside.indexOf(foot) - 1; i >= 0 && tells(beside.get(i)); i--) {
            if (beside.get(i).isManaged()) {
                all.addFirst(beside.get(i));
            }
        }
        return all;
    }

    private static boolean tells(Node node) {
        return node instanceof ToldLine || node instanceof SheetQuestion;
    }

    private static boolean inside(Node node, Node other) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }
}
