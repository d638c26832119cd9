package org.shichen.journal.batches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.Operation;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.WatchSpan;
import org.shichen.journal.batches.BatchContent.Figure;
import org.shichen.journal.batches.BatchContent.Part;
import org.shichen.journal.batches.BatchContent.Post;
import org.shichen.journal.batches.BatchContent.Report;
import org.shichen.journal.figures.FigureBook;
import org.shichen.journal.figures.WatchFigures;
import org.shichen.journal.figures.WatchFigures.Cell;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.schema.Tables;
import org.shichen.store.schema.tables.records.FigureKindRecord;
import org.shichen.store.schema.tables.records.ReportBatchFigureRecord;
import org.shichen.store.schema.tables.records.ReportBatchStepRecord;
import org.shichen.testing.TestDesk;

/** What is sent up stays as it was sent, and every later correction goes up once. The duty day is 2020-02-06. */
class BatchesTest {

    private static final LocalDate THURSDAY = LocalDate.of(2020, 2, 6);
    private static final int TEN = 600;
    private static final int SIX_PM = 1080;

    @TempDir
    Path folder;

    private TestDesk desk;
    private Actor leader;
    private FigureBook book;
    private Batches batches;
    private final List<Long> places = new ArrayList<>();
    private final List<Long> kinds = new ArrayList<>();

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        leader = new Actor(desk.leader("000009", "中队长", "中队长"), "中队长");
        Checkpoints checkpoints = new Checkpoints(desk.store());
        desk.clock(at(THURSDAY, 490));
        for (String name : List.of("北站", "南站")) {
            places.add(desk.checkpoint("K0" + (places.size() + 1), name, 102, 36));
            checkpoints.setOperation(act("checkpoint.operation"), places.getLast(), Operation.OPEN, "");
        }
        for (String name : List.of("检查车辆", "检查人员")) {
            FigureKindRecord kind = new FigureKindRecord();
            kind.setCode("K" + kinds.size());
            kind.setNameZh(name);
            kind.setNameEn("Kind " + kinds.size());
            kind.setUnitZh("台次");
            kind.setUnitEn("vehicles");
            kind.setOrdinal((long) kinds.size());
            kinds.add(desk.insert(kind));
        }
        book = new FigureBook(desk.store(), checkpoints, TestDesk.CALENDAR);
        batches = new Batches(desk.store(), checkpoints, TestDesk.CALENDAR);
    }

    @AfterEach
    void close() {
        desk.close();
    }

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
    void who_drafted_a_batch_neither_checks_nor_signs_it() {
        enter(0, at(THURSDAY, 560), 12);
        desk.clock(at(THURSDAY, 605));
        Batch batch = drafted(THURSDAY, TEN);
        String seen = content(batch).hash();
        assertEquals(
                "problem.batches.four-eyes", refused(() -> step(batch, BatchStage.CHECKED, seen, desk.officer, " ")));
        take(batch, BatchStage.CHECKED);
        assertEquals(
                "problem.batches.four-eyes", refused(() -> step(batch, BatchStage.SIGNED, seen, desk.officer, "")));
        take(batch, BatchStage.SIGNED);
        step(batch, BatchStage.SENT, seen, desk.officer, "");
        assertTrue(again(batch).sent());
        assertTrue(
                again(batch).steps().stream().allMatch(step -> step.override().isEmpty()));
    }

    @Test
    void one_leader_checks_and_signs_what_another_person_drafted_without_a_reason() {
        desk.clock(at(THURSDAY, 605));
        Batch batch = drafted(THURSDAY, TEN);
        String seen = content(batch).hash();
        step(batch, BatchStage.CHECKED, seen, leader, "");
        step(batch, BatchStage.SIGNED, seen, leader, "");
        assertEquals(BatchStage.SIGNED, again(batch).stage(seen));
    }

    @Test
    void the_leader_alone_on_the_desk_says_why_and_the_reason_stays_with_the_step() {
        enter(0, at(THURSDAY, 560), 12);
        desk.clock(at(THURSDAY, 605));
        Batch batch = drafted(THURSDAY, TEN);
        String seen = content(batch).hash();
        step(batch, BatchStage.CHECKED, seen, desk.officer, " 值班员外出处警 ");
        assertEquals("值班员外出处警", again(batch).steps().getFirst().override());
        step(batch, BatchStage.SIGNED, seen, leader, "多余的话");
        assertEquals("", again(batch).steps().getLast().override(), "two people need no reason");
    }

    @Test
    void the_file_itself_refuses_a_check_by_the_drafter() {
        desk.clock(at(THURSDAY, 605));
        Batch batch = drafted(THURSDAY, TEN);
        ReportBatchStepRecord row = new ReportBatchStepRecord();
        row.setBatchId(batch.id());
        row.setStage("CHECKED");
        row.setHash("");
        row.setOccurredAt(desk.now().toEpochMilli());
        row.setRecordedAt(desk.now().toEpochMilli());
        row.setRecordedBy(desk.officer.personId());
        assertThrows(RuntimeException.class, () -> desk.insert(row));
        row.reset("id");
        row.setRecordedBy(leader.personId());
        assertTrue(desk.insert(row) > 0);
    }

    @Test
    void cut_offs_that_passed_since_the_last_batch_are_missed_once_the_desk_sends_batches() {
        desk.clock(at(THURSDAY, 1330));
        assertEquals(List.of(), batches.missed(desk.now()).passed(), "a desk that sends none misses none");
        Batch batch = drafted(THURSDAY, TEN);
        assertEquals(
                List.of(960, 1080, 1320),
                batches.missed(desk.now()).passed().stream()
                        .map(Batches.Due::minute)
                        .toList());
        assertEquals(batch.id(), batches.missed(desk.now()).after());
        drafted(THURSDAY, 1320);
        assertEquals(List.of(), batches.missed(desk.now()).passed(), "the later batch holds the earlier ones");
    }

    @Test
    void who_did_not_report_reported_late_or_nil_is_listed() {
        WatchSpan early = TestDesk.CALENDAR.spanAt(at(THURSDAY, 485));
        enter(0, at(THURSDAY, 500), 12);
        book.nil(act("figures.nil"), early, places.getLast());
        desk.clock(at(THURSDAY, 661));
        WatchSpan si = TestDesk.CALENDAR.spanAt(at(THURSDAY, 650));
        book.enter(act("figures.enter"), si, new Cell(places.getFirst(), kinds.getFirst()), 2);
        batches.setCutOffs(act("batches.cut-offs"), List.of(660, 1320));
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
        batches.setCutOffs(act("batches.cut-offs"), List.of(TEN, 1440 + 160));
        desk.clock(at(THURSDAY, 1440 + 161));
        Batches.Due due = batches.due(desk.now()).orElseThrow();
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
        assertEquals("problem.batches.cut-offs", refused(() -> batches.setCutOffs(act("x"), List.of())));
        assertEquals("problem.batches.cut-offs", refused(() -> batches.setCutOffs(act("x"), List.of(480))));
        assertEquals(List.of(600, 960, 1080, 1320, 1800), batches.cutOffs());
        batches.setCutOffs(act("batches.cut-offs"), List.of(1920, 660));
        assertEquals(List.of(660, 1920), batches.cutOffs());
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

    /** Every number of every batch against a plain list of what was ever entered. */
    @Test
    void over_an_operation_with_late_corrections_totals_close_and_no_sent_batch_ever_changes() {
        int days = Integer.getInteger("shichen.book-days", 35);
        SplittableRandom random = new SplittableRandom(35);
        Map<Long, String> hashes = new HashMap<>();
        Set<Long> gone = new HashSet<>();
        Set<Long> corrections = new HashSet<>();
        long seen = 0;
        for (int day = 0; day < days; day++) {
            LocalDate date = THURSDAY.plusDays(day);
            for (int minute : new int[] {TEN, SIX_PM, 1800}) {
                for (int i = random.nextInt(3, 8); i > 0; i--) {
                    Instant time = at(date, minute).minus(Duration.ofMinutes(random.nextInt(1, 240)));
                    Instant opens = at(date, 481);
                    for (Instant moment : List.of(time, opens)) {
                        if (moment.isAfter(desk.now())) {
                            desk.clock(moment);
                        }
                    }
                    enterOrCorrect(random, day, date, corrections);
                }
                desk.clock(at(date, minute).plusSeconds(random.nextInt(0, 3000)));
                if (random.nextInt(5) == 0) {
                    continue;
                }
                Batch batch = send(date, minute);
                BatchContent content = content(batch);
                long[][] expected = expected(date, batch.cutAt());
                for (int kind = 0; kind < kinds.size(); kind++) {
                    Figure figure = content.figure(kinds.get(kind)).orElseThrow();
                    assertEquals(expected[kind][0], figure.before(), "before, " + date);
                    assertEquals(expected[kind][1], figure.today(), "today, " + date);
                    assertEquals(figure.before() + figure.today(), figure.total());
                    assertEquals(figure.carried() + figure.fresh() + figure.corrected(), figure.total());
                    assertEquals(
                            figure.fresh() + figure.corrected(),
                            content.of(kinds.get(kind)).stream()
                                    .mapToLong(BatchContent.Row::amount)
                                    .sum());
                }
                content.rows().forEach(row -> assertTrue(gone.add(row.incrementId()), "twice: " + row));
                seen += content.later().size();
                hashes.put(batch.id(), content.hash());
            }
        }
        assertTrue(seen > days, "corrections went up: " + seen);
        Batch last = batches.newest(1).getFirst();
        desk.store()
                .read(dsl -> dsl.selectFrom(Tables.FIGURE_INCREMENT)
                        .where(Tables.FIGURE_INCREMENT.OCCURRED_AT.lt(
                                last.cutAt().toEpochMilli()))
                        .fetch(Tables.FIGURE_INCREMENT.ID))
                .forEach(id -> assertTrue(gone.contains(id) || !last.sent(), "never sent: " + id));
        for (Batch batch : batches.newest(1000)) {
            assertEquals(hashes.get(batch.id()), content(batch).hash());
            assertEquals(
                    hashes.get(batch.id()),
                    batch.step(BatchStage.SENT).orElseThrow().hash());
        }
        assertFalse(corrections.isEmpty());
    }

    private void enterOrCorrect(SplittableRandom random, int day, LocalDate today, Set<Long> corrections) {
        int back = random.nextInt(4) == 0 ? random.nextInt(Math.min(day, 6) + 1) : 0;
        List<WatchSpan> spans = TestDesk.CALENDAR.spans(today.minusDays(back)).stream()
                .filter(span -> !span.start().isAfter(desk.now()))
                .toList();
        WatchSpan span = spans.get(random.nextInt(spans.size()));
        Cell cell = new Cell(places.get(random.nextInt(2)), kinds.get(random.nextInt(2)));
        WatchFigures figures = book.read(span.start(), desk.now());
        if (!figures.of(cell).isEmpty() && random.nextBoolean()) {
            corrections.add(
                    book.correct(act("figures.correct"), span, cell, figures.sum(cell), random.nextInt(60), "更正"));
            if (random.nextInt(4) == 0) {
                desk.store().undo(desk.officer);
            }
        } else {
            book.enter(act("figures.enter"), span, cell, random.nextInt(40));
        }
    }

    /** By kind: what belongs to days before, and to this one. */
    private long[][] expected(LocalDate date, Instant cutAt) {
        long[][] sums = new long[kinds.size()][2];
        desk.store()
                .read(dsl -> dsl.selectFrom(Tables.FIGURE_INCREMENT).fetch())
                .forEach(row -> {
                    if (row.getOccurredAt() < cutAt.toEpochMilli()) {
                        boolean today = row.getDutyDate() == date.toEpochDay();
                        sums[kinds.indexOf(row.getKindId())][today ? 1 : 0] += row.getAmount();
                    }
                });
        return sums;
    }

    private void enter(int kind, Instant time, long amount) {
        if (time.isAfter(desk.now())) {
            desk.clock(time);
        }
        book.enter(
                act("figures.enter"),
                TestDesk.CALENDAR.spanAt(time),
                new Cell(places.getFirst(), kinds.get(kind)),
                amount);
    }

    private Batch drafted(LocalDate date, int minute) {
        long id = batches.draft(act("batches.draft"), date, minute);
        return batches.newest(500).stream()
                .filter(batch -> batch.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private Batch send(LocalDate date, int minute) {
        Batch batch = drafted(date, minute);
        String seen = content(batch).hash();
        for (BatchStage stage : List.of(BatchStage.CHECKED, BatchStage.SIGNED, BatchStage.SENT)) {
            step(batch, stage, seen, leader, "");
        }
        return again(batch);
    }

    private void take(Batch batch, BatchStage stage) {
        step(batch, stage, content(again(batch)).hash(), leader, "");
    }

    private void step(Batch batch, BatchStage stage, String seen, Actor who, String override) {
        batches.step(Act.of(who, "batches." + stage), again(batch), stage, seen, desk.now(), override);
    }

    private Batch again(Batch batch) {
        return batches.newest(500).stream()
                .filter(each -> each.id() == batch.id())
                .findFirst()
                .orElseThrow();
    }

    private BatchContent content(Batch batch) {
        return batches.content(batch, desk.now()).orElseThrow();
    }

    private Figure figure(Batch batch, int kind) {
        return content(batch).figure(kinds.get(kind)).orElseThrow();
    }

    private Act act(String name) {
        return Act.of(desk.officer, name);
    }

    private static Instant at(LocalDate date, int minute) {
        return TestDesk.CALENDAR.at(date, minute);
    }

    private static String refused(Runnable work) {
        return assertThrows(ProblemException.class, work::run).problem().key();
    }
}
