package org.shichen.map;

import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Finds room for labels: first come, first served, on one of eight sides, never over what is already there. */
public final class Labels {

    /** In pixels: what is taken is looked up by squares of this size; those at the edges hold what lies beyond. */
    private static final double SQUARE = 96;

    /** Of a name from labels and other names, in heights of its line. */
    private static final double APART = 0.3;

    private final double width;
    private final double height;
    private final int columns;
    private final int rows;

    /** Edges of what is taken: left, top, right, bottom, and again. */
    private double[] taken = new double[4 * 64];

    private int count;

    /** By square the first link of a chain, 0 for none. A link holds which one is taken there and the next link. */
    private final int[] first;

    private int[] links = new int[2 * 128];
    private int linked = 1;

    /** @param width of the map in pixels */
    public Labels(double width, double height) {
        this.width = width;
        this.height = height;
        columns = 1 + (int) Math.max(0, width / SQUARE);
        rows = 1 + (int) Math.max(0, height / SQUARE);
        first = new int[columns * rows];
    }

    /** Keeps this room free of labels. */
    public void occupy(double x, double y, double w, double h) {
        if (4 * count == taken.length) {
            taken = Arrays.copyOf(taken, 2 * taken.length);
        }
        taken[4 * count] = x;
        taken[4 * count + 1] = y;
        taken[4 * count + 2] = x + w;
        taken[4 * count + 3] = y + h;
        for (int row = square(y, rows); row <= square(y + h, rows); row++) {
            for (int column = square(x, columns); column <= square(x + w, columns); column++) {
                if (2 * linked == links.length) {
                    links = Arrays.copyOf(links, 2 * links.length);
                }
                links[2 * linked] = count;
                links[2 * linked + 1] = first[row * columns + column];
                first[row * columns + column] = linked++;
            }
        }
        count++;
    }

    private boolean free(double x, double y, double w, double h) {
        for (int row = square(y, rows); row <= square(y + h, rows); row++) {
            for (int column = square(x, columns); column <= square(x + w, columns); column++) {
                for (int link = first[row * columns + column]; link != 0; link = links[2 * link + 1]) {
                    int other = 4 * links[2 * link];
                    if (x < taken[other + 2]
                            && y < taken[other + 3]
                            && x + w > taken[other]
                            && y + h > taken[other + 1]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static int square(double at, int squares) {
        return Math.clamp((long) Math.floor(at / SQUARE), 0, squares - 1);
    }

    /**
     * Room for the name of a place, which bears no ground and therefore stands apart from all that is there.
     *
     * @param h height of its line, of which a part stays free around it
     * @return the room of the words alone; empty when there is none, or none within the map
     */
    public Optional<Rectangle2D> placeName(double x, double y, double w, double h) {
        double apart = h * APART;
        return place(x, y, 0, w + 2 * apart, h + 2 * apart)
                .map(room -> new Rectangle2D(room.getMinX() + apart, room.getMinY() + apart, w, h));
    }

    /**
     * Room for a label beside a mark.
     *
     * @param gap from the middle of the mark to the label
     * @return empty when every side is taken or outside the map: the label is left out
     */
    public Optional<Rectangle2D> place(double x, double y, double gap, double w, double h) {
        for (int side = 0; side < 8; side++) {
            double left = switch (side) {
                case 0 -> x + gap;
                case 1 -> x - gap - w;
                case 2, 3 -> x - w / 2;
                case 4, 5 -> x + gap * 0.7;
                default -> x - gap * 0.7 - w;
            };
            double top = switch (side) {
                case 0, 1 -> y - h / 2;
                case 2 -> y + gap;
                case 3 -> y - gap - h;
                case 4, 6 -> y + gap * 0.7;
                default -> y - gap * 0.7 - h;
            };
            if (left >= 0 && top >= 0 && left + w <= width && top + h <= height && free(left, top, w, h)) {
                occupy(left, top, w, h);
                return Optional.of(new Rectangle2D(left, top, w, h));
            }
        }
        return Optional.empty();
    }
}
