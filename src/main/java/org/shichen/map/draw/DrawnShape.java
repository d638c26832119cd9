package org.shichen.map.draw;

import java.util.List;
import org.shichen.map.GeoPoint;

/**
 * Something that was drawn on the map, as the desk's file has it.
 *
 * @param id 0 for one that is not kept yet
 * @param name empty for none
 * @param points WGS-84
 * @param version for optimistic locking
 */
public record DrawnShape<K extends Enum<K> & ShapeKind>(
        long id, K kind, String name, List<GeoPoint> points, long version) {

    public DrawnShape {
        points = List.copyOf(points);
    }

    public Outline outline() {
        return new Outline(kind.form(), points);
    }

    public DrawnShape<K> at(List<GeoPoint> others) {
        return new DrawnShape<>(id, kind, name, others, version);
    }

    public DrawnShape<K> named(String other) {
        return new DrawnShape<>(id, kind, other, points, version);
    }

    public DrawnShape<K> as(K other) {
        return new DrawnShape<>(id, other, name, points, version);
    }

    /** As it is read again after this was written. */
    DrawnShape<K> kept() {
        return new DrawnShape<>(id, kind, name, points, version + 1);
    }
}
