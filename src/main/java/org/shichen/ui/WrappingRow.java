package org.shichen.ui;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A row that asks for all of its width in one line, and takes a second line only where it is given less. */
public class WrappingRow extends FlowPane {

    private @Nullable Region filling;
    private boolean allLines;

    public WrappingRow(double gap, Node... nodes) {
        super(Orientation.HORIZONTAL, gap, gap / 2, nodes);
    }

    /** @param last takes what is left over of the line that it ends */
    public final WrappingRow filledBy(Region last) {
        filling = last;
        return this;
    }

    /**
     * Whatever ends a line takes what is left over of it, so that all lines end alike; what is wider than the row is
     * given the row's width, and does not make the row wider.
     */
    public final WrappingRow fillingLines() {
        allLines = true;
        return this;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<Node> shown = getManagedChildren();
        for (int i = 0; allLines && i < shown.size(); i++) {
            // Two lines of one field each begin at the same place.
            boolean ends = i == shown.size() - 1
                    || shown.get(i + 1).getLayoutX() <= shown.get(i).getLayoutX();
            if (ends && shown.get(i) instanceof Region last) {
                last.resize(getWidth() - getInsets().getRight() - last.getLayoutX(), last.getHeight());
            }
        }
        if (filling != null && getManagedChildren().getLast() == filling) {
            double width = getWidth() - getInsets().getRight() - filling.getLayoutX();
            filling.resize(Math.max(filling.getWidth(), width), filling.getHeight());
        }
    }

    /** That of its widest node; else a row in a narrow window goes past its edge, and takes its fields along. */
    @Override
    protected double computeMinWidth(double height) {
        return allLines
                ? getInsets().getLeft()
                        + getManagedChildren().stream()
                                .mapToDouble(node -> node.minWidth(-1))
                                .max()
                                .orElse(0)
                        + getInsets().getRight()
                : super.computeMinWidth(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = getInsets().getLeft() + getInsets().getRight();
        int shown = 0;
        for (Node node : getManagedChildren()) {
            width += Math.ceil(Math.max(node.minWidth(-1), node.prefWidth(-1)));
            shown++;
        }
        return width + getHgap() * Math.max(0, shown - 1);
    }
}
