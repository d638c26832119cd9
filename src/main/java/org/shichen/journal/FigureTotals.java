package org.shichen.journal;

import static org.shichen.store.schema.Tables.FIGURE_INCREMENT;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The sum of every kind since the operation began. Increments are never rewritten or erased: the sum of the first ones
 * is kept, and only what was recorded after them is added up again. Any thread.
 */
final class FigureTotals {

    /** Moments so far before the one first asked for are served too: the strip is moved over the last weeks. */
    private static final Duration BACK = Duration.ofDays(35);

    private final long many;
    private volatile Kept kept = new Kept(0, Long.MIN_VALUE, 0, Map.of());

    /**
     * @param upTo the last increment that is in the sums, by number
     * @param until none of them happened after this, in milliseconds UTC
     * @param seen the last increment there was when they were summed
     */
    private record Kept(long upTo, long until, long seen, Map<Long, Long> sums) {}

    /** @param many so many increments are added up each time before the first ones are summed anew */
    FigureTotals(long many) {
        this.many = many;
    }

    /** By kind, what had happened by the moment; nothing for a kind without an increment. Blocks. */
    Map<Long, Long> at(DSLContext dsl, Instant moment) {
        Kept first = kept(dsl, moment);
        Map<Long, Long> sums = new HashMap<>(first.sums());
        sums(dsl, first.upTo(), Long.MAX_VALUE, moment.toEpochMilli())
                .forEach((kind, sum) -> sums.merge(kind, sum, Long::sum));
        return sums;
    }

    private Kept kept(DSLContext dsl, Instant moment) {
        Kept known = kept;
        Long newest = dsl.select(DSL.max(FIGURE_INCREMENT.ID))
                .from(FIGURE_INCREMENT)
                .fetchSingle()
                .value1();
        if (newest != null && newest - known.seen() > many) {
            known = first(dsl, moment.minus(BACK).toEpochMilli(), newest);
            kept = known;
        }
        return moment.toEpochMilli() >= known.until() ? known : new Kept(0, Long.MIN_VALUE, 0, Map.of());
    }

    /** All that were recorded before the first one that happened later than this. */
    private static Kept first(DSLContext dsl, long until, long newest) {
        Long later = dsl.select(DSL.min(FIGURE_INCREMENT.ID))
                .from(FIGURE_INCREMENT)
                .where(FIGURE_INCREMENT.OCCURRED_AT.gt(until))
                .fetchSingle()
                .value1();
        long upTo = later == null ? newest : later - 1;
        return new Kept(upTo, until, newest, sums(dsl, 0, upTo, until));
    }

    private static Map<Long, Long> sums(DSLContext dsl, long after, long upTo, long until) {
        // Not the column itself: SQLite would go through all rows by its index, each at another place of the file.
        Field<Long> kind = FIGURE_INCREMENT.KIND_ID.plus(DSL.inline(0L));
        Map<Long, Long> sums = new HashMap<>();
        dsl.select(kind, DSL.sum(FIGURE_INCREMENT.AMOUNT))
                .from(FIGURE_INCREMENT)
                .where(FIGURE_INCREMENT.ID.gt(after))
                .and(FIGURE_INCREMENT.ID.le(upTo))
                .and(FIGURE_INCREMENT.OCCURRED_AT.le(until))
                .groupBy(kind)
                .forEach(row -> sums.put(row.value1(), row.value2().longValue()));
        return sums;
    }
}
