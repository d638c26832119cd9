package org.shichen.map;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/**
 * A part of the ground that is seen through: painted over the base map and under the symbols.
 *
 * @param ring WGS-84, not closed by its first point again
 * @param name stands in it where there is room; empty for none
 * @param hatch one set of lines across it, or two
 */
public record MapArea(List<GeoPoint> ring, String name, Color colour, LinePattern outline, Hatch hatch) {

    /** By which one sort of areas is told from another without colour. */
    public enum Hatch {
        RISING,
        CROSSED
    }

    /** Whether the ground shows through colour, as on a screen, or between lines, as ink lets it. */
    public enum Through {
        COLOUR,
        LINES
    }

    private static final double PITCH = 14;
    private static final int FAINT = 40;

    public MapArea {
        ring = List.copyOf(ring);
    }

    /** Where its name stands: low in the middle, for what the area belongs to stands in its midst. */
    GeoPoint foot() {
        var x = ring.stream().mapToDouble(GeoPoint::worldX).summaryStatistics();
        var y = ring.stream().mapToDouble(GeoPoint::worldY).summaryStatistics();
        return GeoPoint.ofWorld((x.getMin() + x.getMax()) / 2, y.getMax() - (y.getMax() - y.getMin()) / 8);
    }

    /** The names of areas before those of the ground. */
    public static List<BaseMap.Name> named(List<MapArea> areas, List<BaseMap.Name> names) {
        return Stream.concat(
                        areas.reversed().stream()
                                .filter(area -> !area.name.isBlank())
                                .map(area -> new BaseMap.Name(area.foot(), area.name, area.name)),
                        names.stream())
                .toList();
    }

    public void paint(ShapePen pen, Projection view, Through through) {
        java.awt.Color ink = MapColours.awt(colour);
        if (through == Through.COLOUR) {
            pen.fill(path(view), new java.awt.Color(ink.getRed(), ink.getGreen(), ink.getBlue(), FAINT));
        }
        if (through == Through.LINES || hatch == Hatch.CROSSED) {
            pen.stroke(lines(view, 1), ink, 0.6f);
        }
        if (hatch == Hatch.CROSSED) {
            pen.stroke(lines(view, -1), ink, 0.6f);
        }
        pen.stroke(outline.around(ring, view), ink, outline.width());
    }

    private Path2D path(Projection view) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (GeoPoint point : ring) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(view.x(point), view.y(point));
            } else {
                path.lineTo(view.x(point), view.y(point));
            }
        }
        path.closePath();
        return path;
    }

    /** Slanting lines within the ring and the view. They lie fast on the ground: panned, they go along. */
    private Path2D lines(Projection view, int slant) {
        double[] x = ring.stream().mapToDouble(view::x).toArray();
        double[] y = ring.stream().mapToDouble(view::y).toArray();
        // On one line x + slant · y is the same everywhere.
        double step = PITCH * Math.sqrt(2);
        double start = x[0] + slant * y[0];
        double[] corners = {0, view.width(), slant * view.height(), view.width() + slant * view.height()};
        Arrays.sort(corners);
        Path2D lines = new Path2D.Double();
        double first = start + Math.ceil((corners[0] - start) / step) * step;
        for (double sum = first; sum <= corners[3]; sum += step) {
            between(lines, x, y, sum, slant, view);
        }
        return lines;
    }

    private static void between(Path2D lines, double[] x, double[] y, double sum, int slant, Projection view) {
        double[] meets = new double[x.length];
        int met = 0;
        for (int i = 0; i < x.length; i++) {
            int next = (i + 1) % x.length;
            double here = x[i] + slant * y[i] - sum;
            double there = x[next] + slant * y[next] - sum;
            if (here < 0 != there < 0) {
                double part = here / (here - there);
                meets[met++] = x[i] + part * (x[next] - x[i]);
            }
        }
        Arrays.sort(meets, 0, met);
        for (int i = 0; i + 1 < met; i += 2) {
            Line2D line =
                    new Line2D.Double(meets[i], slant * (sum - meets[i]), meets[i + 1], slant * (sum - meets[i + 1]));
            double[] seen = Clip.segment(
                    line.getX1(), line.getY1(), line.getX2(), line.getY2(), view.width(), view.height(), 0);
            if (seen.length > 0) {
                lines.moveTo(
                        line.getX1() + seen[0] * (line.getX2() - line.getX1()),
                        line.getY1() + seen[0] * (line.getY2() - line.getY1()));
                lines.lineTo(
                        line.getX1() + seen[1] * (line.getX2() - line.getX1()),
                        line.getY1() + seen[1] * (line.getY2() - line.getY1()));
            }
        }
    }
}
