package org.shichen.map;

import java.awt.geom.Path2D;
import java.util.List;

/** Outlines that are told apart without colour, on the screen and on paper alike. Lengths in pixels. */
public enum LinePattern {
    SOLID(1.6f),
    BOLD(4),
    LONG_DASH(2, 14, 6),
    DASH(2, 7, 5),
    DASH_DOT(2, 12, 4, 2, 4),
    DASH_DOT_DOT(2, 12, 4, 2, 3, 2, 4),
    DOTS(2, 2, 4);

    private final float width;
    private final double[] dashes;

    LinePattern(float width, double... dashes) {
        this.width = width;
        this.dashes = dashes;
    }

    public float width() {
        return width;
    }

    /**
     * The dashes along a closed ring, as lines of their own; of a ring larger than the view only what is seen of it is
     * cut into dashes.
     */
    public Path2D around(List<GeoPoint> ring, Projection view) {
        Path2D path = new Path2D.Double();
        double gone = 0;
        for (int i = 0; i < ring.size(); i++) {
            GeoPoint from = ring.get(i);
            GeoPoint to = ring.get((i + 1) % ring.size());
            gone += edge(path, view.x(from), view.y(from), view.x(to), view.y(to), gone, view);
        }
        return path;
    }

    /** @param gone how far along the ring this edge begins; @return its length */
    private double edge(Path2D path, double x1, double y1, double x2, double y2, double gone, Projection view) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        double[] seen = Clip.segment(x1, y1, x2, y2, view.width(), view.height(), 8);
        if (seen.length == 0 || length == 0) {
            return length;
        }
        double at = seen[0] * length;
        double end = seen[1] * length;
        if (dashes.length == 0) {
            dash(path, x1, y1, x2, y2, at / length, end / length);
            return length;
        }
        double period = 0;
        for (double dash : dashes) {
            period += dash;
        }
        while (at < end) {
            double phase = (gone + at) % period;
            int part = 0;
            while (phase >= dashes[part]) {
                phase -= dashes[part];
                part = (part + 1) % dashes.length;
            }
            double next = Math.min(end, at + Math.max(0.01, dashes[part] - phase));
            if (part % 2 == 0) {
                dash(path, x1, y1, x2, y2, at / length, next / length);
            }
            at = next;
        }
        return length;
    }

    private static void dash(Path2D path, double x1, double y1, double x2, double y2, double from, double to) {
        path.moveTo(x1 + from * (x2 - x1), y1 + from * (y2 - y1));
        path.lineTo(x1 + to * (x2 - x1), y1 + to * (y2 - y1));
    }
}
