package org.shichen.map;

/** Where places lie on a rectangle of the screen or of paper; its units are pixels from the upper left. */
public interface Projection {

    /** @param worldX Web-Mercator, 0 to 1 */
    double x(double worldX);

    /** @param worldY Web-Mercator, 0 to 1 */
    double y(double worldY);

    default double x(GeoPoint point) {
        return x(point.worldX());
    }

    default double y(GeoPoint point) {
        return y(point.worldY());
    }

    double width();

    double height();
}
