package org.shichen.desk;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.shichen.ui.Labels;
import org.shichen.ui.ScrollingPane;

/**
 * The place of a sheet over the desk: as wide and as tall as the sheet wants to be where there is room; a sheet that
 * cannot become as small as the window, with large text, is scrolled.
 */
final class SheetRoom extends ScrollingPane {

    private final Region sheet;

    SheetRoom(Region sheet) {
        super(sheet);
        this.sheet = sheet;
        getStyleClass().add("sheet-room");
        setFitToWidth(true);
        setFitToHeight(true);
        setMinSize(0, 0);
        maxWidthProperty().bind(sheet.maxWidthProperty());
        setMaxHeight(USE_PREF_SIZE);
        whole(sheet, 2);
    }

    /** The title of a sheet and the words beside it take a second line before they are cut off. */
    private static void whole(Parent part, int depth) {
        for (Node node : part.getChildrenUnmodifiable()) {
            if (node instanceof Label label) {
                Labels.wrapping(label);
            } else if (node instanceof Pane pane && depth > 1) {
                whole(pane, depth - 1);
            }
        }
    }

    /** How tall depends on how wide: text that takes a second line needs its height. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
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
