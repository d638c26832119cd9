package org.shichen.ui;

import javafx.scene.control.ListCell;

/**
 * A cell of a list as tall as its words in the width that there is: the cells of the theme are all of one height,
 * whatever stands in them. Its graphic is what wraps. FX thread.
 */
public abstract class WrappingCell<T> extends ListCell<T> {

    /** None of its own: else the list would be as wide as the longest line, and scroll sideways. */
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double outer =
                width > 0 ? width : getListView() == null ? 0 : getListView().getWidth();
        double inner = outer - snappedLeftInset() - snappedRightInset();
        if (getGraphic() == null || inner <= 0) {
            return super.computePrefHeight(width);
        }
        double tall = snappedTopInset() + getGraphic().prefHeight(inner) + snappedBottomInset();
        return Math.max(tall, minHeight(-1));
    }
}
