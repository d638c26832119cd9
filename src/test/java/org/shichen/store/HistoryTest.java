package org.shichen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.shichen.store.schema.Tables.LOG_ENTRY;
import static org.shichen.store.schema.Tables.SQUAD;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.store.schema.tables.records.LogEntryRecord;
import org.shichen.store.schema.tables.records.SquadRecord;
import org.shichen.testing.OnTestDesk;

/** Who, when, what, before and after, of any row. */
class HistoryTest extends OnTestDesk {

    private Store store;

    @BeforeEach
    void open() {
        store = desk.store();
    }

    @Test
    void a_row_tells_who_wrote_it_when_and_what() {
        long id = write(squad("一中队"));
        HistoryEntry entry = only(history("squad", id));
        assertEquals("test.act", entry.name());
        assertEquals("值班员", entry.actor());
        assertEquals(desk.officer.personId(), entry.actorId());
        assertEquals(desk.now(), entry.deskAt());
        assertEquals(HistoryEntry.Kind.WRITTEN, entry.kind());
        assertEquals(HistoryEntry.Way.DONE, entry.way());
        assertEquals(List.of("name null 一中队", "ordinal null 1"), values(entry));
    }

    @Test
    void a_change_tells_its_reason_and_only_the_columns_that_differ_oldest_first() {
        long id = write(squad("一中队"));
        desk.clock(desk.now().plusSeconds(600));
        rename(id, "特勤中队");
        List<HistoryEntry> entries = history("squad", id);
        assertEquals(2, entries.size());
        HistoryEntry changed = entries.getLast();
        assertEquals("整编", changed.reason());
        assertEquals(HistoryEntry.Kind.CHANGED, changed.kind());
        assertEquals(List.of("name 一中队 特勤中队"), values(changed));
        assertEquals(
                600,
                changed.deskAt().getEpochSecond() - entries.getFirst().deskAt().getEpochSecond());
    }

    @Test
    void a_struck_fact_tells_who_struck_it_and_why() {
        LogEntryRecord fact = new LogEntryRecord();
        fact.setKind("NOTE");
        fact.setContent("收到");
        fact.setOccurredAt(desk.now().toEpochMilli());
        fact.setRecordedAt(desk.now().toEpochMilli());
        long id = write(fact);
        store.write(act(), tx -> {
            tx.strike(LOG_ENTRY, id, "记错时间");
            return null;
        });
        assertEquals(
                List.of(
                        "struck_at null " + desk.now().toEpochMilli(),
                        "struck_by null " + desk.officer.personId(),
                        "struck_reason null 记错时间"),
                values(history("log_entry", id).getLast()));
    }

    @Test
    void a_row_written_among_a_thousand_others_finds_its_own_entry_and_its_changes() {
        write(squad("单独"));
        store.write(act(), tx -> {
            tx.insertAll(IntStream.range(0, 1200).mapToObj(i -> squad("队" + i)).toList());
            return null;
        });
        long first =
                store.read(dsl -> dsl.fetchSingle(SQUAD, SQUAD.NAME.eq("队0"))).getId();
        for (int i : new int[] {0, 1, 499, 500, 501, 999, 1000, 1199}) {
            assertEquals(List.of("name null 队" + i, "ordinal null 1"), values(only(history("squad", first + i))));
        }
        rename(first + 731, "改名");
        assertEquals(2, history("squad", first + 731).size());
        assertEquals(1, history("squad", first + 732).size());
    }

    @Test
    void taking_back_and_doing_again_are_told_as_such() {
        long id = write(squad("一中队"));
        rename(id, "二中队");
        store.undo(desk.officer);
        store.redo(desk.officer);
        store.undo(desk.officer);
        List<HistoryEntry> entries = history("squad", id);
        assertEquals(
                List.of(
                        HistoryEntry.Way.DONE,
                        HistoryEntry.Way.DONE,
                        HistoryEntry.Way.TAKEN_BACK,
                        HistoryEntry.Way.DONE_AGAIN,
                        HistoryEntry.Way.TAKEN_BACK),
                entries.stream().map(HistoryEntry::way).toList());
        assertNull(entries.get(1).undoes());
        assertEquals(entries.get(1).act(), Objects.requireNonNull(entries.get(2).undoes()));
        assertEquals(List.of("name 二中队 一中队"), values(entries.getLast()));
    }

    @Test
    void a_removed_row_keeps_its_history() {
        long id = write(squad("一中队"));
        store.undo(desk.officer);
        HistoryEntry removed = history("squad", id).getLast();
        assertEquals(HistoryEntry.Kind.REMOVED, removed.kind());
        assertEquals(List.of("name 一中队 null", "ordinal 1 null"), values(removed));
    }

    @Test
    void a_row_without_entries_has_an_empty_history() {
        assertEquals(List.of(), history("squad", 999));
    }

    private List<HistoryEntry> history(String table, long id) {
        return store.read(dsl -> History.of(dsl, table, id));
    }

    private static HistoryEntry only(List<HistoryEntry> entries) {
        assertEquals(1, entries.size());
        return entries.getFirst();
    }

    private static List<String> values(HistoryEntry entry) {
        return entry.values().stream()
                .map(value -> value.column() + " " + value.before() + " " + value.after())
                .toList();
    }

    private <R extends org.jooq.TableRecord<R>> long write(R row) {
        return store.write(act(), tx -> tx.insert(row));
    }

    private void rename(long id, String name) {
        store.write(act().because("整编"), tx -> {
            SquadRecord row = tx.read().fetchSingle(SQUAD, SQUAD.ID.eq(id));
            row.setName(name);
            tx.update(row);
            return null;
        });
    }

    private Act act() {
        return Act.of(desk.officer, "test.act");
    }

    private static SquadRecord squad(String name) {
        SquadRecord row = new SquadRecord();
        row.setName(name);
        row.setOrdinal(1L);
        return row;
    }
}
