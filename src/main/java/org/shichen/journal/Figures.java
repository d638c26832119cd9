package org.shichen.journal;

import static org.shichen.store.schema.Tables.FIGURE_INCREMENT;
import static org.shichen.store.schema.Tables.FIGURE_KIND;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;
import org.shichen.store.Store;

/**
 * All SQL of the figures. Only signed increments are stored; every number here is a sum. Blocks; not for the FX thread.
 */
public final class Figures {

    private final Store store;
    private final DutyCalendar calendar;

    public Figures(Store store, DutyCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /** Every active kind with its total of the duty day and since the operation began, as of the moment. */
    public List<DayTotal> totals(Instant moment) {
        long today = calendar.dutyDate(moment).toEpochDay();
        return store.read(dsl -> {
            Map<Long, long[]> sums = new HashMap<>();
            // Not the column itself: SQLite would go through all rows by its index, each at another place of the file.
            Field<Long> kind = FIGURE_INCREMENT.KIND_ID.plus(DSL.inline(0L));
            dsl.select(
                            kind,
                            DSL.sum(DSL.case_()
                                    .when(FIGURE_INCREMENT.DUTY_DATE.eq(today), FIGURE_INCREMENT.AMOUNT)
                                    .otherwise(0L)),
                            DSL.sum(FIGURE_INCREMENT.AMOUNT))
                    .from(FIGURE_INCREMENT)
                    .where(FIGURE_INCREMENT.OCCURRED_AT.le(moment.toEpochMilli()))
                    .groupBy(kind)
                    .forEach(row -> sums.put(
                            row.value1(),
                            new long[] {row.value2().longValue(), row.value3().longValue()}));
            long[] none = new long[2];
            return dsl.selectFrom(FIGURE_KIND)
                    .where(FIGURE_KIND.ACTIVE.eq(1L))
                    .orderBy(FIGURE_KIND.ORDINAL)
                    .fetch(row -> {
                        long[] sum = sums.getOrDefault(row.getId(), none);
                        return new DayTotal(
                                new FigureKind(
                                        row.getId(),
                                        row.getCode(),
                                        row.getNameZh(),
                                        row.getNameEn(),
                                        row.getUnitZh(),
                                        row.getUnitEn()),
                                sum[0],
                                sum[1]);
                    });
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
