package org.shichen.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A row that asks for all of its width in one line, and takes a second line only where it is given less. */
public final class WrappingRow extends FlowPane {

    private @Nullable Region filling;

    public WrappingRow(double gap, Node... nodes) {
        super(Orientation.HORIZONTAL, gap, gap / 2, nodes);
    }

    /** @param last takes what is left over of the line that it ends */
    public WrappingRow filledBy(Region last) {
        filling = last;
        return this;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (filling != null && getManagedChildren().getLast() == filling) {
            double width = getWidth() - getInsets().getRight() - filling.getLayoutX();
            filling.resize(Math.max(filling.getWidth(), width), filling.getHeight());
        }
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
