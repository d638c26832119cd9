package org.shichen.roster.publish.rules;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes one roster into another, by date and person. Pure: applied to the older it gives the newer.
 *
 * <p>What reads the same is no change, whatever number it has: an import takes duties out and lays them down again, a
 * swap of two on one post leaves the post as it was. Else a duty is known by its number, and what a person lost and got
 * on the same date is told as one move.
 *
 * @param changes by date, person and start; those that only gave a duty another number are among them
 */
public record RosterDifference(List<Change> changes) {

    /** How a change is told. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** To another date, post, shift or time. */
        MOVED,
        /** Somebody else does it now. */
        HANDED_OVER,
        /** Only its lead mark or its note is another. */
        MARKED,
        /** Nothing that can be read has changed. */
        RENUMBERED
    }

    /** At least one of the two is there. */
    public record Change(
            @Nullable PublishedDuty before, @Nullable PublishedDuty after) {

        public Kind kind() {
            if (before == null) {
                return Kind.ADDED;
            }
            if (after == null) {
                return Kind.REMOVED;
            }
            if (before.numbered(0).equals(after.numbered(0))) {
                return Kind.RENUMBERED;
            }
            if (before.personId() != after.personId()) {
                return Kind.HANDED_OVER;
            }
            return before.samePlaceAndTime(after) ? Kind.MARKED : Kind.MOVED;
        }

        /** The duty as it is now; for one that was removed, as it was. */
        public PublishedDuty newest() {
            return after == null ? Objects.requireNonNull(before) : after;
        }

        /** The duty as it was; for one that was added, as it is. */
        public PublishedDuty oldest() {
            return before == null ? newest() : before;
        }
    }

    private record PersonDate(long person, LocalDate date) {
        static PersonDate of(PublishedDuty duty) {
            return new PersonDate(duty.personId(), duty.date());
        }
    }

    private static final Comparator<Change> BY_DATE_AND_PERSON = Comparator.comparing(
                    (Change change) -> change.oldest().date())
            .thenComparing(change -> change.oldest().personId())
            .thenComparing(change -> change.oldest().startMinute())
            .thenComparing(change -> change.oldest().dutyId());

    public RosterDifference {
        changes = List.copyOf(changes);
    }

    /** Each duty number stands at most once on each side. */
    public static RosterDifference between(Collection<PublishedDuty> older, Collection<PublishedDuty> newer) {
        Set<PublishedDuty> same = new HashSet<>(older);
        same.retainAll(new HashSet<>(newer));
        List<PublishedDuty> removed = new ArrayList<>(older);
        removed.removeIf(same::contains);
        List<PublishedDuty> fresh = new ArrayList<>(newer);
        fresh.removeIf(same::contains);
        List<Change> changes = new ArrayList<>();
        pair(removed, fresh, duty -> duty.numbered(0), changes);
        pair(removed, fresh, PublishedDuty::dutyId, changes);
        pair(removed, fresh, PersonDate::of, changes);
        removed.forEach(duty -> changes.add(new Change(duty, null)));
        fresh.forEach(duty -> changes.add(new Change(null, duty)));
        changes.sort(BY_DATE_AND_PERSON);
        return new RosterDifference(changes);
    }

    /** Takes those that are alike out of both lists, in the order of their starts. */
    private static void pair(
            List<PublishedDuty> removed,
            List<PublishedDuty> added,
            Function<PublishedDuty, Object> likeness,
            List<Change> changes) {
        Map<Object, Deque<PublishedDuty>> waiting = new HashMap<>();
        added.stream()
                .sorted(Comparator.comparingInt(PublishedDuty::startMinute))
                .forEach(duty -> waiting.computeIfAbsent(likeness.apply(duty), like -> new ArrayDeque<>())
                        .add(duty));
        removed.sort(Comparator.comparingInt(PublishedDuty::startMinute));
        removed.removeIf(before -> {
            Deque<PublishedDuty> alike = waiting.get(likeness.apply(before));
            PublishedDuty after = alike == null ? null : alike.poll();
            if (after != null) {
                changes.add(new Change(before, after));
            }
            return after != null;
        });
        added.clear();
        waiting.values().forEach(added::addAll);
    }

    /** Those that a reader of the roster sees. */
    public List<Change> told() {
        return changes.stream()
                .filter(change -> change.kind() != Kind.RENUMBERED)
                .toList();
    }

    /** Only what touches these dates, both inclusive: before or after. */
    public RosterDifference within(LocalDate first, LocalDate last) {
        return new RosterDifference(changes.stream()
                .filter(change -> Stream.of(change.oldest(), change.newest())
                        .anyMatch(duty ->
                                !duty.date().isBefore(first) && !duty.date().isAfter(last)))
                .toList());
    }
}
