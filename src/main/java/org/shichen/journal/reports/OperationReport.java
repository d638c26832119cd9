package org.shichen.journal.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.FigureKind;

/**
 * The figures of some duty days as they are known at a moment. Every number is a sum of the same signed rows, so that
 * what was before and the days together are always what there is now.
 *
 * @param first duty day, {@code last} the last, inclusive
 * @param kinds in the order of the catalogue: the active ones, and those no longer active that have figures
 * @param before the sum of each kind before the first day
 * @param days one for each duty day, those without figures included
 * @param places one for each checkpoint with figures in these days, and one for what belongs to none
 */
public record OperationReport(
        LocalDate first,
        LocalDate last,
        Instant moment,
        List<FigureKind> kinds,
        Map<Long, Long> before,
        List<Day> days,
        List<Place> places) {

    /** The sums of a duty day, by kind. */
    public record Day(LocalDate date, Map<Long, Long> sums) {
        public long of(FigureKind kind) {
            return sums.getOrDefault(kind.id(), 0L);
        }
    }

    /**
     * The sums of a checkpoint over these days, by kind.
     *
     * @param name null for figures that belong to no checkpoint
     */
    public record Place(@Nullable String name, Map<Long, Long> sums) {
        public long of(FigureKind kind) {
            return sums.getOrDefault(kind.id(), 0L);
        }
    }

    public OperationReport {
        kinds = List.copyOf(kinds);
        before = Map.copyOf(before);
        days = List.copyOf(days);
        places = List.copyOf(places);
    }

    public long before(FigureKind kind) {
        return before.getOrDefault(kind.id(), 0L);
    }

    /** Of these days together. */
    public long within(FigureKind kind) {
        return days.stream().mapToLong(day -> day.of(kind)).sum();
    }

    /** 累计: since the operation began. */
    public long inAll(FigureKind kind) {
        return before(kind) + within(kind);
    }

    /** Of the last day (今日). */
    public long today(FigureKind kind) {
        return days.getLast().of(kind);
    }

    public boolean isEmpty() {
        return kinds.stream().allMatch(kind -> inAll(kind) == 0)
                && days.stream().allMatch(day -> day.sums().isEmpty());
    }
}
