package org.shichen.roster;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one act does to the roster, as a whole: it is judged, written, taken back and refused as one.
 *
 * @param removed duties as they were read
 * @param replaced duties that stay the same duty in another place, at another time or with another mark
 * @param added duties that are not in the store yet, each with an id of its own that is not positive
 */
public record RosterChange(List<Duty> removed, List<Replaced> replaced, List<Duty> added) {

    /** @param after has the id of {@code before} */
    public record Replaced(Duty before, Duty after) {

        /** Whether somebody else, another post or another time comes of it, not only a mark or a note. */
        public boolean moves() {
            return before.personId() != after.personId()
                    || before.postId() != after.postId()
                    || before.startMinute() != after.startMinute()
                    || before.endMinute() != after.endMinute()
                    || !before.dutyDate().equals(after.dutyDate());
        }

        /** Whether nothing comes of it but that machines may move the duty from now on, or may not. */
        boolean holds() {
            return before.source() != after.source()
                    && before.from(after.source()).equals(after);
        }
    }

    public RosterChange {
        removed = List.copyOf(removed);
        replaced = List.copyOf(replaced);
        added = List.copyOf(added);
    }

    public static RosterChange adding(List<Duty> added) {
        return new RosterChange(List.of(), List.of(), added);
    }

    public static RosterChange removing(List<Duty> removed) {
        return new RosterChange(removed, List.of(), List.of());
    }

    public static RosterChange replacing(List<Replaced> replaced) {
        return new RosterChange(List.of(), replaced, List.of());
    }

    public boolean isEmpty() {
        return removed.isEmpty() && replaced.isEmpty() && added.isEmpty();
    }

    /** Whether anybody's work changes by it; else nothing can break. */
    public boolean moves() {
        return !removed.isEmpty() || !added.isEmpty() || replaced.stream().anyMatch(Replaced::moves);
    }

    /** Whether duties are held or let go by it, and nothing else. */
    boolean holds() {
        return removed.isEmpty() && added.isEmpty() && replaced.stream().allMatch(Replaced::holds);
    }

    /** Everything that no longer stands where it stood. */
    public List<Duty> before() {
        return Stream.concat(removed.stream(), replaced.stream().map(Replaced::before))
                .toList();
    }

    /** Everything that stands anew. */
    public List<Duty> after() {
        return Stream.concat(replaced.stream().map(Replaced::after), added.stream())
                .toList();
    }
}
