package org.shichen.roster;

import java.time.LocalDate;
import org.shichen.clock.WatchSpan;

/** What a column of the grid stands for. */
sealed interface Column {

    record OfDay(LocalDate date) implements Column {}

    record OfShift(LocalDate date, Shift shift) implements Column {}

    record OfSpan(WatchSpan span) implements Column {}
}
