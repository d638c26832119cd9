package org.shichen.map;

import java.util.List;

/** A part of the world in coordinates of Web-Mercator, 0 to 1; may be a point or a line. */
public record WorldBox(double left, double top, double right, double bottom) {

    /** Around all of these, which are not none. */
    public static WorldBox around(List<GeoPoint> points) {
        var x = points.stream().mapToDouble(GeoPoint::worldX).summaryStatistics();
        var y = points.stream().mapToDouble(GeoPoint::worldY).summaryStatistics();
        return new WorldBox(x.getMin(), y.getMin(), x.getMax(), y.getMax());
    }
}
