package org.shichen.roster.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.shichen.clock.DutyCalendar;
import org.shichen.roster.Duty;

/**
 * A person's unbroken time on one post: duties that touch are one, so that who stays over a cut signs in once.
 *
 * @param duties in the order of time, at least one
 * @param relieved whether somebody else takes over at the end, within the shift
 * @param entries not struck, in the order of time
 */
public record Stretch(List<Duty> duties, Instant start, Instant end, boolean relieved, List<AttendanceEntry> entries) {

    public long personId() {
        return duties.getFirst().personId();
    }

    public long postId() {
        return duties.getFirst().postId();
    }

    public AttendanceState at(Instant now) {
        return AttendanceState.of(start, end, relieved, entries, now);
    }

    /** Whether the person is on the post then by the entries: to the end when nobody signed out, longer when later. */
    public boolean onPost(Instant moment) {
        AttendanceEntry last = null;
        AttendanceEntry next = null;
        for (AttendanceEntry entry : entries) {
            if (!entry.at().isAfter(moment)) {
                last = entry;
            } else if (next == null) {
                next = entry;
            }
        }
        return last != null && last.kind().comes() && (moment.isBefore(end) || next != null);
    }

    /** The duty of this stretch to which an entry of this time belongs. */
    public Duty dutyAt(Instant moment, DutyCalendar calendar) {
        return duties.stream()
                .filter(duty -> moment.isBefore(duty.end(calendar)))
                .findFirst()
                .orElse(duties.getLast());
    }

    /** All stretches of these duties, by post, start and id of the person. */
    static List<Stretch> of(List<Duty> duties, Map<Long, List<AttendanceEntry>> byDuty, DutyCalendar calendar) {
        List<Duty> sorted = new ArrayList<>(duties);
        sorted.sort(Comparator.comparingLong(Duty::postId)
                .thenComparingLong(Duty::personId)
                .thenComparing(duty -> duty.start(calendar)));
        List<Stretch> found = new ArrayList<>();
        for (int from = 0, to; from < sorted.size(); from = to) {
            Duty first = sorted.get(from);
            to = from + 1;
            while (to < sorted.size() && touches(sorted.get(to - 1), sorted.get(to), calendar)) {
                to++;
            }
            List<Duty> one = List.copyOf(sorted.subList(from, to));
            Duty last = one.getLast();
            List<AttendanceEntry> entries = one.stream()
                    .flatMap(duty -> byDuty.getOrDefault(duty.id(), List.of()).stream()
                            .filter(entry -> entry.personId() == duty.personId()))
                    .sorted(Comparator.comparing(AttendanceEntry::at).thenComparingLong(AttendanceEntry::id))
                    .toList();
            boolean relieved = duties.stream().anyMatch(other -> takesOver(last, other));
            found.add(new Stretch(one, first.start(calendar), last.end(calendar), relieved, entries));
        }
        found.sort(Comparator.comparingLong(Stretch::postId)
                .thenComparing(Stretch::start)
                .thenComparingLong(Stretch::personId));
        return found;
    }

    private static boolean touches(Duty one, Duty next, DutyCalendar calendar) {
        return one.postId() == next.postId()
                && one.personId() == next.personId()
                && one.end(calendar).equals(next.start(calendar));
    }

    /** Another shift that begins is no relief in this sense: then the duty has run its full time. */
    private static boolean takesOver(Duty ending, Duty other) {
        return other.postId() == ending.postId()
                && other.personId() != ending.personId()
                && other.shiftId() == ending.shiftId()
                && other.dutyDate().equals(ending.dutyDate())
                && other.startMinute() == ending.endMinute();
    }
}
