package org.shichen.map;

import java.util.List;
import java.util.Optional;
import org.shichen.problem.Problem;

/** A base map that can paint any part of itself. Called on background threads, by several at once. */
public interface BaseMap extends AutoCloseable {

    /** A name on the map, placed where it does not cover anything more important. */
    record Name(GeoPoint at, String chinese, String english) {}

    /** Paints what lies in the cut; nothing where the map has nothing or was closed. Never throws for bad data. */
    void paint(MapPen pen, Cut cut, MapColours colours);

    /** The names that stand in the cut, the more important first. */
    List<Name> names(Cut cut);

    /**
     * Where this map is painted otherwise than an earlier one was.
     *
     * @return empty when that is not known: it may be anywhere
     */
    default Optional<List<WorldBox>> changedSince(BaseMap earlier) {
        return equals(earlier) ? Optional.of(List.of()) : Optional.empty();
    }

    /** Where anything is painted at all; empty when that is not known. */
    default Optional<List<WorldBox>> parts() {
        return Optional.empty();
    }

    /** Whether it is made of lines, which can be compared with those of another map; of pictures, nothing is known. */
    default boolean drawn() {
        return true;
    }

    /** The last thing that could not be painted, for the list of maps; empty while all is well. */
    default Optional<Problem> trouble() {
        return Optional.empty();
    }

    /** Lets go of the file. What is painted after that is empty. */
    @Override
    default void close() {}
}
