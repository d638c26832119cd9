package org.shichen.map;

import java.awt.Graphics2D;
import java.util.List;

/** A base map that can paint any part of itself. Called on background threads. */
public interface BaseMap {

    /** A name on the map, placed where it does not cover anything more important. */
    record Name(GeoPoint at, String chinese, String english) {}

    /**
     * Paints what lies in a square of the world.
     *
     * @param graphics in pixels of the picture, antialiased
     * @param left world coordinate of the left edge
     * @param top world coordinate of the upper edge
     * @param pixelsPerWorld scale
     */
    void paint(Graphics2D graphics, double left, double top, double pixelsPerWorld, MapColours colours);

    List<Name> names();
}
