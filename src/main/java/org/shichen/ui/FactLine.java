package org.shichen.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * Short facts behind one another, such as times, names and states. A line is broken between two facts only: Chinese may
 * be broken anywhere, and then a time or a name stands half on one line and half on the next. A fact that is wider than
 * the line breaks its own lines. FX thread.
 */
public final class FactLine extends Pane {

    /** A blank between two facts, in parts of the size of the letters. */
    private static final double BLANK = 0.28;

    private final List<Label> labels = new ArrayList<>();
    private int blanks;

    public FactLine() {
        getStyleClass().add("fact-line");
    }

    /**
     * Shows these facts.
     *
     * @param between what parts two of them, such as a comma; it stays with the one before it
     */
    public void show(List<String> facts, String between) {
        labels.clear();
        blanks = between.length() - between.stripTrailing().length();
        for (int i = 0; i < facts.size(); i++) {
            boolean last = i == facts.size() - 1;
            labels.add(Labels.wrapping(new Label(facts.get(i) + (last ? "" : between.stripTrailing()))));
        }
        getChildren().setAll(labels);
        setAccessibleText(String.join(between, facts));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        double[] right = new double[1];
        lay(Double.MAX_VALUE, (label, at) -> right[0] = Math.max(right[0], at.x + at.width));
        return Math.ceil(right[0]) + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return lay(width < 0 ? Double.MAX_VALUE : width, (label, at) -> {}) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        lay(getWidth(), (label, at) -> label.resizeRelocate(at.x, at.y, at.width, at.height));
    }

    private record Place(double x, double y, double width, double height) {}

    /** @return where the last line ends */
    private double lay(double width, BiConsumer<Label, Place> place) {
        double left = snappedLeftInset();
        double room = Math.max(1, width - left - snappedRightInset());
        double x = left;
        double y = snappedTopInset();
        double line = 0;
        for (Label label : labels) {
            double wish = Math.ceil(label.prefWidth(-1));
            if (x > left && x + wish > left + room) {
                x = left;
                y += line;
                line = 0;
            }
            double wide = Math.min(wish, room);
            double tall = Math.ceil(label.prefHeight(wide));
            place.accept(label, new Place(x, y, wide, tall));
            line = Math.max(line, tall);
            x += wide + blanks * label.getFont().getSize() * BLANK;
        }
        return y + line;
    }
}
