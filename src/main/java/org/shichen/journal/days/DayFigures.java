package org.shichen.journal.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.FigureKind;
import org.shichen.journal.days.rules.Comparison;

/**
 * The figures of a duty day beside those of the day and the week before. All are sums of the same signed rows, so 累计 =
 * 昨日累计 + 今日.
 *
 * @param until what happened later does not count: the moment of asking, or the end of a day that is over
 * @param places open then
 * @param strength who had duty on this day
 * @param rows in the order of the catalogue
 * @param byPlace of this day, in the order of the checkpoints; last what belongs to none
 */
public record DayFigures(
        LocalDate date, Instant until, int places, Strength strength, List<Row> rows, List<Place> byPlace) {

    /** 投入民警, 辅警 (with civilians); people, each counted once. */
    public record Strength(int sworn, int others) {}

    /**
     * One kind.
     *
     * @param before 昨日累计
     * @param yesterday up to the same time of yesterday's duty day
     * @param lastWeek up to the same time of the duty day a week ago
     * @param byDay the sums of the days up to this one that have any
     */
    public record Row(
            FigureKind kind, long before, long today, long yesterday, long lastWeek, Map<LocalDate, Long> byDay) {

        public long total() {
            return before + today;
        }

        public Comparison withYesterday() {
            return new Comparison(today, yesterday);
        }

        public Comparison withLastWeek() {
            return new Comparison(today, lastWeek);
        }
    }

    /**
     * A checkpoint.
     *
     * @param id null for what belongs to none
     */
    public record Place(@Nullable Long id, String code, String name, Map<Long, Long> sums) {
        public long of(FigureKind kind) {
            return sums.getOrDefault(kind.id(), 0L);
        }
    }

    public DayFigures {
        rows = List.copyOf(rows);
        byPlace = List.copyOf(byPlace);
    }
}
