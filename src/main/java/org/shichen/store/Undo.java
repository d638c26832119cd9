package org.shichen.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.shichen.store.schema.DefaultSchema;
import org.shichen.store.schema.tables.records.ChangeLogRecord;

/**
 * The acts of this session that can be taken back, and those that can be done again. Taking back writes the inverse
 * rows, newest first, as an act of its own; doing again takes back the taking back.
 *
 * <p>An inserted row is deleted, unless the law of the desk forbids it: then it is struck, or, for signed increments,
 * answered by its opposite. A row that has moved on since refuses the whole act. Used on the writer thread only.
 */
final class Undo {

    /** An act that Undo may take back: its number in the change log and its name. */
    record Done(long act, String name) {}

    private final Deque<Done> undoable = new ArrayDeque<>();
    private final Deque<Done> redoable = new ArrayDeque<>();

    void done(Change change) {
        undoable.push(new Done(change.actId(), change.act()));
        redoable.clear();
    }

    Optional<Done> next() {
        return Optional.ofNullable(undoable.peek());
    }

    Optional<Done> nextRedo() {
        return Optional.ofNullable(redoable.peek());
    }

    void undone(Change byAct) {
        Done taken = undoable.pop();
        redoable.push(new Done(byAct.actId(), taken.name()));
    }

    void redone(Change byAct) {
        Done taken = redoable.pop();
        undoable.push(new Done(byAct.actId(), taken.name()));
    }

    /** An act that cannot be taken back any more stands in the way of those before it no longer. */
    void forget(Done done) {
        undoable.remove(done);
        redoable.remove(done);
    }

    /** Writes the inverse of every row of the act into {@code tx}. */
    static void invert(Tx tx, List<ChangeLogRecord> entries) {
        for (ChangeLogRecord entry : entries.reversed()) {
            Table<?> table = Objects.requireNonNull(
                    DefaultSchema.DEFAULT_SCHEMA.getTable(entry.getTableName()), entry.getTableName());
            List<Map<String, Object>> before = rows(entry.getBeforeJson());
            List<Map<String, Object>> after = rows(entry.getAfterJson());
            for (int i = Math.max(before.size(), after.size()) - 1; i >= 0; i--) {
                invert(tx, table, i < before.size() ? before.get(i) : null, i < after.size() ? after.get(i) : null);
            }
        }
    }

    private static <R extends Record> void invert(
            Tx tx, Table<R> table, @Nullable Map<String, Object> before, @Nullable Map<String, Object> after) {
        if (after == null) {
            R row = row(table, before);
            raiseVersion(table, row);
            tx.insertAs(table, row);
            return;
        }
        R now = tx.find(table, (Long) after.get("id"));
        if (now == null || movedOn(table, now, after)) {
            throw Tx.movedOn(table);
        }
        if (before != null) {
            tx.write(table, now, difference(table, before, after));
        } else if (table.field("corrects_id") != null) {
            tx.insertAs(table, opposite(tx, table, now));
        } else if (Tx.struckAt(table) != null) {
            tx.write(table, now, tx.struck(table, null));
        } else {
            tx.remove(table, now);
        }
    }

    /**
     * Whether the row is no longer what the act left. The version is not compared: taking back raises it, and a chain
     * of acts on one row must be taken back one after another.
     */
    private static boolean movedOn(Table<?> table, Record now, Map<String, Object> after) {
        for (Field<?> field : table.fields()) {
            if (!field.getName().equals("version") && !Objects.equals(now.get(field), after.get(field.getName()))) {
                return true;
            }
        }
        return false;
    }

    private static <R extends Record> R difference(
            Table<R> table, Map<String, Object> before, Map<String, Object> after) {
        R changes = table.newRecord();
        before.forEach((column, value) -> {
            if (!column.equals("version") && !Objects.equals(value, after.get(column))) {
                set(changes, table.field(column), value);
            }
        });
        return changes;
    }

    private static <R extends Record> R opposite(Tx tx, Table<R> table, R now) {
        R row = table.newRecord();
        for (Field<?> field : table.fields()) {
            set(row, field, now.get(field));
        }
        row.reset("id");
        row.set(table.field("amount", Long.class), -now.get("amount", Long.class));
        row.set(table.field("corrects_id", Long.class), now.get("id", Long.class));
        row.set(table.field("recorded_at", Long.class), tx.now().toEpochMilli());
        row.set(table.field("recorded_by", Long.class), tx.recordedBy());
        return row;
    }

    private static <R extends Record> R row(Table<R> table, Map<String, Object> values) {
        R row = table.newRecord();
        values.forEach((column, value) -> set(row, table.field(column), value));
        return row;
    }

    private static void raiseVersion(Table<?> table, Record row) {
        Field<Long> version = table.field("version", Long.class);
        if (version != null) {
            row.set(version, row.get(version) + 1);
        }
    }

    private static <T> void set(Record row, Field<T> field, @Nullable Object value) {
        row.set(field, field.getType().cast(value));
    }

    private static List<Map<String, Object>> rows(@Nullable String text) {
        return text == null ? List.of() : RowText.read(text);
    }
}
