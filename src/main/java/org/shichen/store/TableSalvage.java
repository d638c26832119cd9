package org.shichen.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.shichen.store.schema.Tables;

/**
 * Fills one table of a new file with what can be saved of it: each row from the damaged file, else as the change log
 * left it, else from a backup. A table that can be counted only from other places is walked by its numbers. Blocks.
 */
final class TableSalvage {

    /** @param lost rows that none of them has whole */
    record Count(long rows, long fromLog, long fromBackup, List<Finding> lost) {}

    private final Connection from;
    private final Connection to;
    private final @Nullable Connection spare;
    private final Table<?> table;
    private final String name;
    private final String key;
    private final boolean hashed;
    private final byte[] chainKey;
    private final LoggedRows log;
    private final List<String> columns;

    /**
     * @param from the damaged file
     * @param spare a good backup, or null
     * @param to the new file; its change log was saved before, unless this is it
     */
    TableSalvage(Connection from, @Nullable Connection spare, Connection to, Table<?> table, byte[] chainKey)
            throws SQLException {
        this.from = from;
        this.spare = spare;
        this.to = to;
        this.table = table;
        this.chainKey = chainKey;
        this.name = table.getName();
        this.key = table == Tables.CHANGE_LOG ? "seq" : "id";
        this.hashed = table != Tables.CHANGE_LOG && table != Tables.CHANGE_ACT;
        this.log = new LoggedRows(to, table);
        this.columns = RowHashes.columns(to, table);
    }

    /** @throws CancellationException when it is not wanted any more */
    Count fill(Progress progress) throws SQLException {
        List<Finding> lost = new ArrayList<>();
        long fromDamaged = 0;
        long fromLog = 0;
        long fromBackup = 0;
        TreeSet<Long> ids = ids();
        try (RowReader damaged = reader(from, String.join(", ", columns));
                RowReader good = backup();
                PreparedStatement put = insertion()) {
            long seen = 0;
            for (long id : ids) {
                Object[] row = damaged.read(id);
                if (row != null) {
                    fromDamaged++;
                } else if (hashed && (row = log.last(id)) != null) {
                    fromLog++;
                } else if (good != null && !log.deleted(id) && (row = good.read(id)) != null) {
                    fromBackup++;
                } else if (damaged.failed() || hashed && known(id)) {
                    lost.add(new Finding(Finding.Kind.REMOVED, name, id));
                }
                if (row != null) {
                    write(put, row);
                }
                if (++seen % 500 == 0 && !progress.at((double) seen / ids.size())) {
                    throw new CancellationException();
                }
            }
        }
        return new Count(fromDamaged + fromLog + fromBackup, fromLog, fromBackup, lost);
    }

    private RowReader reader(Connection file, String list) throws SQLException {
        return new RowReader(
                file,
                table,
                "SELECT " + list + " FROM " + name + " WHERE " + key + " = ?",
                hashed ? new RowHashes(chainKey) : null);
    }

    /** The backup may be of an older version: a column that came later has its default there. */
    private @Nullable RowReader backup() throws SQLException {
        if (spare == null || !Salvage.exists(spare, table)) {
            return null;
        }
        List<String> there = RowHashes.columns(spare, table);
        return reader(
                spare,
                columns.stream()
                        .map(column -> there.contains(column) ? column : log.otherwise(column))
                        .collect(Collectors.joining(", ")));
    }

    private PreparedStatement insertion() throws SQLException {
        return to.prepareStatement("INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
    }

    private static void write(PreparedStatement put, Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            put.setObject(i + 1, row[i]);
        }
        put.executeUpdate();
    }

    /** Every number that a row of the table has, had or may have. */
    private TreeSet<Long> ids() {
        TreeSet<Long> ids = new TreeSet<>();
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
    private boolean known(long id) {
        try (PreparedStatement statement =
                from.prepareStatement("SELECT 1 FROM row_hash WHERE table_name = ? AND row_id = ?")) {
            statement.setString(1, name);
            statement.setLong(2, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException broken) {
            return true;
        }
    }
}
