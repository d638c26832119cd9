package org.shichen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shichen.store.schema.Tables.CHANGE_ACT;
import static org.shichen.store.schema.Tables.FIGURE_INCREMENT;
import static org.shichen.store.schema.Tables.LOG_ENTRY;
import static org.shichen.store.schema.Tables.PERSON;
import static org.shichen.store.schema.Tables.SQUAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.problem.ProblemException;
import org.shichen.store.schema.tables.records.FigureIncrementRecord;
import org.shichen.store.schema.tables.records.FigureKindRecord;
import org.shichen.store.schema.tables.records.LogEntryRecord;
import org.shichen.store.schema.tables.records.PersonRecord;
import org.shichen.store.schema.tables.records.SquadRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** What the user can rely on when taking acts back and doing them again. */
class UndoTest extends OnTestDesk {

    private Store store;

    @BeforeEach
    void open() {
        store = desk.store();
    }

    @AfterEach
    void close() {
        assertEquals(0, store.firstBrokenEntry(), "the chain of the change log is whole after every test");
    }

    @Test
    void an_insert_is_taken_back_and_done_again_any_number_of_times() {
        write(squad("一中队"));
        for (int i = 0; i < 3; i++) {
            assertEquals(Optional.of("test.act"), store.undo(desk.officer));
            assertEquals(List.of(), squads());
            assertEquals(Optional.of("test.act"), store.redo(desk.officer));
            assertEquals(List.of("一中队"), squads());
        }
    }

    @Test
    void an_update_is_taken_back_to_what_stood_before() {
        long id = write(squad("一中队"));
        rename(store, id, "特勤中队");
        store.undo(desk.officer);
        assertEquals(List.of("一中队"), squads());
        store.redo(desk.officer);
        assertEquals(List.of("特勤中队"), squads());
    }

    @Test
    void a_chain_of_acts_on_one_row_is_taken_back_and_done_again_step_by_step() {
        long id = write(squad("一中队"));
        rename(store, id, "二中队");
        rename(store, id, "三中队");
        store.write(act(), tx -> {
            tx.delete(SQUAD, id, 3);
            return null;
        });
        List<List<String>> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            store.undo(desk.officer);
            seen.add(squads());
        }
        assertEquals(List.of(List.of("三中队"), List.of("二中队"), List.of("一中队"), List.of()), seen);
        for (int i = 0; i < 4; i++) {
            store.redo(desk.officer);
        }
        assertEquals(List.of(), squads());
        store.undo(desk.officer);
        assertEquals(List.of("三中队"), squads());
    }

    @Test
    void a_delete_is_taken_back_with_its_id() {
        long id = write(squad("一中队"));
        store.write(act(), tx -> {
            tx.delete(SQUAD, id, 1);
            return null;
        });
        store.undo(desk.officer);
        List<Long> ids = store.read(dsl -> dsl.select(SQUAD.ID).from(SQUAD).fetch(SQUAD.ID));
        assertEquals(List.of(id), ids);
    }

    /**
     * Else whoever saw it before it was removed would write over what was brought back, and one act be undone twice.
     */
    @Test
    void a_row_that_was_removed_and_brought_back_is_another_than_was_read_before() {
        long id = write(squad("一中队"));
        store.write(act(), tx -> {
            tx.delete(SQUAD, id, 1);
            return null;
        });
        store.undo(desk.officer);
        assertEquals(
                "problem.store.moved-on",
                assertThrows(
                                ProblemException.class,
                                () -> store.write(act(), tx -> {
                                    tx.delete(SQUAD, id, 1);
                                    return null;
                                }))
                        .problem()
                        .key());
    }

    @Test
    void an_act_whose_rows_build_on_one_another_is_taken_back_from_its_end() {
        int before = people();
        store.write(act(), tx -> {
            SquadRecord row = squad("一中队");
            long id = tx.insert(row);
            SquadRecord again = tx.read().fetchSingle(SQUAD, SQUAD.ID.eq(id));
            again.setName("特勤中队");
            tx.update(again);
            PersonRecord member = new PersonRecord();
            member.setBadge("100001");
            member.setName("王建国");
            member.setPinyin("wang jian guo");
            member.setCategory("SWORN");
            member.setGender("MALE");
            member.setSquadId(id);
            return tx.insert(member);
        });
        for (int i = 0; i < 2; i++) {
            assertEquals(Optional.of("test.act"), store.undo(desk.officer));
            assertEquals(List.of(), squads());
            assertEquals(before, people());
            assertEquals(Optional.of("test.act"), store.redo(desk.officer));
            assertEquals(List.of("特勤中队"), squads());
            assertEquals(before + 1, people());
        }
    }

    private int people() {
        return store.read(dsl -> dsl.fetchCount(PERSON));
    }

    @Test
    void what_was_taken_back_is_not_done_again_over_an_act_that_came_after_it() {
        write(squad("一中队"));
        store.undo(desk.officer);
        write(squad("二中队"));
        assertEquals(Optional.empty(), store.redo(desk.officer));
        assertEquals(List.of("二中队"), squads());
    }

    @Test
    void an_act_of_many_rows_is_one_step() {
        store.write(act(), tx -> {
            tx.insertAll(IntStream.range(0, 1200).mapToObj(i -> squad("队" + i)).toList());
            return null;
        });
        assertEquals(1200, squads().size());
        store.undo(desk.officer);
        assertEquals(0, squads().size());
    }

    @Test
    void a_log_entry_is_never_erased_but_struck_and_reinstated() {
        LogEntryRecord entry = new LogEntryRecord();
        entry.setKind("NOTE");
        entry.setContent("收到");
        entry.setOccurredAt(desk.now().toEpochMilli());
        entry.setRecordedAt(desk.now().toEpochMilli());
        long id = write(entry);
        store.undo(desk.officer);
        assertNotNull(entry(id).getStruckAt());
        assertEquals(desk.officer.personId(), entry(id).getStruckBy());
        assertEquals("收到", entry(id).getContent());
        store.redo(desk.officer);
        assertNull(entry(id).getStruckAt());
    }

    @Test
    void a_figure_is_answered_by_its_opposite_so_that_plain_sums_close() {
        FigureKindRecord kind = new FigureKindRecord();
        kind.setCode("VEHICLES");
        kind.setNameZh("检查车辆");
        kind.setNameEn("Vehicles");
        kind.setUnitZh("台次");
        kind.setUnitEn("vehicles");
        kind.setOrdinal(1L);
        long kindId = desk.insert(kind);
        FigureIncrementRecord increment = new FigureIncrementRecord();
        increment.setKindId(kindId);
        increment.setDutyDate(18298L);
        increment.setWatch(1L);
        increment.setAmount(17L);
        increment.setOccurredAt(desk.now().toEpochMilli());
        increment.setRecordedAt(desk.now().toEpochMilli());
        write(increment);
        store.undo(desk.officer);
        assertEquals(List.of(17L, -17L), amounts());
        store.redo(desk.officer);
        assertEquals(List.of(17L, -17L, 17L), amounts());
    }

    @Test
    void a_record_that_moved_on_refuses_and_does_not_block_the_acts_before_it() {
        write(squad("一中队"));
        long second = write(squad("二中队"));
        try (Store anotherConsole = Store.open(store.path(), desk::now, TestDesk.KEY, Runnable::run)) {
            rename(anotherConsole, second, "改名");
        }
        ProblemException refused = assertThrows(ProblemException.class, () -> store.undo(desk.officer));
        assertEquals("problem.store.undo-moved-on", refused.problem().key());
        assertEquals(List.of("一中队", "改名"), squads());
        store.undo(desk.officer);
        assertEquals(List.of("改名"), squads());
    }

    @Test
    void a_row_that_others_refer_to_by_now_is_not_taken_away() {
        long squad = write(squad("一中队"));
        try (Store anotherConsole = Store.open(store.path(), desk::now, TestDesk.KEY, Runnable::run)) {
            PersonRecord person = new PersonRecord();
            person.setBadge("M9");
            person.setName("梁永安");
            person.setPinyin("liang yong an");
            person.setCategory("SWORN");
            person.setGender("MALE");
            person.setSquadId(squad);
            anotherConsole.write(act(), tx -> tx.insert(person));
        }
        ProblemException refused = assertThrows(ProblemException.class, () -> store.undo(desk.officer));
        assertEquals("problem.store.undo-moved-on", refused.problem().key());
        assertEquals(List.of("一中队"), squads());
    }

    @Test
    void the_second_writer_of_a_row_is_told_instead_of_overwriting() {
        long id = write(squad("一中队"));
        SquadRecord mine = store.read(dsl -> dsl.fetchSingle(SQUAD, SQUAD.ID.eq(id)));
        rename(store, id, "别人改的");
        mine.setName("我改的");
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> store.write(act(), tx -> {
                    tx.update(mine);
                    return null;
                }));
        assertEquals("problem.store.moved-on", refused.problem().key());
        assertEquals(List.of("别人改的"), squads());
    }

    @Test
    void an_act_that_fails_half_way_leaves_nothing() {
        assertThrows(
                IllegalStateException.class,
                () -> store.write(act(), tx -> {
                    tx.insert(squad("一中队"));
                    throw new IllegalStateException();
                }));
        assertEquals(List.of(), squads());
        int acts = store.read(dsl -> dsl.fetchCount(CHANGE_ACT, CHANGE_ACT.ACT.eq("test.act")));
        assertEquals(0, acts);
    }

    private <R extends org.jooq.TableRecord<R>> long write(R row) {
        return store.write(act(), tx -> tx.insert(row));
    }

    private void rename(Store console, long id, String name) {
        console.write(act(), tx -> {
            SquadRecord row = tx.read().fetchSingle(SQUAD, SQUAD.ID.eq(id));
            row.setName(name);
            tx.update(row);
            return null;
        });
    }

    private Act act() {
        return Act.of(desk.officer, "test.act");
    }

    private List<String> squads() {
        return store.read(dsl -> dsl.select(SQUAD.NAME).from(SQUAD).fetch(SQUAD.NAME));
    }

    private LogEntryRecord entry(long id) {
        return store.read(dsl -> dsl.fetchSingle(LOG_ENTRY, LOG_ENTRY.ID.eq(id)));
    }

    private List<Long> amounts() {
        return store.read(dsl -> dsl.select(FIGURE_INCREMENT.AMOUNT)
                .from(FIGURE_INCREMENT)
                .orderBy(FIGURE_INCREMENT.ID)
                .fetch(FIGURE_INCREMENT.AMOUNT));
    }

    private static SquadRecord squad(String name) {
        SquadRecord row = new SquadRecord();
        row.setName(name);
        row.setOrdinal(1L);
        return row;
    }
}
