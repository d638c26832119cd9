package org.shichen.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Duty dates that were published together.
 *
 * @param last inclusive
 * @param at when
 */
record PublishedDays(LocalDate first, LocalDate last, Instant at) {

    /** Those of them among these dates, both inclusive, that were published by this moment. */
    List<LocalDate> within(LocalDate from, LocalDate to, Instant moment) {
        LocalDate begin = first.isBefore(from) ? from : first;
        LocalDate end = last.isAfter(to) ? to : last;
        return at.isAfter(moment) || begin.isAfter(end)
                ? List.of()
                : begin.datesUntil(end.plusDays(1)).toList();
    }
}
