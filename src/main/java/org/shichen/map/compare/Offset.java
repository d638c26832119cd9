package org.shichen.map.compare;

import org.jspecify.annotations.Nullable;
import org.shichen.map.Datum;

/**
 * How far a map lies from where others have the same things.
 *
 * @param east in metres: the map would have to go so far
 * @param north in metres
 * @param meant the datum that its file is probably in, or null when no datum explains it
 */
public record Offset(double east, double north, @Nullable Datum meant) {

    /** In metres. */
    public double length() {
        return Math.hypot(east, north);
    }
}
