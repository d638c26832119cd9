package org.shichen.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Finds room for labels: first come, first served, on one of eight sides, never over what is already there. */
public final class Labels {

    private final List<Rectangle2D> taken = new ArrayList<>();
    private final double width;
    private final double height;

    /** @param width of the map in pixels */
    public Labels(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Keeps this room free of labels. */
    public void occupy(double x, double y, double w, double h) {
        taken.add(new Rectangle2D(x, y, w, h));
    }

    /**
     * Room for a label beside a mark.
     *
     * @param gap from the middle of the mark to the label
     * @return empty when every side is taken or outside the map: the label is left out
     */
    public Optional<Rectangle2D> place(double x, double y, double gap, double w, double h) {
        double[][] corners = {
            {x + gap, y - h / 2},
            {x - gap - w, y - h / 2},
            {x - w / 2, y + gap},
            {x - w / 2, y - gap - h},
            {x + gap * 0.7, y + gap * 0.7},
            {x + gap * 0.7, y - gap * 0.7 - h},
            {x - gap * 0.7 - w, y + gap * 0.7},
            {x - gap * 0.7 - w, y - gap * 0.7 - h}
        };
        for (double[] corner : corners) {
            Rectangle2D room = new Rectangle2D(corner[0], corner[1], w, h);
            if (corner[0] >= 0
                    && corner[1] >= 0
                    && corner[0] + w <= width
                    && corner[1] + h <= height
                    && taken.stream().noneMatch(room::intersects)) {
                taken.add(room);
                return Optional.of(room);
            }
        }
        return Optional.empty();
    }
}
