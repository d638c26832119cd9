package org.shichen.map.layers;

import java.nio.file.Path;
import java.util.List;
import org.shichen.map.Datum;
import org.shichen.map.placing.PlacingPoint;

/**
 * A base map as the desk's file has it.
 *
 * @param path where the user's file lies; it is never copied or changed
 * @param datum what the degrees of the file refer to, as declared
 * @param points by which it is put in its place or mended; empty where the file says it well enough
 * @param version for optimistic locking
 */
public record MapEntry(
        long id, String name, Path path, Datum datum, boolean shown, List<PlacingPoint> points, long version) {

    public MapEntry {
        points = List.copyOf(points);
    }
}
