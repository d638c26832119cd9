package org.shichen.briefing;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * A decision and who does it until when: beside each other where there is room for both to be read, else below each
 * other.
 */
final class DecisionLine extends Region {

    private final Region what;
    private final Region who;
    private final double least;

    /** @param least how wide the decision is at least when it does not have the line to itself, in pixels */
    DecisionLine(Region what, double least, Region who) {
        this.what = what;
        this.least = least;
        this.who = who;
        getChildren().addAll(what, who);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(who.minWidth(-1), what.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return what.prefWidth(-1) + gap() + who.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = what.prefHeight(-1);
        return beside(width)
                ? Math.max(one, who.prefHeight(who.prefWidth(-1)))
                : one + gap() / 2 + who.prefHeight(whoWidth(width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double right = who.prefWidth(-1);
        double one = what.prefHeight(-1);
        double other = who.prefHeight(whoWidth(width));
        if (beside(width)) {
            double height = Math.max(one, other);
            what.resizeRelocate(0, snapPositionY((height - one) / 2), snapSizeX(width - right - gap()), one);
            who.resizeRelocate(snapPositionX(width - right), snapPositionY((height - other) / 2), right, other);
        } else {
            what.resizeRelocate(0, 0, width, one);
            who.resizeRelocate(
                    snapPositionX(Math.max(0, width - right)), snapPositionY(one + gap() / 2), whoWidth(width), other);
        }
    }

    /** Who and by when take more lines where the form is narrower than they are. */
    private double whoWidth(double width) {
        return Math.min(width, who.prefWidth(-1));
    }

    private boolean beside(double width) {
        return width < 0 || width >= least + gap() + who.prefWidth(-1);
    }

    /** The gap of the rows beside each other, which grows with the text. */
    private double gap() {
        return least / 30;
    }
}
