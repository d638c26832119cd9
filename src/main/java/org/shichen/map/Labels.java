package org.shichen.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import javafx.geometry.Rectangle2D;

/** Finds room for labels: first come, first served, on one of eight sides, never over what is already there. */
public final class Labels {

    /** In pixels: what is taken is looked up by squares of this size. */
    private static final double SQUARE = 96;

    private final Map<Long, List<Rectangle2D>> taken = new HashMap<>();
    private final double width;
    private final double height;

    /** @param width of the map in pixels */
    public Labels(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Keeps this room free of labels. */
    public void occupy(double x, double y, double w, double h) {
        take(new Rectangle2D(x, y, w, h));
    }

    private void take(Rectangle2D room) {
        forSquares(room, square -> {
            taken.computeIfAbsent(square, key -> new ArrayList<>()).add(room);
            return true;
        });
    }

    private boolean free(Rectangle2D room) {
        return forSquares(room, square -> {
            List<Rectangle2D> there = taken.get(square);
            if (there != null) {
                for (Rectangle2D each : there) {
                    if (room.intersects(each)) {
                        return false;
                    }
                }
            }
            return true;
        });
    }

    /** Asks about every square that the room touches, until the answer is no. */
    private static boolean forSquares(Rectangle2D room, LongPredicate asked) {
        for (long c = square(room.getMinX()); c <= square(room.getMaxX()); c++) {
            for (long r = square(room.getMinY()); r <= square(room.getMaxY()); r++) {
                if (!asked.test(c << 32 ^ r & 0xffffffffL)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long square(double at) {
        return (long) Math.floor(at / SQUARE);
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
            if (corner[0] >= 0 && corner[1] >= 0 && corner[0] + w <= width && corner[1] + h <= height && free(room)) {
                take(room);
                return Optional.of(room);
            }
        }
        return Optional.empty();
    }
}
