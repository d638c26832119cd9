package org.shichen.map.print;

import java.util.Collection;
import org.shichen.map.GeoPoint;
import org.shichen.map.Viewport;

/**
 * A part of the world in Web-Mercator, where the world is 1 wide and 1 high.
 *
 * @param x of its middle
 * @param y of its middle
 */
public record Extent(double x, double y, double width, double height) {

    /** A tenth of the way on every side is left free, so that nothing stands at the edge. */
    private static final double ROOM = 1.2;

    /** About two kilometres: less is never shown because there is one place only. */
    private static final double LEAST = 1 / 20_000.0;

    public static Extent of(Viewport view) {
        GeoPoint corner = view.at(0, 0);
        double width = 2 * (view.worldX() - corner.worldX());
        double height = 2 * (view.worldY() - corner.worldY());
        return new Extent(view.worldX(), view.worldY(), width, height);
    }

    /** All these places, at least one. */
    public static Extent around(Collection<GeoPoint> places) {
        var x = places.stream().mapToDouble(GeoPoint::worldX).summaryStatistics();
        var y = places.stream().mapToDouble(GeoPoint::worldY).summaryStatistics();
        return new Extent(
                (x.getMin() + x.getMax()) / 2,
                (y.getMin() + y.getMax()) / 2,
                Math.max(LEAST, ROOM * (x.getMax() - x.getMin())),
                Math.max(LEAST, ROOM * (y.getMax() - y.getMin())));
    }
}
