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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        fill(from, spare, to, Tables.CHANGE_ACT, 0, 0.1);
        fill(from, spare, to, Tables.CHANGE_LOG, 0.1, 0.4);
        to.commit();
        List<Table<?>> tables = new ArrayList<>();
        for (Table<?> table : RowHashes.tables()) {
            if (exists(to, table)) {
                tables.add(table);
            }
        }
        for (int i = 0; i < tables.size(); i++) {
            double done = 0.4 + 0.55 * i / tables.size();
            fill(from, spare, to, tables.get(i), done, done + 0.55 / tables.size());
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

    private void fill(
            Connection from, @Nullable Connection spare, Connection to, Table<?> table, double start, double end)
            throws SQLException {
        TableSalvage.Count saved = new TableSalvage(from, spare, to, table, chainKey)
                .fill(done -> progress.at(start + (end - start) * done));
        rows += saved.rows();
        fromLog += saved.fromLog();
        fromBackup += saved.fromBackup();
        lost.addAll(saved.lost());
    }

    /** A table of a later version is not there yet. */
    static boolean exists(Connection connection, Table<?> table) throws SQLException {
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

    /** Names of what was lost, one a line, for the list that the user gets. */
    public static String lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.place() + " " + finding.id())
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
