package org.shichen.map.draw;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.shichen.map.GeoPoint;
import org.shichen.map.Geodesy;

/** Points laid on the map and what lies between them. FX thread. */
public final class Measuring {

    /**
     * What is measured at this moment.
     *
     * @param cross where the next point would be
     * @param closed whether the points are a ring with an area
     */
    public record Reading(Outline outline, GeoPoint cross, boolean closed) {

        /** Along the points, and back to the first of a ring. */
        public double metres() {
            return closed ? Geodesy.perimeter(outline.points()) : Geodesy.length(outline.points());
        }

        /** From the last point to the cross. */
        public double toCross() {
            return outline.points().isEmpty()
                    ? 0
                    : Geodesy.metres(outline.points().getLast(), cross);
        }

        public double squareMetres() {
            return Geodesy.squareMetres(outline.points());
        }
    }

    private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");

    /** Null while nothing is measured. */
    public ReadOnlyObjectProperty<@Nullable Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    public void begin(GeoPoint cross) {
        reading.set(new Reading(new Outline(Form.LINE, List.of()), cross, false));
    }

    public void end() {
        reading.set(null);
    }

    public void cross(GeoPoint to) {
        Reading now = reading.get();
        if (now != null) {
            reading.set(new Reading(now.outline, to, now.closed));
        }
    }

    /** Lays a point at the cross; one where the last one is already is not laid again. A closed ring goes on. */
    public void put() {
        Reading now = reading.get();
        if (now != null
                && (now.outline.points().isEmpty()
                        || !now.outline.points().getLast().equals(now.cross))) {
            reading.set(new Reading(now.outline.as(Form.LINE).with(now.cross), now.cross, false));
        }
    }

    public void dropLast() {
        Reading now = reading.get();
        if (now != null) {
            reading.set(new Reading(now.outline.as(Form.LINE).withoutLast(), now.cross, false));
        }
    }

    /** Closes the ring, or opens it again; does nothing with fewer than three points. */
    public void close() {
        Reading now = reading.get();
        if (now != null && now.outline.points().size() >= Form.RING.least()) {
            reading.set(new Reading(now.outline.as(now.closed ? Form.LINE : Form.RING), now.cross, !now.closed));
        }
    }

    /** Takes all points away. */
    public void clear() {
        Reading now = reading.get();
        if (now != null) {
            begin(now.cross);
        }
    }
}
