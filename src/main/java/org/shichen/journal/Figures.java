package org.shichen.journal;

import static org.shichen.store.schema.Tables.FIGURE_INCREMENT;
import static org.shichen.store.schema.Tables.FIGURE_KIND;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;
import org.shichen.store.Store;

/**
 * All SQL of the figures. Only signed increments are stored; every number here is a sum. Blocks; not for the FX thread.
 */
public final class Figures {

    /** Increments that are added up in a millisecond. */
    private static final long MANY = 5000;

    private final Store store;
    private final DutyCalendar calendar;
    private final FigureTotals totals;

    public Figures(Store store, DutyCalendar calendar) {
        this(store, calendar, MANY);
    }

    /** @param many see {@link FigureTotals}: fewer than a desk writes are for tests */
    Figures(Store store, DutyCalendar calendar, long many) {
        this.store = store;
        this.calendar = calendar;
        totals = new FigureTotals(many);
    }

    /** Every active kind with its total of the duty day and since the operation began, as of the moment. */
    public List<DayTotal> totals(Instant moment) {
        long today = calendar.dutyDate(moment).toEpochDay();
        return store.read(dsl -> {
            Map<Long, Long> ofDay = new HashMap<>();
            dsl.select(FIGURE_INCREMENT.KIND_ID, DSL.sum(FIGURE_INCREMENT.AMOUNT))
                    .from(FIGURE_INCREMENT)
                    .where(FIGURE_INCREMENT.DUTY_DATE.eq(today))
                    .and(FIGURE_INCREMENT.OCCURRED_AT.le(moment.toEpochMilli()))
                    .groupBy(FIGURE_INCREMENT.KIND_ID)
                    .forEach(row -> ofDay.put(row.value1(), row.value2().longValue()));
            Map<Long, Long> ever = totals.at(dsl, moment);
            return dsl.selectFrom(FIGURE_KIND)
                    .where(FIGURE_KIND.ACTIVE.eq(1L))
                    .orderBy(FIGURE_KIND.ORDINAL)
                    .fetch(row -> new DayTotal(
                            new FigureKind(
                                    row.getId(),
                                    row.getCode(),
                                    row.getNameZh(),
                                    row.getNameEn(),
                                    row.getUnitZh(),
                                    row.getUnitEn()),
                            ofDay.getOrDefault(row.getId(), 0L),
                            ever.getOrDefault(row.getId(), 0L)));
        });
    }

    /** The sum of the kind with this code in each span, as of the moment. */
    public long[] bySpan(String code, LocalDate dutyDate, List<WatchSpan> spans, Instant moment) {
        return store.read(dsl -> {
            long[] sums = new long[spans.size()];
            dsl.select(FIGURE_INCREMENT.OCCURRED_AT, FIGURE_INCREMENT.AMOUNT)
                    .from(FIGURE_INCREMENT)
                    .join(FIGURE_KIND)
                    .on(FIGURE_KIND.ID.eq(FIGURE_INCREMENT.KIND_ID))
                    .where(FIGURE_INCREMENT.DUTY_DATE.eq(dutyDate.toEpochDay()))
                    .and(FIGURE_KIND.CODE.eq(code))
                    .and(FIGURE_INCREMENT.OCCURRED_AT.le(moment.toEpochMilli()))
                    .forEach(row -> {
                        Instant occurred = Instant.ofEpochMilli(row.value1());
                        for (int i = 0; i < sums.length; i++) {
                            if (spans.get(i).contains(occurred)) {
                                sums[i] += row.value2();
                            }
                        }
                    });
            return sums;
        });
    }
}
