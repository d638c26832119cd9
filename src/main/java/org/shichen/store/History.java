package org.shichen.store;

import static org.shichen.store.schema.Tables.CHANGE_ACT;
import static org.shichen.store.schema.Tables.CHANGE_LOG;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** Reads what became of one row: who, when, why, what stood before and what after. */
public final class History {

    private static final Set<String> NO_NEWS = Set.of("id", "version");

    private History() {}

    /**
     * Every change of the row, oldest first; empty when it was made without the change log. For the function given to
     * {@link Store#read}.
     */
    public static List<HistoryEntry> of(DSLContext dsl, String table, long rowId) {
        // A bulk entry stands under the id of its first row, at most a chunk below, and holds its rows as an array.
        var holdsMany = CHANGE_LOG
                .AFTER_JSON
                .startsWith("[")
                .or(CHANGE_LOG.BEFORE_JSON.startsWith("["))
                .and(CHANGE_LOG.ROW_ID.between(rowId - Tx.CHUNK + 1, rowId - 1));
        List<HistoryEntry> entries = new ArrayList<>();
        logged(
                        dsl,
                        CHANGE_LOG
                                .TABLE_NAME
                                .eq(table)
                                .and(CHANGE_LOG.ROW_ID.between(rowId - Tx.CHUNK + 1, rowId))
                                .and(CHANGE_LOG.ROW_ID.eq(rowId).or(holdsMany)))
                .forEach(logged -> {
                    Map<String, Object> before = row(logged.get(CHANGE_LOG.BEFORE_JSON), rowId);
                    Map<String, Object> after = row(logged.get(CHANGE_LOG.AFTER_JSON), rowId);
                    if (before != null || after != null) {
                        entries.add(entry(dsl, logged, before, after));
                    }
                });
        return List.copyOf(entries);
    }

    /**
     * Every change of any row of the table after this entry of the change log, by row, oldest first. Reads all that was
     * written since. For the function given to {@link Store#read}.
     */
    public static Map<Long, List<HistoryEntry>> since(DSLContext dsl, String table, long seq) {
        Map<Long, List<HistoryEntry>> entries = new HashMap<>();
        logged(dsl, CHANGE_LOG.SEQ.gt(seq).and(CHANGE_LOG.TABLE_NAME.eq(table))).forEach(logged -> {
            Map<Long, Map<String, Object>> before = rows(logged.get(CHANGE_LOG.BEFORE_JSON));
            Map<Long, Map<String, Object>> after = rows(logged.get(CHANGE_LOG.AFTER_JSON));
            Set<Long> ids = new LinkedHashSet<>(before.keySet());
            ids.addAll(after.keySet());
            ids.forEach(id -> entries.computeIfAbsent(id, row -> new ArrayList<>())
                    .add(entry(dsl, logged, before.get(id), after.get(id))));
        });
        return entries;
    }

    private static Result<? extends Record> logged(DSLContext dsl, Condition which) {
        return dsl.select(
                        CHANGE_LOG.SEQ,
                        CHANGE_LOG.BEFORE_JSON,
                        CHANGE_LOG.AFTER_JSON,
                        CHANGE_ACT.ID,
                        CHANGE_ACT.ACT,
                        CHANGE_ACT.UNDOES_ID,
                        CHANGE_ACT.ACTOR_ID,
                        CHANGE_ACT.ACTOR_NAME,
                        CHANGE_ACT.REASON,
                        CHANGE_ACT.DESK_AT,
                        CHANGE_ACT.WRITTEN_AT)
                .from(CHANGE_LOG)
                .join(CHANGE_ACT)
                .on(CHANGE_ACT.ID.eq(CHANGE_LOG.ACT))
                .where(which)
                .orderBy(CHANGE_LOG.SEQ)
                .fetch();
    }

    private static HistoryEntry entry(
            DSLContext dsl, Record logged, @Nullable Map<String, Object> before, @Nullable Map<String, Object> after) {
        Long undoes = logged.get(CHANGE_ACT.UNDOES_ID);
        return new HistoryEntry(
                logged.get(CHANGE_LOG.SEQ),
                logged.get(CHANGE_ACT.ID),
                logged.get(CHANGE_ACT.ACT),
                way(dsl, undoes),
                undoes,
                logged.get(CHANGE_ACT.ACTOR_ID),
                logged.get(CHANGE_ACT.ACTOR_NAME),
                logged.get(CHANGE_ACT.REASON),
                Instant.ofEpochMilli(logged.get(CHANGE_ACT.DESK_AT)),
                Instant.ofEpochMilli(logged.get(CHANGE_ACT.WRITTEN_AT)),
                before == null
                        ? HistoryEntry.Kind.WRITTEN
                        : after == null ? HistoryEntry.Kind.REMOVED : HistoryEntry.Kind.CHANGED,
                values(before == null ? Map.of() : before, after == null ? Map.of() : after));
    }

    private static List<HistoryEntry.Value> values(Map<String, Object> before, Map<String, Object> after) {
        Set<String> columns = new LinkedHashSet<>(after.keySet());
        columns.addAll(before.keySet());
        columns.removeAll(NO_NEWS);
        return columns.stream()
                .filter(column -> !Objects.equals(before.get(column), after.get(column)))
                .map(column -> new HistoryEntry.Value(column, before.get(column), after.get(column)))
                .toList();
    }

    /** Taking back and doing again both undo the act before them: who undoes an undoing does again. */
    private static HistoryEntry.Way way(DSLContext dsl, @Nullable Long undoes) {
        HistoryEntry.Way way = HistoryEntry.Way.DONE;
        for (Long act = undoes; act != null; act = ChangeLog.act(dsl, act).getUndoesId()) {
            way = way == HistoryEntry.Way.TAKEN_BACK ? HistoryEntry.Way.DONE_AGAIN : HistoryEntry.Way.TAKEN_BACK;
        }
        return way;
    }

    private static @Nullable Map<String, Object> row(@Nullable String text, long rowId) {
        return text == null
                ? null
                : RowText.read(text).stream()
                        .filter(row -> Objects.equals(row.get("id"), rowId))
                        .findFirst()
                        .orElse(null);
    }

    private static Map<Long, Map<String, Object>> rows(@Nullable String text) {
        Map<Long, Map<String, Object>> rows = new LinkedHashMap<>();
        if (text != null) {
            RowText.read(text).forEach(row -> rows.put((Long) row.get("id"), row));
        }
        return rows;
    }
}
