package org.shichen.roster;

import java.time.Instant;
import java.time.LocalDate;
import org.shichen.clock.DutyCalendar;

/**
 * A person's time on a post. Minutes count from local midnight of the duty date; the end is exclusive, so duties that
 * touch do not overlap.
 *
 * @param id not positive for a duty that is not in the store yet; several such in one act have different ones
 * @param lead whether the person leads the shift on this post (带班)
 * @param version as read, for optimistic locking; 0 for a duty that is not in the store yet
 */
public record Duty(
        long id,
        LocalDate dutyDate,
        long personId,
        long postId,
        long shiftId,
        int startMinute,
        int endMinute,
        DutySource source,
        boolean lead,
        String note,
        long version) {

    /** A whole shift laid down by hand, not in the store yet. */
    public static Duty laid(LocalDate date, long personId, long postId, Shift shift) {
        return new Duty(
                0,
                date,
                personId,
                postId,
                shift.id(),
                shift.startMinute(),
                shift.endMinute(),
                DutySource.HAND,
                false,
                "",
                0);
    }

    public Instant start(DutyCalendar calendar) {
        return calendar.at(dutyDate, startMinute);
    }

    public int minutes() {
        return endMinute - startMinute;
    }

    /** Exclusive. */
    public Instant end(DutyCalendar calendar) {
        return calendar.at(dutyDate, endMinute);
    }

    public boolean covers(Instant instant, DutyCalendar calendar) {
        return !instant.isBefore(start(calendar)) && instant.isBefore(end(calendar));
    }

    /** Another id, for one that is not in the store yet. */
    public Duty numbered(long newId) {
        return new Duty(newId, dutyDate, personId, postId, shiftId, startMinute, endMinute, source, lead, note, 0);
    }

    /** The same duty for this person on this date; whoever moves it places it by hand. */
    public Duty of(long person, LocalDate date) {
        return new Duty(
                id, date, person, postId, shiftId, startMinute, endMinute, DutySource.HAND, lead, note, version);
    }

    public Duty at(long post) {
        return new Duty(
                id, dutyDate, personId, post, shiftId, startMinute, endMinute, DutySource.HAND, lead, note, version);
    }

    /** The whole of another shift. */
    public Duty in(Shift shift) {
        return new Duty(
                id,
                dutyDate,
                personId,
                postId,
                shift.id(),
                shift.startMinute(),
                shift.endMinute(),
                DutySource.HAND,
                lead,
                note,
                version);
    }

    public Duty between(int from, int to) {
        return new Duty(id, dutyDate, personId, postId, shiftId, from, to, source, lead, note, version);
    }

    public Duty led(boolean leads) {
        return new Duty(id, dutyDate, personId, postId, shiftId, startMinute, endMinute, source, leads, note, version);
    }

    public Duty from(DutySource other) {
        return new Duty(id, dutyDate, personId, postId, shiftId, startMinute, endMinute, other, lead, note, version);
    }

    public Duty noted(String words) {
        return new Duty(id, dutyDate, personId, postId, shiftId, startMinute, endMinute, source, lead, words, version);
    }
}
