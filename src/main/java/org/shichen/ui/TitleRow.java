package org.shichen.ui;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The head of a sheet or a board: its title and, at the other end, what can be done; below each other where a row is
 * too narrow.
 */
public final class TitleRow extends Pane {

    private final double gap;
    private final Region title;
    private final Region acts;

    /** @param gap between the two, in pixels */
    public TitleRow(double gap, Label title, Region acts) {
        this(gap, (Region) title, acts);
        title.setWrapText(true);
    }

    /** For a head that is more than a label. */
    public TitleRow(double gap, Region title, Region acts) {
        this.gap = gap;
        this.title = title;
        this.acts = acts;
        getChildren().addAll(title, acts);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(title.prefWidth(-1)) + gap + Math.ceil(acts.prefWidth(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 || oneRow(width)
                // A row that wraps is asked with its width: without one it takes a width of its own.
                ? Math.max(title.prefHeight(-1), acts.prefHeight(Math.ceil(acts.prefWidth(-1))))
                : title.prefHeight(width) + gap / 2 + acts.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (oneRow(width)) {
            double right = acts.prefWidth(-1);
            layoutInArea(title, 0, 0, width - gap - right, getHeight(), 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(acts, width - right, 0, right, getHeight(), 0, HPos.RIGHT, VPos.CENTER);
        } else {
            double above = title.prefHeight(width);
            layoutInArea(title, 0, 0, width, above, 0, HPos.LEFT, VPos.TOP);
            // From the left, as all that stands in a sheet.
            double wide = Math.min(width, Math.ceil(acts.prefWidth(-1)));
            layoutInArea(acts, 0, above + gap / 2, wide, acts.prefHeight(wide), 0, HPos.LEFT, VPos.TOP);
        }
    }

    private boolean oneRow(double width) {
        return width >= computePrefWidth(-1);
    }
}
