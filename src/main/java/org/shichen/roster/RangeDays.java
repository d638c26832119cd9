package org.shichen.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;

/**
 * Which duty days are shown, and as of when.
 *
 * @param day whose watches are shown; {@code first} and {@code last} hold it
 * @param last inclusive
 */
record RangeDays(LocalDate day, LocalDate first, LocalDate last, Instant moment, DutyCalendar calendar) {

    boolean holds(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** The duty day of the moment. */
    LocalDate today() {
        return calendar.dutyDate(moment);
    }

    List<LocalDate> all() {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /** From which date on a free one is looked for, backwards: today, as far as it is shown. */
    LocalDate restUntil() {
        LocalDate today = today();
        return today.isBefore(first) ? first : today.isAfter(last) ? last : today;
    }

    /** The shift of the shown day to which a span belongs: the one that covers most of it. */
    Optional<Shift> shiftOf(WatchSpan span, List<Shift> shifts) {
        return shifts.stream()
                .filter(shift -> covered(shift, span) > 0)
                .max(Comparator.comparingLong(shift -> covered(shift, span)));
    }

    /** In milliseconds, negative for none. */
    private long covered(Shift shift, WatchSpan span) {
        Instant start = calendar.at(day, shift.startMinute());
        Instant end = calendar.at(day, shift.endMinute());
        Instant from = start.isAfter(span.start()) ? start : span.start();
        Instant to = end.isBefore(span.end()) ? end : span.end();
        return to.toEpochMilli() - from.toEpochMilli();
    }
}
