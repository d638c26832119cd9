package org.shichen.roster.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Absence;

/** One day's part of an absence, as instants; the end is exclusive. */
record DailyWindow(Absence absence, Instant start, Instant end) {

    Work work() {
        return new Work(null, start.toEpochMilli(), end.toEpochMilli(), false, Long.MIN_VALUE);
    }

    /** The parts on the local dates from {@code first} to {@code last}, both inclusive. */
    static Stream<DailyWindow> of(Absence absence, LocalDate first, LocalDate last, DutyCalendar calendar) {
        return first.datesUntil(last.plusDays(1)).filter(absence::covers).map(date -> {
            Integer from = absence.fromMinute();
            Integer to = absence.toMinute();
            return new DailyWindow(
                    absence, calendar.at(date, from == null ? 0 : from), calendar.at(date, to == null ? 1440 : to));
        });
    }
}
