package org.shichen.map.placing;

import org.shichen.map.GeoPoint;

/**
 * What a base map's file has at one point is really at another. It stays true whatever datum the file is declared to
 * have.
 *
 * @param x in the terms of the file, see {@link OwnFrame}
 * @param y in the terms of the file, see {@link OwnFrame}
 * @param real where it is, WGS-84
 */
public record PlacingPoint(double x, double y, GeoPoint real) {

    /** More than anybody sets by hand. */
    public static final int MOST = 12;
}
