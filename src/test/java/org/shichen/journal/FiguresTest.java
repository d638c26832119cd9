package org.shichen.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.clock.WatchSpan;
import org.shichen.store.schema.tables.records.FigureIncrementRecord;
import org.shichen.store.schema.tables.records.FigureKindRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** The totals of the header and of the strip, at whatever moment they are looked at. */
class FiguresTest extends OnTestDesk {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 6);
    private static final Instant NIGHT = Instant.parse("2020-02-06T18:30:00Z");

    private Figures figures;
    private long kind;

    @BeforeEach
    void open() {
        figures = new Figures(desk.store(), TestDesk.CALENDAR);
        FigureKindRecord row = new FigureKindRecord();
        row.setCode("VEHICLES");
        row.setNameZh("检查车辆");
        row.setNameEn("Vehicles checked");
        row.setUnitZh("台次");
        row.setUnitEn("vehicles");
        row.setOrdinal(1L);
        kind = desk.insert(row);
    }

    @Test
    void what_is_counted_is_in_the_totals_from_its_very_moment_on() {
        count(DAY, NIGHT, 12);
        List<WatchSpan> spans = TestDesk.CALENDAR.spans(DAY);
        assertEquals(0, total(NIGHT.minusMillis(1)).sinceStart());
        assertEquals(0, sum(figures.bySpan("VEHICLES", DAY, spans, NIGHT.minusMillis(1))));
        assertEquals(12, total(NIGHT).sinceStart());
        assertEquals(12, sum(figures.bySpan("VEHICLES", DAY, spans, NIGHT)));
    }

    @Test
    void the_total_of_the_operation_is_that_of_the_days_before_and_of_today() {
        count(DAY.minusDays(1), NIGHT.minusSeconds(86_400), 30);
        count(DAY, NIGHT, 12);
        count(DAY, NIGHT.plusSeconds(60), -2);
        DayTotal now = total(NIGHT.plusSeconds(60));
        assertArrayEquals(new long[] {10, 40}, new long[] {now.today(), now.sinceStart()});
    }

    /** Much is typed in days later; the total is asked for at past moments too, while it grows. */
    @Test
    void the_total_is_the_sum_of_all_that_had_happened_however_long_the_operation_is() {
        figures = new Figures(desk.store(), TestDesk.CALENDAR, 9);
        SplittableRandom random = new SplittableRandom(5);
        Map<Instant, Long> counted = new HashMap<>();
        for (int i = 0; i < 150; i++) {
            Instant now = NIGHT.plus(Duration.ofDays(i));
            Instant when = random.nextInt(4) == 0 ? now.minusSeconds(random.nextInt(9_000_000)) : now;
            long amount = random.nextInt(-5, 40);
            counted.merge(when, amount, Long::sum);
            count(TestDesk.CALENDAR.dutyDate(when), when, amount);
            Instant asked = random.nextInt(3) == 0 ? now.minusSeconds(random.nextInt(9_000_000)) : now;
            long all = counted.entrySet().stream()
                    .filter(each -> !each.getKey().isAfter(asked))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            assertEquals(all, total(asked).sinceStart(), "at " + asked + ", after " + i);
        }
    }

    private DayTotal total(Instant moment) {
        return figures.totals(moment).getFirst();
    }

    private static long sum(long[] spans) {
        long sum = 0;
        for (long each : spans) {
            sum += each;
        }
        return sum;
    }

    private void count(LocalDate day, Instant when, long amount) {
        FigureIncrementRecord row = new FigureIncrementRecord();
        row.setKindId(kind);
        row.setDutyDate(day.toEpochDay());
        row.setWatch((long) TestDesk.CALENDAR.watch(when).ordinal());
        row.setAmount(amount);
        row.setOccurredAt(when.toEpochMilli());
        row.setRecordedAt(when.toEpochMilli());
        row.setRecordedBy(desk.officer.personId());
        desk.insert(row);
    }
}
