package org.shichen.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;

/** Keeps what the keys are in within sight: a scroll pane follows Tab by itself, but not a focus that is asked for. */
public final class InView {

    private InView() {}

    /** @param node somewhere in what the pane scrolls, which is a region and laid out. FX thread. */
    public static void bring(ScrollPane pane, Node node) {
        Region all = (Region) pane.getContent();
        Bounds at = all.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        Bounds seen = pane.getViewportBounds();
        pane.setHvalue(
                moved(pane.getHvalue(), all.getWidth() - seen.getWidth(), seen.getWidth(), at.getMinX(), at.getMaxX()));
        pane.setVvalue(moved(
                pane.getVvalue(), all.getHeight() - seen.getHeight(), seen.getHeight(), at.getMinY(), at.getMaxY()));
    }

    /**
     * Scrolls the list no farther than it takes to see the line whole; not at all before the list is laid out.
     *
     * @param index of the line; -1 for none. FX thread.
     */
    public static void bring(ListView<?> list, int index) {
        // Lines that have just been put in are counted when the list is laid out.
        list.layout();
        if (index >= 0 && list.lookup(".virtual-flow") instanceof VirtualFlow<?> lines) {
            lines.scrollTo(index);
        }
    }

    /** @param hidden how much longer all of it is than what is seen at once */
    private static double moved(double value, double hidden, double seen, double from, double to) {
        if (hidden <= 0) {
            return value;
        }
        double begin = value * hidden;
        double wanted = from < begin ? from : to > begin + seen ? to - seen : begin;
        return Math.clamp(wanted / hidden, 0, 1);
    }
}
