package org.shichen.store;

import static org.shichen.store.schema.Tables.CHANGE_ACT;
import static org.shichen.store.schema.Tables.CHANGE_LOG;
import static org.shichen.store.schema.Tables.DRAFT;
import static org.shichen.store.schema.Tables.ROW_HASH;
import static org.shichen.store.schema.Tables.SCHEMA_STEP;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import org.jooq.Table;
import org.shichen.store.schema.DefaultSchema;

/**
 * A keyed hash for every row, kept in {@code row_hash} in the transaction that writes the row. It finds what
 * {@code integrity_check} cannot: a flipped bit inside a value, and a row that was written round the program. The
 * change log has its own chain. Not for use by two threads at once.
 */
final class RowHashes {

    /** The schema version that brought {@code row_hash}. */
    static final int SINCE = 2;

    private static final int LENGTH = 16;
    private static final Set<Table<?>> OTHERWISE_KEPT = Set.of(CHANGE_ACT, CHANGE_LOG, DRAFT, ROW_HASH, SCHEMA_STEP);

    private final Mac mac;

    /** How a row of a table is written out by the file that this seals: it is asked with every row that is written. */
    private final Map<Table<?>, String> known = new HashMap<>();

    RowHashes(byte[] key) {
        mac = KeyedHash.of(key);
    }

    /** The tables whose rows are hashed: all but the log and what is no fact. */
    static List<Table<?>> tables() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> !OTHERWISE_KEPT.contains(table))
                .toList();
    }

    /** Those of {@link #tables()} that this file has: one of an older version lacks the later ones. */
    static List<Table<?>> tablesOf(Connection connection) throws SQLException {
        List<Table<?>> here = new ArrayList<>();
        for (Table<?> table : tables()) {
            if (!columns(connection, table).isEmpty()) {
                here.add(table);
            }
        }
        return here;
    }

    /** The table's columns in this file, in order; those of a later version are not among them. */
    static List<String> columns(Connection connection, Table<?> table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA table_info(" + table.getName() + ")")) {
            List<String> columns = new ArrayList<>();
            while (row.next()) {
                columns.add(row.getString("name"));
            }
            return columns;
        }
    }

    /** Hashes the rows with these ids, both inclusive, as they stand now. Part of the caller's transaction. */
    void seal(Connection connection, Table<?> table, long firstId, long lastId) throws SQLException {
        String content = known.get(table);
        if (content == null) {
            content = content(connection, table);
            known.put(table, content);
        }
        try (PreparedStatement rows = connection.prepareStatement(
                        "SELECT id, " + content + " FROM " + table.getName() + " WHERE id BETWEEN ? AND ?");
                PreparedStatement keep = connection.prepareStatement(
                        "INSERT OR REPLACE INTO row_hash (table_name, row_id, hash) VALUES (?, ?, ?)")) {
            rows.setLong(1, firstId);
            rows.setLong(2, lastId);
            keep.setString(1, table.getName());
            try (ResultSet row = rows.executeQuery()) {
                while (row.next()) {
                    keep.setLong(2, row.getLong(1));
                    keep.setBytes(3, hash(table, row.getString(2)));
                    keep.addBatch();
                }
            }
            keep.executeBatch();
        }
    }

    void forget(Connection connection, Table<?> table, long id) throws SQLException {
        try (PreparedStatement gone =
                connection.prepareStatement("DELETE FROM row_hash WHERE table_name = ? AND row_id = ?")) {
            gone.setString(1, table.getName());
            gone.setLong(2, id);
            gone.executeUpdate();
        }
    }

    /**
     * Hashes every row that there is: a file of an older version, or one that was put together anew. What was found
     * altered before stays so: its hash is left as it is, or left out.
     */
    void sealAll(Connection connection, Collection<Finding> altered) throws SQLException {
        // A file that is brought up to date has other columns now.
        known.clear();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "CREATE TEMP TABLE altered AS SELECT table_name, row_id, hash FROM row_hash LIMIT 0");
            try (PreparedStatement keep = connection.prepareStatement("INSERT INTO altered SELECT ?, ?,"
                    + " (SELECT hash FROM row_hash WHERE table_name = ? AND row_id = ?)")) {
                for (Finding finding : altered) {
                    keep.setString(1, finding.place());
                    keep.setLong(2, finding.id());
                    keep.setString(3, finding.place());
                    keep.setLong(4, finding.id());
                    keep.addBatch();
                }
                keep.executeBatch();
            }
            statement.executeUpdate("DELETE FROM row_hash");
            for (Table<?> table : tablesOf(connection)) {
                seal(connection, table, Long.MIN_VALUE, Long.MAX_VALUE);
            }
            statement.executeUpdate(
                    "DELETE FROM row_hash WHERE (table_name, row_id) IN" + " (SELECT table_name, row_id FROM altered)");
            statement.executeUpdate(
                    "INSERT INTO row_hash SELECT table_name, row_id, hash FROM altered" + " WHERE hash IS NOT NULL");
            statement.executeUpdate("DROP TABLE altered");
            connection.commit();
        } catch (SQLException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Compares every row of the table with its hash; tells which differ, appeared or are gone. */
    void sweep(Connection connection, Table<?> table, Findings found) throws SQLException {
        String name = table.getName();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(1000);
            try (ResultSet row = statement.executeQuery("SELECT " + name + ".id, h.hash, "
                    + content(connection, table) + " FROM " + name + " LEFT JOIN row_hash h ON h.table_name = '" + name
                    + "' AND h.row_id = " + name + ".id")) {
                while (row.next()) {
                    byte[] kept = row.getBytes(2);
                    if (kept == null) {
                        found.add(Finding.Kind.INSERTED, name, row.getLong(1));
                    } else if (!Arrays.equals(kept, hash(table, row.getString(3)))) {
                        found.add(Finding.Kind.ALTERED, name, row.getLong(1));
                    }
                    found.step();
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT row_id FROM row_hash WHERE table_name = '" + name
                    + "' AND row_id NOT IN (SELECT id FROM " + name + ")")) {
                while (row.next()) {
                    found.add(Finding.Kind.REMOVED, name, row.getLong(1));
                }
            }
        }
    }

    /** Whether the row has a readable hash that is not its own. A row whose hash is gone is given the benefit. */
    boolean differs(Connection connection, Table<?> table, long id) throws SQLException {
        byte[] kept;
        try (PreparedStatement hash =
                connection.prepareStatement("SELECT hash FROM row_hash WHERE table_name = ? AND row_id = ?")) {
            hash.setString(1, table.getName());
            hash.setLong(2, id);
            try (ResultSet row = hash.executeQuery()) {
                kept = row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException gone) {
            return false;
        }
        try (PreparedStatement one = connection.prepareStatement(
                "SELECT " + content(connection, table) + " FROM " + table.getName() + " WHERE id = ?")) {
            one.setLong(1, id);
            try (ResultSet row = one.executeQuery()) {
                return kept != null && row.next() && !Arrays.equals(kept, hash(table, row.getString(1)));
            }
        }
    }

    /** Hears of each finding, and of each row looked at. */
    interface Findings {
        void add(Finding.Kind kind, String table, long id);

        void step();
    }

    private byte[] hash(Table<?> table, String content) {
        mac.update(table.getName().getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return Arrays.copyOf(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)), LENGTH);
    }

    /**
     * SQLite writes the row out itself, with type and every digit: one call across the border for a whole row. Columns
     * are named with their table, which is read beside row_hash and may have a column of the same name.
     */
    private static String content(Connection connection, Table<?> table) throws SQLException {
        return columns(connection, table).stream()
                .map(column -> "quote(" + table.getName() + "." + column + ")")
                .collect(Collectors.joining(" || ',' || "));
    }
}
