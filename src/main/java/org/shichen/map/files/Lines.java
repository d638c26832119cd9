package org.shichen.map.files;

import java.awt.geom.Path2D;
import java.util.Arrays;
import org.shichen.map.Cut;
import org.shichen.map.FeatureKind;
import org.shichen.map.MapColours;
import org.shichen.map.MapPen;

/**
 * The shapes of a map at one coarseness, as {@link LineWriter} wrote them. Immutable; read by any thread.
 *
 * @param boxes left, top, right and bottom of each shape in cells of the world's grid
 */
record Lines(int tolerance, ByteSpool spool, long[] at, int[] lengths, int[] boxes, byte[] kinds) {

    private static final double GRID = 1L << LineWriter.GRID_BITS;

    /** Beyond the edge of the cut, in pixels: half the width of the widest line and more. */
    private static final double MARGIN = 8;

    /** Lines of one kind drawn in one stroke, which is several times as fast as each alone. */
    private static final int TOGETHER = 1000;

    /** Left, top, right and bottom of all of it, 0 to 1; turned round when there is nothing. */
    double[] box() {
        double[] all = {1, 1, 0, 0};
        for (int i = 0; i < boxes.length; i += 4) {
            all[0] = Math.min(all[0], boxes[i] / GRID);
            all[1] = Math.min(all[1], boxes[i + 1] / GRID);
            all[2] = Math.max(all[2], boxes[i + 2] / GRID);
            all[3] = Math.max(all[3], boxes[i + 3] / GRID);
        }
        return all;
    }

    void paint(MapPen pen, Cut cut, MapColours colours) {
        double margin = MARGIN / cut.pixelsPerWorld();
        double left = (cut.left() - margin) * GRID;
        double top = (cut.top() - margin) * GRID;
        double right = (cut.right() + margin) * GRID;
        double bottom = (cut.bottom() + margin) * GRID;
        int[] inside = new int[64];
        int found = 0;
        for (int i = 0; i < at.length; i++) {
            int box = i * 4;
            if (boxes[box + 2] >= left && boxes[box] <= right && boxes[box + 3] >= top && boxes[box + 1] <= bottom) {
                if (found == inside.length) {
                    inside = Arrays.copyOf(inside, found * 2);
                }
                inside[found++] = i;
            }
        }
        Window window = new Window(cut);
        byte[] bytes = new byte[4096];
        for (FeatureKind kind : FeatureKind.values()) {
            Path2D.Double together = new Path2D.Double();
            int inOne = 0;
            for (int i = 0; i < found; i++) {
                int shape = inside[i];
                if (kinds[shape] == kind.ordinal()) {
                    if (lengths[shape] > bytes.length) {
                        bytes = new byte[lengths[shape]];
                    }
                    spool.read(at[shape], bytes, lengths[shape]);
                    Path2D path = window.path(bytes, lengths[shape], kind.filled());
                    if (kind.filled()) {
                        kind.paint(pen, path, colours, cut.zoom());
                    } else {
                        together.append(path, false);
                        inOne++;
                    }
                    if (inOne == TOGETHER) {
                        kind.paint(pen, together, colours, cut.zoom());
                        together.reset();
                        inOne = 0;
                    }
                }
            }
            if (inOne > 0) {
                kind.paint(pen, together, colours, cut.zoom());
            }
        }
    }

    /**
     * Turns a shape into a path of the cut. Of the vertices that lie beyond one and the same edge only the last before
     * the path comes back is kept: a coast of a million points costs what is seen of it.
     */
    private static final class Window {
        private final Cut cut;
        private Path2D.Double path = new Path2D.Double();
        private int side;
        private boolean waiting;
        private double waitingX;
        private double waitingY;
        private int waitingSide;

        Window(Cut cut) {
            this.cut = cut;
        }

        Path2D path(byte[] bytes, int length, boolean closed) {
            path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            int position = 0;
            int x = 0;
            int y = 0;
            boolean move = true;
            while (position < length) {
                int value = 0;
                int shift = 0;
                byte part;
                do {
                    part = bytes[position++];
                    value |= (part & 0x7f) << shift;
                    shift += 7;
                } while (part < 0);
                int dx = value >>> 1 ^ -(value & 1);
                value = 0;
                shift = 0;
                do {
                    part = bytes[position++];
                    value |= (part & 0x7f) << shift;
                    shift += 7;
                } while (part < 0);
                int dy = value >>> 1 ^ -(value & 1);
                if (dx == 0 && dy == 0 && !move) {
                    end(closed);
                    move = true;
                    continue;
                }
                x += dx;
                y += dy;
                add(cut.x(x / GRID), cut.y(y / GRID), move);
                move = false;
            }
            end(closed);
            return path;
        }

        private void add(double x, double y, boolean move) {
            int now = (x < -MARGIN ? 1 : 0)
                    | (x > cut.width() + MARGIN ? 2 : 0)
                    | (y < -MARGIN ? 4 : 0)
                    | (y > cut.height() + MARGIN ? 8 : 0);
            if (move) {
                path.moveTo(x, y);
                side = now;
                waiting = false;
                return;
            }
            if (waiting && (side & waitingSide & now) == 0) {
                path.lineTo(waitingX, waitingY);
                side = waitingSide;
                waiting = false;
            }
            if ((side & now) != 0) {
                waiting = true;
                waitingX = x;
                waitingY = y;
                waitingSide = now;
            } else {
                path.lineTo(x, y);
                side = now;
            }
        }

        private void end(boolean closed) {
            if (waiting) {
                path.lineTo(waitingX, waitingY);
                waiting = false;
            }
            if (closed && path.getCurrentPoint() != null) {
                path.closePath();
            }
        }
    }
}
