package org.shichen.map;

/** Where places lie on a rectangle of the screen or of paper; its units are pixels from the upper left. */
public interface Projection {

    double x(GeoPoint point);

    double y(GeoPoint point);

    double width();

    double height();
}
