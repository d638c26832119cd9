package org.shichen.desk;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.shichen.ui.Labels;
import org.shichen.ui.ScrollingPane;
import org.shichen.ui.SheetActs;

/**
 * The place of a sheet over the desk: as wide and as tall as the sheet wants to be where there is room; a sheet that
 * cannot become as small as the window, with large text, is scrolled, but for its foot.
 */
final class SheetRoom extends ScrollingPane {

    private final Region sheet;
    private final HeldFoot foot;

    SheetRoom(Region sheet) {
        super(sheet);
        this.sheet = sheet;
        getStyleClass().add("sheet-room");
        setFitToWidth(true);
        setFitToHeight(true);
        setMinSize(0, 0);
        maxWidthProperty().bind(sheet.maxWidthProperty());
        setMaxHeight(USE_PREF_SIZE);
        whole(sheet, 2, true);
        foot = new HeldFoot(this, sheet);
    }

    /**
     * The title of a sheet and the words beside it take a second line before they are cut off; and the title is larger
     * than the heads of the parts below it.
     */
    private static void whole(Parent part, int depth, boolean head) {
        for (Node node : part.getChildrenUnmodifiable()) {
            boolean first = head && node == part.getChildrenUnmodifiable().getFirst();
            if (node instanceof Label label) {
                Labels.wrapping(label);
                if (first && label.getStyleClass().contains("board-title")) {
                    label.getStyleClass().add("sheet-title");
                }
            } else if (node instanceof Pane pane && depth > 1 && !(node instanceof SheetActs)) {
                whole(pane, depth - 1, first);
            }
        }
    }

    /** How tall depends on how wide: text that takes a second line needs its height. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /**
     * A scroll pane asks how tall the sheet has to be without saying how wide it is, so that of text in several lines
     * it counts one, and leaves out the bar.
     */
    @Override
    protected void layoutChildren() {
        double wide = getWidth() - snappedLeftInset() - snappedRightInset();
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        setVbarPolicy(sheet.minHeight(wide) > room + 0.5 ? ScrollBarPolicy.ALWAYS : ScrollBarPolicy.AS_NEEDED);
        super.layoutChildren();
        foot.hold();
    }

    @Override
    protected double computePrefWidth(double height) {
        return sheet.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width > 0 ? Math.min(width, sheet.getMaxWidth() > 0 ? sheet.getMaxWidth() : width) : -1;
        // A list may ask for less than it has to have.
        return Math.max(sheet.prefHeight(wide), sheet.minHeight(wide));
    }
}
