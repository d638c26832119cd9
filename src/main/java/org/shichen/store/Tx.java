package org.shichen.store;

import static org.shichen.store.Conversation.direct;
import static org.shichen.store.schema.Tables.CHANGE_ACT;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.schema.tables.records.ChangeActRecord;
import org.shichen.store.text.IdentityNumber;

/**
 * One act being written, on the store's writer thread. Every row that is inserted, updated, struck or deleted here goes
 * into the change log in the same transaction; there is no other way to write.
 */
public final class Tx {

    /**
     * How many rows of a bulk write share one entry of the change log. {@link History} looks this far below a row for
     * the entry that holds it, so a file with larger entries would lose theirs: never make it smaller.
     */
    static final int CHUNK = 500;

    private final DSLContext dsl;
    private final Connection connection;
    private final ChangeLog log;
    private final RowHashes hashes;
    private final Remembered remembered;
    private final Act act;
    private final Instant now;
    private final long id;
    private final Map<String, Set<Long>> changed = new HashMap<>();
    private byte[] lastHash;

    /**
     * @param now the desk's time, which becomes recordedAt
     * @param undoes the act that this one takes back, or null
     * @throws ProblemException {@code problem.store.already-written} when an act of this id is on record
     */
    Tx(
            Conversation file,
            ChangeLog log,
            RowHashes hashes,
            Remembered remembered,
            Act act,
            Instant now,
            @Nullable Long undoes) {
        this.dsl = file.dsl();
        this.connection = file.connection();
        this.log = log;
        this.hashes = hashes;
        this.remembered = remembered;
        this.act = act;
        this.now = now;
        ChangeActRecord written = begin(undoes);
        this.id = written.getId();
        // The first entry of an act is the act itself: who, when and why are in the chain as well.
        this.lastHash = direct(() -> ChangeLog.head(connection).hash());
        append(CHANGE_ACT, id, null, RowText.write(written));
    }

    private ChangeActRecord begin(@Nullable Long undoes) {
        ChangeActRecord row = new ChangeActRecord();
        row.setActId(act.id());
        row.setAct(act.name());
        row.setActorId(act.actor().personId());
        row.setActorName(act.actor().name());
        row.setReason(act.reason());
        row.setUndoesId(undoes);
        row.setDeskAt(now.toEpochMilli());
        row.setWrittenAt(System.currentTimeMillis());
        try {
            return SingleRows.insert(connection, CHANGE_ACT, row);
        } catch (SQLException failure) {
            if (SqliteTrouble.twice(failure)) {
                throw new ProblemException(Problem.of("problem.store.already-written"), failure);
            }
            throw new DataAccessException(failure.getMessage(), failure);
        }
    }

    /** For questions that must see what this act has written so far. */
    public DSLContext read() {
        return dsl;
    }

    /**
     * As {@link #read}, for a question of tables that are seldom written: its answer is remembered from act to act
     * until somebody writes one of them, in this process or another.
     *
     * @param key equal for equal questions
     * @param from every table that is looked at
     * @param question whose answer nobody changes afterwards
     */
    public <T> T standing(Object key, Set<Table<?>> from, Function<DSLContext, T> question) {
        Set<String> names = from.stream().map(Table::getName).collect(Collectors.toSet());
        return remembered.answer(key, names, changed.keySet(), () -> question.apply(dsl));
    }

    /** The desk's time: the {@code recorded_at} of every fact of this act. */
    public Instant now() {
        return now;
    }

    /** The {@code recorded_by} of every fact of this act. */
    public @Nullable Long recordedBy() {
        return act.actor().personId();
    }

    /** Inserts the row and returns its id. Columns not set take their defaults. */
    public <R extends TableRecord<R>> long insert(R row) {
        return insertAs(row.getTable(), row);
    }

    /** Inserts many rows of one table with one change-log entry per {@value #CHUNK} rows; gives each row its id. */
    public <R extends TableRecord<R>> void insertAll(List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Table<R> table = rows.getFirst().getTable();
        Field<Long> key = key(table);
        // Not max(id): the id of a deleted row is never used again, or its deletion could not be undone.
        long next = 1
                + dsl.select(DSL.field("seq", Long.class))
                        .from("sqlite_sequence")
                        .where(DSL.field("name").eq(table.getName()))
                        .fetchOptional(0, Long.class)
                        .orElse(0L);
        for (R row : rows) {
            row.set(key, next++);
        }
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<R> chunk = rows.subList(from, Math.min(from + CHUNK, rows.size()));
            dsl.batchInsert(chunk).execute();
            List<R> written = dsl.selectFrom(table)
                    .where(key.between(id(chunk.getFirst()), id(chunk.getLast())))
                    .orderBy(key)
                    .fetch();
            append(table, id(chunk.getFirst()), null, RowText.writeAll(written));
            seal(table, id(chunk.getFirst()), id(chunk.getLast()));
            chunk.forEach(row -> touch(table, id(row)));
        }
    }

    /**
     * Updates the changed columns of a row that was read with its version.
     *
     * @throws ProblemException {@code problem.store.moved-on} when somebody else changed or removed it since
     */
    public <R extends TableRecord<R>> void update(R row) {
        Table<R> table = row.getTable();
        Field<Long> version = version(table);
        R before = find(table, id(row));
        if (before == null || !before.get(version).equals(row.original(version))) {
            throw movedOn(table);
        }
        R changes = table.newRecord();
        for (Field<?> field : row.fields()) {
            if (row.modified(field)) {
                copy(row, changes, field);
            }
        }
        write(table, before, changes);
    }

    /** Deletes a row that was read with this version. Tables of facts are struck instead. */
    public <R extends Record> void delete(Table<R> table, long rowId, long version) {
        R before = find(table, rowId);
        if (before == null || !before.get(version(table)).equals(version)) {
            throw movedOn(table);
        }
        remove(table, before);
    }

    /** Strikes a row: it no longer counts, and stays readable with who, when and why. */
    public <R extends Record> void strike(Table<R> table, long rowId, String reason) {
        R before = find(table, rowId);
        if (before == null || before.get(struckAt(table)) != null) {
            throw movedOn(table);
        }
        write(table, before, struck(table, reason));
    }

    long id() {
        return id;
    }

    Change change() {
        return new Change(id, act.name(), changed, false);
    }

    // ── used by Undo as well ──

    <R extends Record> R struck(Table<R> table, @Nullable String reason) {
        R row = table.newRecord();
        row.set(struckAt(table), now.toEpochMilli());
        row.set(table.field("struck_by", Long.class), recordedBy());
        row.set(table.field("struck_reason", String.class), reason);
        return row;
    }

    <R extends Record> @Nullable R find(Table<R> table, long rowId) {
        return direct(() -> SingleRows.find(connection, table, rowId));
    }

    <R extends Record> void remove(Table<R> table, R before) {
        long rowId = id(before);
        direct(() -> {
            SingleRows.delete(connection, table, rowId);
            return null;
        });
        note(table, rowId, RowText.write(before), null);
    }

    /** Writes the touched columns of {@code changes} over the row and raises its version, if it has one. */
    <R extends Record> void write(Table<R> table, R before, R changes) {
        Field<Long> version = table.field("version", Long.class);
        if (version != null) {
            changes.set(version, before.get(version) + 1);
        }
        R after = direct(() -> SingleRows.update(connection, table, changes, id(before)));
        note(table, id(before), RowText.write(before), RowText.write(after));
    }

    <R extends Record> long insertAs(Table<R> table, R row) {
        R written = direct(() -> SingleRows.insert(connection, table, row));
        long rowId = id(written);
        note(table, rowId, null, RowText.write(written));
        return rowId;
    }

    static ProblemException movedOn(Table<?> table) {
        return new ProblemException(Problem.of("problem.store.moved-on", table.getName()));
    }

    static Field<Long> key(Table<?> table) {
        return table.field("id", Long.class);
    }

    static @Nullable Field<Long> struckAt(Table<?> table) {
        return table.field("struck_at", Long.class);
    }

    private static Field<Long> version(Table<?> table) {
        return table.field("version", Long.class);
    }

    private static long id(Record row) {
        return row.get("id", Long.class);
    }

    private static <T> void copy(Record from, Record to, Field<T> field) {
        to.set(field, from.get(field));
    }

    private void append(Table<?> table, long rowId, @Nullable String before, @Nullable String after) {
        // Here all that is written passes by, and from here nothing can be erased any more.
        if (after != null && IdentityNumber.standsIn(after) && (before == null || !IdentityNumber.standsIn(before))) {
            throw new ProblemException(Problem.of("problem.store.identity"));
        }
        lastHash = direct(() -> log.append(connection, lastHash, id, table.getName(), rowId, before, after));
    }

    private void note(Table<?> table, long rowId, @Nullable String before, @Nullable String after) {
        append(table, rowId, before, after);
        if (after != null) {
            seal(table, rowId, rowId);
        } else {
            direct(() -> {
                hashes.forget(connection, table, rowId);
                return null;
            });
        }
        touch(table, rowId);
    }

    private void seal(Table<?> table, long firstId, long lastId) {
        direct(() -> {
            hashes.seal(connection, table, firstId, lastId);
            return null;
        });
    }

    private void touch(Table<?> table, long rowId) {
        changed.computeIfAbsent(table.getName(), name -> new HashSet<>()).add(rowId);
    }
}
