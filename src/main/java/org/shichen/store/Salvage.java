package org.shichen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.schema.Tables;

/**
 * Saves what can be saved of a damaged file into a new one. Each row is read by itself, so that one broken page costs
 * the rows on it and no others; a row that cannot be read, or is not what its hash says, is taken from the change log,
 * else from a backup; what neither has is listed. The damaged file is only read. Blocks.
 */
public final class Salvage {

    /**
     * What was saved.
     *
     * @param rows how many rows stand in the new file
     * @param fromLog how many of them came from the change log
     * @param fromBackup how many came from the backup
     * @param lost rows that could not be saved, and acts of the change log
     * @param dangling rows that refer to a lost one
     */
    public record Saved(long rows, long fromLog, long fromBackup, List<Finding> lost, List<Finding> dangling) {}

    private final byte[] chainKey;
    private final Progress progress;
    private final List<Finding> lost = new ArrayList<>();
    private long rows;
    private long fromLog;
    private long fromBackup;

    public Salvage(byte[] chainKey, Progress progress) {
        this.chainKey = chainKey.clone();
        this.progress = progress;
    }

    /**
     * @param backup a good backup to take from what the damaged file lost, or null
     * @throws ProblemException when nothing can be read at all, or the target exists
     */
    public Saved save(Path damaged, Path target, @Nullable Path backup) {
        Path desk = target.toAbsolutePath().normalize();
        if (Files.exists(desk)) {
            throw new ProblemException(Problem.of("problem.store.exists", desk));
        }
        Path partial = WholeFile.partial(desk);
        StoreFile source = new StoreFile(damaged);
        source.checkReadable(Migrations.ofThisProgram().latest());
        try {
            Store.discard(partial);
            StoreFile fresh = new StoreFile(partial);
            fresh.createEmpty();
            List<Finding> dangling;
            try (Connection from = source.inspector();
                    Connection spare = backup == null ? null : backupConnection(backup);
                    Connection to = fresh.writer()) {
                dangling = save(from, spare, to);
            }
            WholeFile.publish(partial, desk);
            return new Saved(rows, fromLog, fromBackup, List.copyOf(lost), dangling);
        } catch (SQLException failure) {
            throw new ProblemException(Problem.of("problem.store.nothing-readable", damaged), failure);
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.restore-failed", desk), failure);
        } finally {
            try {
                Store.discard(partial);
            } catch (IOException leftOver) {
                // A partial file is known by its name.
            }
        }
    }

    private static Connection backupConnection(Path backup) throws SQLException {
        StoreFile file = new StoreFile(backup);
        file.checkReadable(Migrations.ofThisProgram().latest());
        return file.inspector();
    }

    private List<Finding> save(Connection from, @Nullable Connection spare, Connection to) throws SQLException {
        int version = Migrations.userVersion(from);
        Migrations.ofThisProgram().upTo(version).apply(to);
        execute(to, "PRAGMA foreign_keys = 0");
        to.setAutoCommit(false);
        Map<String, String> triggers = triggers(to);
        for (String name : triggers.keySet()) {
            execute(to, "DROP TRIGGER " + name);
        }
        execute(to, "DELETE FROM setting");
        if (version >= RowHashes.SINCE) {
            execute(to, "DELETE FROM row_hash");
        }
        // The log first: it is what the rows are checked and filled from.
        copy(from, spare, to, Tables.CHANGE_ACT, 0, 0.1);
        copy(from, spare, to, Tables.CHANGE_LOG, 0.1, 0.4);
        to.commit();
        List<Table<?>> tables = new ArrayList<>();
        for (Table<?> table : RowHashes.tables()) {
            if (exists(to, table)) {
                tables.add(table);
            }
        }
        for (int i = 0; i < tables.size(); i++) {
            double done = 0.4 + 0.55 * i / tables.size();
            copy(from, spare, to, tables.get(i), done, done + 0.55 / tables.size());
        }
        for (String trigger : triggers.values()) {
            execute(to, trigger);
        }
        to.commit();
        to.setAutoCommit(true);
        Migrations.ofThisProgram().apply(to);
        new RowHashes(chainKey).sealAll(to, List.of());
        List<Finding> dangling = new Inspection(chainKey, List.of(), Progress.UNSEEN).structure(to);
        try (Statement statement = to.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        return dangling;
    }

    /**
     * The file's own watchmen by name, with the text that makes them. What is saved was written already, some of it
     * before a later rule was made: a batch that its drafter signed when nobody asked for a second pair of eyes is
     * saved as it was. So they stand aside while rows come in, and stand as before when all are there.
     */
    private static Map<String, String> triggers(Connection to) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        try (Statement statement = to.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")) {
            while (row.next()) {
                found.put(row.getString(1), row.getString(2));
            }
        }
        return found;
    }

    /** Rows of one table, one by one; a table that can be counted only from other places is walked by its numbers. */
    private void copy(
            Connection from, @Nullable Connection spare, Connection to, Table<?> table, double start, double end)
            throws SQLException {
        String name = table.getName();
        String key = table == Tables.CHANGE_LOG ? "seq" : "id";
        boolean hashed = table != Tables.CHANGE_LOG && table != Tables.CHANGE_ACT;
        List<String> columns = RowHashes.columns(to, table);
        String list = String.join(", ", columns);
        String insert = "INSERT INTO " + name + " (" + list + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        Map<String, String> defaults = defaults(to, table);
        String where = " FROM " + name + " WHERE " + key + " = ?";
        RowReader damaged =
                new RowReader(from, table, "SELECT " + list + where, hashed ? new RowHashes(chainKey) : null);
        RowReader good = null;
        if (spare != null && exists(spare, table)) {
            // The backup may be of an older version: a column that came later has its default there.
            List<String> there = RowHashes.columns(spare, table);
            String read = columns.stream()
                    .map(column -> there.contains(column) ? column : defaults.get(column))
                    .collect(Collectors.joining(", "));
            good = new RowReader(spare, table, "SELECT " + read + where, hashed ? new RowHashes(chainKey) : null);
        }
        TreeSet<Long> ids = ids(from, to, spare, table, key);
        try (PreparedStatement put = to.prepareStatement(insert)) {
            long seen = 0;
            for (long id : ids) {
                Object[] row = damaged.read(id);
                if (row == null && hashed) {
                    row = lastImage(to, table, defaults, id);
                    fromLog += row == null ? 0 : 1;
                }
                if (row == null && good != null && !deleted(to, name, id)) {
                    row = good.read(id);
                    fromBackup += row == null ? 0 : 1;
                }
                if (row != null) {
                    for (int i = 0; i < row.length; i++) {
                        put.setObject(i + 1, row[i]);
                    }
                    put.executeUpdate();
                    rows++;
                } else if (damaged.failed || (hashed && known(from, name, id))) {
                    lost.add(new Finding(Finding.Kind.REMOVED, name, id));
                }
                if (++seen % 500 == 0 && !progress.at(start + (end - start) * seen / ids.size())) {
                    throw new CancellationException();
                }
            }
        } finally {
            damaged.close();
            if (good != null) {
                good.close();
            }
        }
    }

    /** Every number that a row of the table has, had or may have. */
    private static TreeSet<Long> ids(
            Connection from, Connection to, @Nullable Connection spare, Table<?> table, String key) {
        TreeSet<Long> ids = new TreeSet<>();
        String name = table.getName();
        collect(from, "SELECT " + key + " FROM " + name, ids);
        collect(from, "SELECT row_id FROM row_hash WHERE table_name = '" + name + "'", ids);
        collect(to, "SELECT DISTINCT row_id FROM change_log WHERE table_name = '" + name + "'", ids);
        if (spare != null) {
            collect(spare, "SELECT " + key + " FROM " + name, ids);
        }
        TreeSet<Long> last = new TreeSet<>();
        collect(from, "SELECT seq FROM sqlite_sequence WHERE name = '" + name + "'", last);
        collect(from, "SELECT max(" + key + ") FROM " + name, last);
        for (long id = 1; !last.isEmpty() && id <= Math.min(last.last(), 50_000_000); id++) {
            ids.add(id);
        }
        return ids;
    }

    /** As far as it can be read. */
    private static void collect(Connection connection, String sql, TreeSet<Long> ids) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        } catch (SQLException broken) {
            // The other sources know more.
        }
    }

    /** Whether the damaged file's list of hashes says that there was such a row. */
    private static boolean known(Connection from, String table, long id) {
        try (PreparedStatement statement =
                from.prepareStatement("SELECT 1 FROM row_hash WHERE table_name = ? AND row_id = ?")) {
            statement.setString(1, table);
            statement.setLong(2, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException broken) {
            return true;
        }
    }

    /**
     * The row as the change log last left it; null when it knows none, deleted it, or keeps only a mark of a secret.
     */
    private static Object @Nullable [] lastImage(Connection log, Table<?> table, Map<String, String> defaults, long id)
            throws SQLException {
        if (table == Tables.CREDENTIAL) {
            return null;
        }
        try (PreparedStatement entries = log.prepareStatement(
                "SELECT before_json, after_json FROM change_log WHERE table_name = ? AND row_id <= ?"
                        + " AND (row_id = ? OR after_json LIKE '[%') ORDER BY seq DESC")) {
            entries.setString(1, table.getName());
            entries.setLong(2, id);
            entries.setLong(3, id);
            try (ResultSet entry = entries.executeQuery()) {
                while (entry.next()) {
                    String after = entry.getString(2);
                    if (after == null) {
                        return null;
                    }
                    for (Map<String, Object> row : RowText.read(after)) {
                        if (row.get("id").equals(id)) {
                            return image(log, row, defaults);
                        }
                    }
                }
            }
        }
        return null;
    }

    /** A column that came after the entry was written has its default. */
    private static Object[] image(Connection log, Map<String, Object> row, Map<String, String> defaults)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (Map.Entry<String, String> column : defaults.entrySet()) {
            if (row.containsKey(column.getKey())) {
                values.add(row.get(column.getKey()));
            } else {
                try (Statement statement = log.createStatement();
                        ResultSet value = statement.executeQuery("SELECT " + column.getValue())) {
                    values.add(value.getObject(1));
                }
            }
        }
        return values.toArray();
    }

    /** The columns of the table in order, each with its default as SQL writes it. */
    private static Map<String, String> defaults(Connection connection, Table<?> table) throws SQLException {
        Map<String, String> defaults = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA table_info(" + table.getName() + ")")) {
            while (row.next()) {
                String text = row.getString("dflt_value");
                defaults.put(row.getString("name"), text == null ? "NULL" : text);
            }
        }
        return defaults;
    }

    private static boolean deleted(Connection log, String table, long id) throws SQLException {
        try (PreparedStatement last = log.prepareStatement(
                "SELECT after_json IS NULL FROM change_log WHERE table_name = ? AND row_id = ? ORDER BY seq DESC LIMIT"
                        + " 1")) {
            last.setString(1, table);
            last.setLong(2, id);
            try (ResultSet row = last.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** A table of a later version is not there yet. */
    private static boolean exists(Connection connection, Table<?> table) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?")) {
            statement.setString(1, table.getName());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Reads single rows, telling a row that is not there from one that cannot be read. */
    private static final class RowReader implements AutoCloseable {

        private final Connection connection;
        private final Table<?> table;
        private final PreparedStatement one;
        private final @Nullable RowHashes hashes;
        boolean failed;

        RowReader(Connection connection, Table<?> table, String sql, @Nullable RowHashes hashes) throws SQLException {
            this.connection = connection;
            this.table = table;
            this.one = connection.prepareStatement(sql);
            this.hashes = hashes;
        }

        Object @Nullable [] read(long id) {
            failed = false;
            try {
                one.setLong(1, id);
                Object[] values;
                try (ResultSet row = one.executeQuery()) {
                    if (!row.next()) {
                        return null;
                    }
                    values = new Object[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = row.getObject(i + 1);
                    }
                }
                if (hashes != null && hashes.differs(connection, table, id)) {
                    failed = true;
                    return null;
                }
                return values;
            } catch (SQLException broken) {
                failed = true;
                return null;
            }
        }

        @Override
        public void close() {
            try {
                one.close();
            } catch (SQLException gone) {
                // Closing is the last thing done with it.
            }
        }
    }

    /** Names of what was lost, one a line, for the list that the user gets. */
    public static String lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.place() + " " + finding.id())
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
