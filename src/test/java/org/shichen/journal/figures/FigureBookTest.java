package org.shichen.journal.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.testing.Refusal.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.Operation;
import org.shichen.clock.WatchSpan;
import org.shichen.journal.Figures;
import org.shichen.journal.figures.WatchFigures.Cell;
import org.shichen.journal.figures.WatchFigures.Report;
import org.shichen.store.Act;
import org.shichen.store.schema.tables.records.FigureKindRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** The figures of the watch 丑 of 2020-02-06, and of the two halves of 辰. */
class FigureBookTest extends OnTestDesk {

    private FigureBook book;
    private Checkpoints checkpoints;
    private long first;
    private long second;
    private long vehicles;
    private WatchSpan span;

    @BeforeEach
    void open() {
        checkpoints = new Checkpoints(desk.store());
        first = desk.checkpoint("K01", "甲站", 102, 36);
        second = desk.checkpoint("K02", "乙站", 102, 36);
        desk.checkpoint("K03", "未启用", 102, 36);
        for (long id : new long[] {first, second}) {
            checkpoints.setOperation(act("checkpoint.operation"), id, Operation.OPEN, "");
        }
        FigureKindRecord kind = new FigureKindRecord();
        kind.setCode("VEHICLES_CHECKED");
        kind.setNameZh("检查车辆");
        kind.setNameEn("Vehicles checked");
        kind.setUnitZh("台次");
        kind.setUnitEn("vehicles");
        kind.setOrdinal(1L);
        vehicles = desk.insert(kind);
        book = new FigureBook(desk.store(), checkpoints, TestDesk.CALENDAR);
        span = TestDesk.CALENDAR.spanAt(desk.now());
    }

    @Test
    void a_correction_is_one_more_signed_row_with_its_reason_and_the_first_row_stays() {
        Cell cell = new Cell(first, vehicles);
        book.enter(act("figures.enter"), span, cell, 12);
        book.enter(act("figures.enter"), span, cell, 3);
        book.correct(act("figures.correct"), span, cell, 15, 11, "重复计数");
        WatchFigures now = now();
        assertEquals(11, now.sum(cell));
        assertEquals(
                List.of(12L, 3L, -4L),
                now.of(cell).stream().map(WatchFigures.Row::amount).toList());
        assertEquals("重复计数", now.of(cell).getLast().reason());
        assertRefused("problem.store.moved-on", () -> book.correct(act("x"), span, cell, 15, 9, "再更正"));
        assertRefused("problem.figures.reason", () -> book.correct(act("x"), span, cell, 11, 9, " "));
        assertRefused("problem.figures.below", () -> book.correct(act("x"), span, cell, 11, -1, "错"));
        assertRefused("problem.figures.amount", () -> book.correct(act("x"), span, cell, 11, 1_000_000, "错"));
        assertRefused("problem.figures.amount", () -> book.enter(act("x"), span, cell, 1_000_000));
        assertEquals(3, now().of(cell).size());
    }

    @Test
    void who_is_open_and_has_said_nothing_is_missing_and_a_nil_report_is_a_report() {
        assertEquals(
                List.of("甲站", "乙站"),
                now().missing().stream()
                        .map(Checkpoint::name)
                        .sorted((a, b) -> b.compareTo(a))
                        .toList());
        book.nil(act("figures.nil"), span, first);
        book.enter(act("figures.enter"), span, new Cell(second, vehicles), 0);
        assertEquals(List.of(), now().missing());
        assertEquals(Report.NIL, now().report(first));
        assertEquals(Report.REPORTED, now().report(second));
        assertRefused("problem.figures.nil", () -> book.nil(act("x"), span, first));
        assertRefused("problem.figures.nil", () -> book.nil(act("x"), span, second));
        // Figures that come after all take the place of the nil report, in one act.
        book.enter(act("figures.enter"), span, new Cell(first, vehicles), 5);
        assertEquals(Report.REPORTED, now().report(first));
        desk.store().undo(desk.officer);
        assertEquals(Report.NIL, now().report(first));
    }

    @Test
    void what_is_entered_late_belongs_to_its_watch_and_totals_close() {
        Figures figures = new Figures(desk.store(), TestDesk.CALENDAR);
        SplittableRandom random = new SplittableRandom(5);
        long[] expected = new long[13];
        List<WatchSpan> spans = TestDesk.CALENDAR.spans(TestDesk.CALENDAR.dutyDate(desk.now()));
        desk.clock(spans.getLast().end().plus(Duration.ofHours(1)));
        for (int i = 0; i < 200; i++) {
            int watch = random.nextInt(13);
            Cell cell = new Cell(random.nextBoolean() ? first : second, vehicles);
            long sum = book.read(spans.get(watch).start(), desk.now()).sum(cell);
            if (sum > 0 && random.nextInt(3) == 0) {
                long total = random.nextInt(50);
                book.correct(act("figures.correct"), spans.get(watch), cell, sum, total, "更正");
                expected[watch] += total - sum;
            } else {
                int amount = random.nextInt(30);
                book.enter(act("figures.enter"), spans.get(watch), cell, amount);
                expected[watch] += amount;
            }
        }
        long all = 0;
        for (int watch = 0; watch < 13; watch++) {
            assertEquals(
                    expected[watch],
                    book.read(spans.get(watch).start(), desk.now()).total(vehicles));
            all += expected[watch];
        }
        Instant lastOfDay = spans.getLast().end().minusMillis(1);
        assertEquals(all, figures.totals(lastOfDay).getFirst().today());
        assertTrue(all > 0);
        WatchSpan tomorrow = TestDesk.CALENDAR.spanAt(desk.now().plus(Duration.ofHours(3)));
        assertRefused("problem.figures.future", () -> book.enter(act("x"), tomorrow, new Cell(first, vehicles), 1));
    }

    @Test
    void a_number_adds_where_nothing_stands_and_corrects_where_something_does() {
        assertEquals(new FigureBoard.Typed(false, 12), FigureBoard.typed(" 12 ", true, 0));
        assertEquals(new FigureBoard.Typed(true, 12), FigureBoard.typed("12", false, 15));
        assertEquals(new FigureBoard.Typed(false, 3), FigureBoard.typed("+3", false, 15));
        assertEquals(new FigureBoard.Typed(true, 11), FigureBoard.typed("-4", false, 15));
        assertEquals(new FigureBoard.Typed(true, 0), FigureBoard.typed("-15", false, 15));
        assertRefused("problem.figures.below", () -> FigureBoard.typed("-16", false, 15));
        for (String wrong : List.of("", "+", "十二", "1.5", "99999999999999999999")) {
            assertRefused("problem.figures.number", () -> FigureBoard.typed(wrong, true, 0));
        }
    }

    private WatchFigures now() {
        return book.read(desk.now(), desk.now());
    }

    private Act act(String name) {
        return Act.of(desk.officer, name);
    }
}
