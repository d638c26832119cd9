package org.shichen.roster;

import java.time.Instant;
import java.time.LocalDate;
import org.shichen.clock.DutyCalendar;

/**
 * A person's time on a post. Minutes count from local midnight of the duty date; the end is exclusive, so duties that
 * touch do not overlap.
 *
 * @param id not positive for a duty that is not in the store yet; several such in one act have different ones
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
        String note,
        long version) {

    public Instant start(DutyCalendar calendar) {
        return calendar.at(dutyDate, startMinute);
    }

    /** Exclusive. */
    public Instant end(DutyCalendar calendar) {
        return calendar.at(dutyDate, endMinute);
    }

    public boolean covers(Instant instant, DutyCalendar calendar) {
        return !instant.isBefore(start(calendar)) && instant.isBefore(end(calendar));
    }
}
