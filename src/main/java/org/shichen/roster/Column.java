package org.shichen.roster;

import java.time.LocalDate;
import java.util.List;
import org.shichen.clock.WatchSpan;

/** What a column of the grid stands for. */
sealed interface Column {

    record OfDay(LocalDate date) implements Column {}

    record OfShift(LocalDate date, Shift shift) implements Column {}

    record OfSpan(WatchSpan span) implements Column {}

    static List<Column> of(RosterRange range, RosterBoard.Layout layout) {
        return switch (layout) {
            case PEOPLE_BY_DAY, PEOPLE_BY_MONTH ->
                range.days().stream().<Column>map(OfDay::new).toList();
            case POSTS_BY_SHIFT ->
                range.days().stream()
                        .flatMap(date -> range.shifts().stream().<Column>map(shift -> new OfShift(date, shift)))
                        .toList();
            case POSTS_BY_WATCH ->
                range.spans().stream().<Column>map(OfSpan::new).toList();
        };
    }
}
