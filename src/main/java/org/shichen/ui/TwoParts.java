package org.shichen.ui;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Two parts of a sheet beside one another, or below each other where the window has not the width for both, so that a
 * sheet is never wider than a small window with large type. FX thread.
 */
public final class TwoParts extends Pane {

    private final double gap;
    private final Region first;
    private final Region second;

    /**
     * Beside one another each has at least its own preferred width; what is left over is shared, but the second never
     * becomes wider than its own maximum width, nor the first when its maximum is its preferred width. Below each other
     * the first asks for no more than its least height, so that the second can be seen as well.
     *
     * @param gap between the two, in pixels
     */
    public TwoParts(double gap, Region first, Region second) {
        this.gap = gap;
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(first.minWidth(-1), second.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return wish(first) + gap + wish(second);
    }

    @Override
    protected double computeMinHeight(double width) {
        return beside(width)
                ? Math.max(first.minHeight(firstWidth(width)), second.minHeight(secondWidth(width)))
                : first.minHeight(width) + gap + second.minHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return beside(width)
                ? Math.max(first.prefHeight(firstWidth(width)), second.prefHeight(secondWidth(width)))
                : first.minHeight(width) + gap + second.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (beside(width)) {
            double right = secondWidth(width);
            layoutInArea(first, 0, 0, firstWidth(width), height, 0, HPos.LEFT, VPos.TOP);
            layoutInArea(second, width - right, 0, right, height, 0, HPos.LEFT, VPos.TOP);
        } else {
            double below = Math.min(second.prefHeight(width), height - gap - first.minHeight(width));
            first.resizeRelocate(0, 0, width, height - gap - below);
            // It has the width to itself, however little of it it takes beside the first.
            second.resizeRelocate(0, height - below, width, below);
        }
    }

    private boolean beside(double width) {
        return width < 0 || width + 0.5 >= computePrefWidth(-1);
    }

    private double firstWidth(double width) {
        return width < 0 ? wish(first) : width - gap - secondWidth(width);
    }

    private double secondWidth(double width) {
        if (width >= 0 && first.getMaxWidth() == USE_PREF_SIZE) {
            return Math.floor(width - gap - wish(first));
        }
        double shared = wish(second) + Math.max(0, (width - computePrefWidth(-1)) / 2);
        return Math.floor(
                second.getMaxWidth() > 0
                        ? Math.min(Math.max(second.getMaxWidth(), wish(second)), shared)
                        : second.getMaxWidth() == USE_PREF_SIZE ? wish(second) : shared);
    }

    private static double wish(Region part) {
        return Math.ceil(Math.max(part.minWidth(-1), part.prefWidth(-1)));
    }
}
