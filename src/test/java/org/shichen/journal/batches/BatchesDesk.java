package org.shichen.journal.batches;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.Operation;
import org.shichen.journal.batches.BatchContent.Figure;
import org.shichen.journal.figures.FigureBook;
import org.shichen.journal.figures.WatchFigures.Cell;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.schema.tables.records.FigureKindRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/**
 * Two checkpoints that report two kinds of figures, and a leader beside the duty officer. The duty day is 2020-02-06.
 */
class BatchesDesk extends OnTestDesk {

    static final LocalDate THURSDAY = LocalDate.of(2020, 2, 6);
    static final int TEN = 600;
    static final int SIX_PM = 1080;

    Actor leader;
    FigureBook book;
    Batches batches;
    final List<Long> places = new ArrayList<>();
    final List<Long> kinds = new ArrayList<>();

    @BeforeEach
    void open() {
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

    void enter(int kind, Instant time, long amount) {
        if (time.isAfter(desk.now())) {
            desk.clock(time);
        }
        book.enter(
                act("figures.enter"),
                TestDesk.CALENDAR.spanAt(time),
                new Cell(places.getFirst(), kinds.get(kind)),
                amount);
    }

    Batch drafted(LocalDate date, int minute) {
        long id = batches.draft(act("batches.draft"), date, minute);
        return batches.newest(500).stream()
                .filter(batch -> batch.id() == id)
                .findFirst()
                .orElseThrow();
    }

    Batch send(LocalDate date, int minute) {
        Batch batch = drafted(date, minute);
        String seen = content(batch).hash();
        for (BatchStage stage : List.of(BatchStage.CHECKED, BatchStage.SIGNED, BatchStage.SENT)) {
            step(batch, stage, seen, leader, "");
        }
        return again(batch);
    }

    void take(Batch batch, BatchStage stage) {
        step(batch, stage, content(again(batch)).hash(), leader, "");
    }

    void step(Batch batch, BatchStage stage, String seen, Actor who, String override) {
        batches.step(Act.of(who, "batches." + stage), again(batch), stage, seen, desk.now(), override);
    }

    Batch again(Batch batch) {
        return batches.newest(500).stream()
                .filter(each -> each.id() == batch.id())
                .findFirst()
                .orElseThrow();
    }

    BatchContent content(Batch batch) {
        return batches.content(batch, desk.now()).orElseThrow();
    }

    Figure figure(Batch batch, int kind) {
        return content(batch).figure(kinds.get(kind)).orElseThrow();
    }

    Act act(String name) {
        return Act.of(desk.officer, name);
    }

    static Instant at(LocalDate date, int minute) {
        return TestDesk.CALENDAR.at(date, minute);
    }
}
