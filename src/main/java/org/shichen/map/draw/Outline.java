package org.shichen.map.draw;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.shichen.map.GeoPoint;
import org.shichen.map.Projection;

/**
 * The points of something drawn on the map, in their order. Immutable; every change gives another one.
 *
 * @param points WGS-84; a ring is not closed by its first point again
 */
public record Outline(Form form, List<GeoPoint> points) {

    public Outline {
        points = List.copyOf(points);
    }

    /** Whether there are enough points to be kept. */
    public boolean complete() {
        return points.size() >= form.least();
    }

    public Outline as(Form other) {
        return new Outline(other, points);
    }

    public Outline with(GeoPoint point) {
        return inserted(points.size(), point);
    }

    public Outline withoutLast() {
        return points.isEmpty() ? this : without(points.size() - 1);
    }

    public Outline moved(int vertex, GeoPoint to) {
        List<GeoPoint> changed = new ArrayList<>(points);
        changed.set(vertex, to);
        return new Outline(form, changed);
    }

    /** @param before the vertex before which it comes */
    public Outline inserted(int before, GeoPoint point) {
        List<GeoPoint> changed = new ArrayList<>(points);
        changed.add(before, point);
        return new Outline(form, changed);
    }

    public Outline without(int vertex) {
        List<GeoPoint> changed = new ArrayList<>(points);
        changed.remove(vertex);
        return new Outline(form, changed);
    }

    /** Edges are counted by the vertex they begin at; that of a ring's last vertex leads back to the first. */
    public int edges() {
        return form == Form.RING && points.size() > 2 ? points.size() : Math.max(0, points.size() - 1);
    }

    /** Where a new vertex of this edge stands: in its middle as it is drawn. */
    public GeoPoint middle(int edge) {
        GeoPoint from = points.get(edge);
        GeoPoint to = points.get((edge + 1) % points.size());
        return GeoPoint.ofWorld((from.worldX() + to.worldX()) / 2, (from.worldY() + to.worldY()) / 2);
    }

    /** The vertex that is seen there, the nearest if there are several. */
    public OptionalInt vertexAt(Projection view, double x, double y, double reach) {
        return nearest(points, view, x, y, reach);
    }

    /** The edge whose middle is seen there. */
    public OptionalInt middleAt(Projection view, double x, double y, double reach) {
        List<GeoPoint> middles = new ArrayList<>();
        for (int edge = 0; edge < edges(); edge++) {
            middles.add(middle(edge));
        }
        return nearest(middles, view, x, y, reach);
    }

    private static OptionalInt nearest(List<GeoPoint> places, Projection view, double x, double y, double reach) {
        OptionalInt nearest = OptionalInt.empty();
        double least = reach;
        for (int i = 0; i < places.size(); i++) {
            double distance = Math.hypot(view.x(places.get(i)) - x, view.y(places.get(i)) - y);
            if (distance <= least) {
                least = distance;
                nearest = OptionalInt.of(i);
            }
        }
        return nearest;
    }

    /** How far from the line or ring this place of the view is, in pixels; 0 within a ring. */
    public double distance(Projection view, double x, double y) {
        if (form == Form.RING && path(view).contains(x, y)) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (GeoPoint point : points) {
            least = Math.min(least, Math.hypot(view.x(point) - x, view.y(point) - y));
        }
        for (int edge = 0; edge < edges(); edge++) {
            GeoPoint from = points.get(edge);
            GeoPoint to = points.get((edge + 1) % points.size());
            least = Math.min(least, Line2D.ptSegDist(view.x(from), view.y(from), view.x(to), view.y(to), x, y));
        }
        return least;
    }

    /** As it is drawn; a ring of three points and more is closed. */
    public Path2D path(Projection view) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (GeoPoint point : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(view.x(point), view.y(point));
            } else {
                path.lineTo(view.x(point), view.y(point));
            }
        }
        if (edges() == points.size() && path.getCurrentPoint() != null) {
            path.closePath();
        }
        return path;
    }

    /** Whether two edges that are not neighbours meet: then a ring encloses nothing that could be measured. */
    public boolean crossesItself() {
        int edges = edges();
        for (int one = 0; one < edges; one++) {
            for (int other = one + 2; other < edges; other++) {
                boolean neighbours = form == Form.RING && one == 0 && other == edges - 1;
                if (!neighbours && meet(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean meet(int one, int other) {
        GeoPoint a = points.get(one);
        GeoPoint b = points.get((one + 1) % points.size());
        GeoPoint c = points.get(other);
        GeoPoint d = points.get((other + 1) % points.size());
        return Line2D.linesIntersect(
                a.worldX(), a.worldY(), b.worldX(), b.worldY(), c.worldX(), c.worldY(), d.worldX(), d.worldY());
    }
}
