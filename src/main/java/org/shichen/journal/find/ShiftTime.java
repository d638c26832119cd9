package org.shichen.journal.find;

import java.time.Instant;
import java.time.LocalDate;
import org.shichen.clock.DutyCalendar;

/**
 * A shift as a span of every duty day.
 *
 * @param startMinute from midnight of the duty date; 1440 and more is after the next midnight
 */
record ShiftTime(long id, String name, int startMinute, int lengthMinutes) {

    /** Whether the shift of some duty day was on at this instant; its end is the next one's. */
    boolean covers(Instant instant, DutyCalendar calendar) {
        LocalDate date = calendar.localDate(instant);
        // A night after midnight belongs to the date before, or to the one before that.
        return covers(instant, date, calendar)
                || covers(instant, date.minusDays(1), calendar)
                || covers(instant, date.minusDays(2), calendar);
    }

    private boolean covers(Instant instant, LocalDate date, DutyCalendar calendar) {
        return !instant.isBefore(calendar.at(date, startMinute))
                && instant.isBefore(calendar.at(date, startMinute + lengthMinutes));
    }
}
