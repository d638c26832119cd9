package org.shichen.store;

import static org.shichen.store.schema.Tables.CHANGE_ACT;
import static org.shichen.store.schema.Tables.CHANGE_LOG;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.store.schema.tables.records.ChangeActRecord;
import org.shichen.store.schema.tables.records.ChangeLogRecord;

/**
 * The change log of one file: appended to inside each transaction, chained by HMAC-SHA-256 over the previous hash and
 * the entry. The key never lies beside the file. Not for use by two threads at once.
 */
final class ChangeLog {

    /** An act as its entry tells it: the same text that {@link RowText} writes. */
    private static final String ACT_CONTENT =
            "json_object('id', a.id, 'act_id', a.act_id, 'act', a.act, 'actor_id', a.actor_id, 'actor_name',"
                    + " a.actor_name, 'reason', a.reason, 'undoes_id', a.undoes_id, 'desk_at', a.desk_at,"
                    + " 'written_at', a.written_at)";

    private static final String APPEND =
            "INSERT INTO change_log (act, table_name, row_id, before_json, after_json, hash) VALUES (?, ?, ?, ?, ?, ?)";

    private final Mac mac;

    ChangeLog(byte[] key) {
        mac = KeyedHash.of(key);
    }

    /**
     * Appends an entry and returns its hash. Part of the caller's transaction.
     *
     * @param previous of the entry before it: only one transaction writes at a time, so within it the last is known
     */
    byte[] append(
            Connection connection,
            byte[] previous,
            long act,
            String table,
            long rowId,
            @Nullable String before,
            @Nullable String after)
            throws SQLException {
        byte[] hash = hash(previous, act, table, rowId, before, after);
        try (PreparedStatement entry = connection.prepareStatement(APPEND)) {
            entry.setLong(1, act);
            entry.setString(2, table);
            entry.setLong(3, rowId);
            entry.setString(4, before);
            entry.setString(5, after);
            entry.setBytes(6, hash);
            entry.executeUpdate();
        }
        return hash;
    }

    /** What the act changed, oldest first; the entry that tells the act itself is not among it. */
    List<ChangeLogRecord> entriesOf(DSLContext dsl, long act) {
        return dsl.selectFrom(CHANGE_LOG)
                .where(CHANGE_LOG.ACT.eq(act))
                .and(CHANGE_LOG.TABLE_NAME.ne(CHANGE_ACT.getName()))
                .orderBy(CHANGE_LOG.SEQ)
                .fetch();
    }

    /**
     * The number of the first entry that does not follow from the one before, or 0 when the chain is whole. Acts
     * written before acts were entries themselves are vouched for by the entries of their rows alone.
     *
     * @param step called for each entry
     */
    long firstBroken(Connection connection, Runnable step) throws SQLException {
        byte[] previous = new byte[0];
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(1000);
            try (ResultSet entry = statement.executeQuery(
                    "SELECT l.seq, l.act, l.table_name, l.row_id, l.before_json, l.after_json, l.hash, " + ACT_CONTENT
                            + " FROM change_log l JOIN change_act a ON a.id = l.act ORDER BY l.seq")) {
                while (entry.next()) {
                    String table = entry.getString(3);
                    String after = entry.getString(6);
                    byte[] expected =
                            hash(previous, entry.getLong(2), table, entry.getLong(4), entry.getString(5), after);
                    byte[] kept = entry.getBytes(7);
                    boolean tellsAct = CHANGE_ACT.getName().equals(table);
                    if (!MessageDigest.isEqual(expected, kept)
                            || (tellsAct && !RowText.same(entry.getString(8), after))) {
                        return entry.getLong(1);
                    }
                    previous = kept;
                    step.run();
                }
            }
            return firstStranger(statement);
        }
    }

    /** An entry without its act, or an act that tells nothing of itself though later ones do. */
    private static long firstStranger(Statement statement) throws SQLException {
        try (ResultSet entry = statement.executeQuery(
                "SELECT min(seq) FROM change_log WHERE act NOT IN (SELECT id FROM change_act)")) {
            if (entry.getLong(1) > 0) {
                return entry.getLong(1);
            }
        }
        try (ResultSet act = statement.executeQuery("""
            SELECT min(a.id), coalesce((SELECT max(seq) FROM change_log WHERE act < min(a.id)), 1) FROM change_act a
            WHERE a.id > (SELECT min(row_id) FROM change_log WHERE table_name = 'change_act')
            AND NOT EXISTS (SELECT 1 FROM change_log l WHERE l.act = a.id AND l.table_name = 'change_act')\
            """)) {
            return act.getLong(1) > 0 ? act.getLong(2) : 0;
        }
    }

    /** The end of the chain, or {@link Anchor#EMPTY}. */
    static Anchor head(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT seq, hash FROM change_log ORDER BY seq DESC LIMIT 1");
                ResultSet last = statement.executeQuery()) {
            return last.next() ? new Anchor(last.getLong(1), last.getBytes(2)) : Anchor.EMPTY;
        }
    }

    /** Whether the chain went through this point. */
    static boolean passes(Connection connection, Anchor anchor) throws SQLException {
        if (anchor.seq() == 0) {
            return true;
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT hash FROM change_log WHERE seq = ?")) {
            statement.setLong(1, anchor.seq());
            try (ResultSet entry = statement.executeQuery()) {
                return entry.next() && anchor.matches(entry.getBytes(1));
            }
        }
    }

    static long lastSeq(DSLContext dsl) {
        Long last =
                dsl.select(DSL.max(CHANGE_LOG.SEQ)).from(CHANGE_LOG).fetchOne().value1();
        return last == null ? 0 : last;
    }

    /**
     * What was committed after some entry.
     *
     * @param lastSeq the last entry that is told of here; asked in one question with the changes, or a commit in
     *     between would be told twice
     */
    record News(List<Change> changes, long lastSeq) {}

    /** What was committed after entry {@code seq}, one change per act, oldest first. */
    static News since(DSLContext dsl, long seq) {
        AtomicLong last = new AtomicLong(seq);
        Map<Long, Map<String, Set<Long>>> rowsByAct = new LinkedHashMap<>();
        Map<Long, String> names = new HashMap<>();
        dsl.select(CHANGE_LOG.ACT, CHANGE_ACT.ACT, CHANGE_LOG.TABLE_NAME, CHANGE_LOG.ROW_ID, CHANGE_LOG.SEQ)
                .from(CHANGE_LOG)
                .join(CHANGE_ACT)
                .on(CHANGE_ACT.ID.eq(CHANGE_LOG.ACT))
                .where(CHANGE_LOG.SEQ.gt(seq))
                .orderBy(CHANGE_LOG.SEQ)
                .forEach(row -> {
                    last.set(row.value5());
                    if (row.value3().equals(CHANGE_ACT.getName())) {
                        return;
                    }
                    names.put(row.value1(), row.value2());
                    rowsByAct
                            .computeIfAbsent(row.value1(), act -> new HashMap<>())
                            .computeIfAbsent(row.value3(), table -> new HashSet<>())
                            .add(row.value4());
                });
        return new News(
                rowsByAct.entrySet().stream()
                        .map(entry -> new Change(entry.getKey(), names.get(entry.getKey()), entry.getValue(), true))
                        .toList(),
                last.get());
    }

    static ChangeActRecord act(DSLContext dsl, long id) {
        return dsl.selectFrom(CHANGE_ACT).where(CHANGE_ACT.ID.eq(id)).fetchSingle();
    }

    private byte[] hash(
            byte[] previous, long act, String table, long rowId, @Nullable String before, @Nullable String after) {
        mac.update(previous);
        mac.update(ByteBuffer.allocate(16).putLong(act).putLong(rowId).array());
        for (String text : new @Nullable String[] {table, before, after}) {
            byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
            // The length before each part: two texts can never be read as one another.
            mac.update(ByteBuffer.allocate(4)
                    .putInt(text == null ? -1 : bytes.length)
                    .array());
            mac.update(bytes);
        }
        return mac.doFinal();
    }
}
