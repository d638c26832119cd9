package org.shichen.app.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.shichen.clock.DutyCalendar;

/** The 35 duty days of the operation, from New Year's Eve 2020-01-24 to 2020-02-27, and the night at which it opens. */
final class SampleSpan {

    static final DutyCalendar CALENDAR = DutyCalendar.CHINA;
    static final LocalDate FIRST = LocalDate.of(2020, 1, 24);
    static final LocalDate LAST = LocalDate.of(2020, 2, 27);
    static final OffsetDateTime OPENS = OffsetDateTime.parse("2020-02-07T02:30+08:00");

    private SampleSpan() {}

    static List<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1)).toList();
    }

    static Instant at(LocalDate date, int minute) {
        return CALENDAR.at(date, minute);
    }
}
