package org.shichen.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/**
 * Whether the heads of a list in columns stand over what they are the heads of, also beside a scroll bar. FX thread.
 */
final class HeadsOverColumns {

    /** So far a head may stand from its column, in pixels: rounding. */
    private static final double OFF = 1.5;

    private HeadsOverColumns() {}

    /** @param front what stands in front, of which alone is told */
    static List<String> faults(Node front) {
        List<String> faults = new ArrayList<>();
        for (Node list : front.lookupAll(".column-list")) {
            list.lookupAll(".column-row").stream()
                    .filter(row -> row.isVisible()
                            && row.getParent().isVisible()
                            && row.getLayoutBounds().getWidth() > 1)
                    .findFirst()
                    .ifPresent(row -> compare((Parent) list.lookup(".column-head"), (Parent) row, faults));
        }
        return faults;
    }

    private static void compare(Parent heads, Parent row, List<String> faults) {
        List<Label> over = labels(heads);
        List<Label> below = labels(row);
        for (int i = 0; i < over.size(); i++) {
            Bounds head = over.get(i).localToScene(over.get(i).getLayoutBounds());
            Bounds cell = below.get(i).localToScene(below.get(i).getLayoutBounds());
            double off = over.get(i).getAlignment() == Pos.CENTER_RIGHT
                    ? head.getMaxX() - cell.getMaxX()
                    : head.getMinX() - cell.getMinX();
            if (Math.abs(off) > OFF) {
                faults.add("a head stands " + Math.round(off) + " px from its column: "
                        + Legible.called(over.get(i), over.get(i).getText()));
            }
        }
    }

    private static List<Label> labels(Parent row) {
        return row.getChildrenUnmodifiable().stream()
                .flatMap(part -> part instanceof Label label && label.isVisible() ? Stream.of(label) : Stream.empty())
                .toList();
    }
}
