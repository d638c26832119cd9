package org.shichen.journal.batches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.testing.Refusal.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;
import org.shichen.journal.batches.BatchContent.Figure;
import org.shichen.journal.batches.BatchContent.Part;
import org.shichen.journal.batches.BatchContent.Post;
import org.shichen.journal.batches.BatchContent.Report;
import org.shichen.journal.figures.WatchFigures.Cell;
import org.shichen.store.schema.Tables;
import org.shichen.store.schema.tables.records.FigureIncrementRecord;
import org.shichen.store.schema.tables.records.ReportBatchFigureRecord;
import org.shichen.testing.TestDesk;

/** What is sent up stays as it was sent, and every later correction goes up once. */
class BatchesTest extends BatchesDesk {

    @Test
    void a_batch_goes_from_draft_to_sent_with_who_and_when_and_keeps_its_numbers() {
        enter(0, at(THURSDAY, 560), 12);
        desk.clock(at(THURSDAY, 605));
        Batch batch = drafted(THURSDAY, TEN);
        for (BatchStage stage : List.of(BatchStage.CHECKED, BatchStage.SIGNED, BatchStage.SENT)) {
            take(batch, stage);
        }
        Batch sent = again(batch);
        assertEquals(
                List.of("中队长", "中队长", "中队长"),
                sent.steps().stream().map(Batch.Step::by).toList());
        assertEquals(
                content(sent).hash(), sent.step(BatchStage.SENT).orElseThrow().hash());
        assertEquals(12, figure(sent, 0).total());
        assertEquals("problem.batches.sent", refused(() -> take(sent, BatchStage.SENT)));
        assertEquals("problem.batches.sent", refused(() -> batches.drop(act("batches.drop"), sent.id(), "重报")));
        assertEquals("problem.batches.exists", refused(() -> batches.draft(act("batches.draft"), THURSDAY, TEN)));
        assertTrue(desk.store().read(dsl -> dsl.fetchCount(Tables.REPORT_BATCH_ROW)) == 1);
    }

    @Test
    void sending_is_not_undone_and_the_file_itself_refuses_to_change_what_was_sent() {
        enter(0, at(THURSDAY, 560), 12);
        desk.clock(at(THURSDAY, 605));
        Batch batch = send(THURSDAY, TEN);
        String hash = content(batch).hash();
        assertEquals("problem.store.undo-moved-on", refused(() -> desk.store().undo(leader)));
        assertTrue(again(batch).sent());
        ReportBatchFigureRecord row = desk.store().read(dsl -> dsl.fetchAny(Tables.REPORT_BATCH_FIGURE));
        row.reset("id");
        row.setKindId(kinds.getLast());
        assertThrows(RuntimeException.class, () -> desk.insert(row.copy()));
        assertEquals(
                "problem.store.refused",
                refused(() -> desk.store().write(act("x"), tx -> {
                    tx.strike(Tables.REPORT_BATCH, batch.id(), "x");
                    return 0;
                })));
        assertEquals(hash, content(again(batch)).hash());
    }

    @Test
    void what_was_corrected_after_the_batch_goes_up_dated_in_the_next_one_and_only_there() {
        Cell cell = new Cell(places.getFirst(), kinds.getFirst());
        // The watch 巳 runs over the cut-off, the second half of 辰 ends before it.
        enter(0, at(THURSDAY, 560), 12);
        desk.clock(at(THURSDAY, 605));
        Batch first = send(THURSDAY, TEN);
        WatchSpan span = TestDesk.CALENDAR.spanAt(at(THURSDAY, 560));
        desk.clock(at(THURSDAY, 700));
        book.correct(act("figures.correct"), span, cell, 12, 9, "重复计数");
        WatchSpan before = TestDesk.CALENDAR.spanAt(at(THURSDAY, 500));
        book.enter(act("figures.enter"), before, new Cell(places.getLast(), kinds.getFirst()), 4);
        enter(0, at(THURSDAY, 800), 20);
        desk.clock(at(THURSDAY, SIX_PM));
        Batch second = send(THURSDAY, SIX_PM);
        BatchContent content = content(second);
        assertEquals(12, figure(first, 0).total());
        Figure figure = figure(second, 0);
        assertEquals(
                List.of(12L, 20L, 1L, 33L, 33L),
                List.of(figure.carried(), figure.fresh(), figure.corrected(), figure.today(), figure.total()));
        assertEquals(
                List.of(Part.CORRECTION, Part.LATE),
                content.later().stream().map(BatchContent.Row::part).toList());
        BatchContent.Row correction = content.later().getFirst();
        assertEquals(THURSDAY, correction.dutyDate());
        assertEquals("重复计数", correction.reason());
        assertEquals(-3, correction.amount());
        desk.clock(at(THURSDAY, 1320));
        assertEquals(List.of(), content(drafted(THURSDAY, 1320)).later());
    }

    @Test
    void what_happens_at_the_very_cut_off_goes_up_with_the_next_batch() {
        desk.clock(at(THURSDAY, 605));
        counted(at(THURSDAY, TEN).minusMillis(1), 5);
        counted(at(THURSDAY, TEN), 7);
        assertEquals(5, figure(send(THURSDAY, TEN), 0).total());
        desk.clock(at(THURSDAY, SIX_PM));
        Figure next = figure(send(THURSDAY, SIX_PM), 0);
        assertEquals(List.of(5L, 7L, 0L, 12L), List.of(next.carried(), next.fresh(), next.corrected(), next.total()));
    }

    private void counted(Instant when, long amount) {
        FigureIncrementRecord row = new FigureIncrementRecord();
        row.setKindId(kinds.getFirst());
        row.setCheckpointId(places.getFirst());
        row.setDutyDate(THURSDAY.toEpochDay());
        row.setWatch((long) TestDesk.CALENDAR.watch(when).ordinal());
        row.setAmount(amount);
        row.setOccurredAt(when.toEpochMilli());
        row.setRecordedAt(desk.now().toEpochMilli());
        row.setRecordedBy(desk.officer.personId());
        desk.insert(row);
    }

    @Test
    void numbers_that_changed_since_they_were_checked_are_not_signed() {
        enter(0, at(THURSDAY, 560), 12);
        desk.clock(at(THURSDAY, 605));
        Batch batch = drafted(THURSDAY, TEN);
        String seen = content(batch).hash();
        take(batch, BatchStage.CHECKED);
        book.enter(
                act("figures.enter"),
                TestDesk.CALENDAR.spanAt(at(THURSDAY, 500)),
                new Cell(places.getFirst(), kinds.getLast()),
                3);
        assertEquals("problem.batches.changed", refused(() -> step(batch, BatchStage.SIGNED, seen, leader, "")));
        assertEquals("problem.batches.order", refused(() -> take(batch, BatchStage.SIGNED)));
        assertTrue(again(batch).outdated(content(batch).hash()));
        take(batch, BatchStage.CHECKED);
        take(batch, BatchStage.SIGNED);
        assertEquals(BatchStage.SIGNED, again(batch).stage(content(batch).hash()));
        desk.store().undo(leader);
        assertEquals(BatchStage.CHECKED, again(batch).stage(content(batch).hash()));
    }

    @Test
    void cut_offs_that_passed_since_the_last_batch_are_missed_once_the_desk_sends_batches() {
        desk.clock(at(THURSDAY, 1330));
        assertEquals(List.of(), batches.cutOffs().missed(desk.now()).passed(), "a desk that sends none misses none");
        Batch batch = drafted(THURSDAY, TEN);
        assertEquals(
                List.of(960, 1080, 1320),
                batches.cutOffs().missed(desk.now()).passed().stream()
                        .map(CutOffs.Due::minute)
                        .toList());
        assertEquals(batch.id(), batches.cutOffs().missed(desk.now()).after());
        drafted(THURSDAY, 1320);
        assertEquals(
                List.of(), batches.cutOffs().missed(desk.now()).passed(), "the later batch holds the earlier ones");
    }

    @Test
    void who_did_not_report_reported_late_or_nil_is_listed() {
        WatchSpan early = TestDesk.CALENDAR.spanAt(at(THURSDAY, 485));
        enter(0, at(THURSDAY, 500), 12);
        book.nil(act("figures.nil"), early, places.getLast());
        desk.clock(at(THURSDAY, 661));
        WatchSpan si = TestDesk.CALENDAR.spanAt(at(THURSDAY, 650));
        book.enter(act("figures.enter"), si, new Cell(places.getFirst(), kinds.getFirst()), 2);
        batches.cutOffs().set(act("batches.cut-offs"), List.of(660, 1320));
        desk.clock(at(THURSDAY, 662));
        Batch batch = drafted(THURSDAY, 660);
        assertEquals(
                List.of("NIL K02 南站", "LATE K01 北站", "MISSING K02 南站"),
                content(batch).posts().stream()
                        .map((Post post) -> post.report() + " " + post.checkpoint())
                        .toList());
        assertEquals(1, content(batch).posts(Report.MISSING).size());
    }

    @Test
    void half_past_two_belongs_to_the_duty_day_of_yesterday() {
        desk.clock(at(THURSDAY, 1440 + 150));
        enter(0, desk.now(), 5);
        batches.cutOffs().set(act("batches.cut-offs"), List.of(TEN, 1440 + 160));
        desk.clock(at(THURSDAY, 1440 + 161));
        CutOffs.Due due = batches.cutOffs().due(desk.now()).orElseThrow();
        assertEquals(THURSDAY, due.dutyDate());
        Batch batch = drafted(due.dutyDate(), due.minute());
        assertEquals(5, content(batch).figures().getFirst().today());
        desk.clock(at(THURSDAY.plusDays(1), TEN));
        Batch next = drafted(THURSDAY.plusDays(1), TEN);
        assertEquals(0, content(next).figures().getFirst().today());
        assertEquals(5, content(next).figures().getFirst().before());
    }

    @Test
    void what_cannot_be_is_refused_in_words() {
        desk.clock(at(THURSDAY, 700));
        assertEquals("problem.batches.early", refused(() -> batches.draft(act("x"), THURSDAY, SIX_PM)));
        assertEquals("problem.batches.outside", refused(() -> batches.draft(act("x"), THURSDAY, 300)));
        assertEquals("problem.batches.cut-offs", refused(() -> batches.cutOffs().set(act("x"), List.of())));
        assertEquals("problem.batches.cut-offs", refused(() -> batches.cutOffs().set(act("x"), List.of(480))));
        assertEquals(List.of(600, 960, 1080, 1320, 1800), batches.cutOffs().minutes());
        batches.cutOffs().set(act("batches.cut-offs"), List.of(1920, 660));
        assertEquals(List.of(660, 1920), batches.cutOffs().minutes());
        Batch batch = drafted(THURSDAY, 660);
        assertEquals("problem.batches.reason", refused(() -> batches.drop(act("x"), batch.id(), " ")));
        batches.drop(act("batches.drop"), batch.id(), "误建");
        assertEquals(List.of(), batches.newest(10));
        send(THURSDAY, 700);
        assertEquals("problem.batches.later-sent", refused(() -> batches.draft(act("x"), THURSDAY, 660)));
    }

    @Test
    void a_cut_off_at_an_hour_that_the_clocks_skip_is_the_moment_at_which_they_change() {
        DutyCalendar berlin = new DutyCalendar(ZoneId.of("Europe/Berlin"), LocalTime.of(8, 0));
        Batches there = new Batches(desk.store(), new Checkpoints(desk.store()), berlin);
        Instant change = Instant.parse("2020-03-29T01:00:00Z");
        desk.clock(change.plusSeconds(60));
        LocalDate saturday = LocalDate.of(2020, 3, 28);
        there.draft(act("batches.draft"), saturday, 1440 + 150);
        assertEquals(change, there.newest(1).getFirst().cutAt());
        assertEquals("problem.batches.outside", refused(() -> there.draft(act("x"), saturday, 1440 + 490)));
    }
}
