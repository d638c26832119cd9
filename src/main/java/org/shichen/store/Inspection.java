package org.shichen.store;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jooq.Table;
import org.sqlite.SQLiteException;

/**
 * Looks a file through, without writing to it: pages, references, every row against its hash, the whole chain of the
 * change log, and the points that the chain must have passed. Blocks for about a second per 100 MB.
 */
final class Inspection {

    /** Findings beyond this number are counted by nobody: the file is beyond reading them one by one. */
    private static final int MOST = 1000;

    private static final int ROWS_PER_STEP = 2000;

    private final byte[] key;
    private final Collection<Anchor> anchors;
    private final Progress progress;
    private final List<Finding> found = new ArrayList<>();
    private long rows;
    private long rowsInAll = 1;

    Inspection(byte[] key, Collection<Anchor> anchors, Progress progress) {
        this.key = key;
        this.anchors = anchors;
        this.progress = progress;
    }

    /**
     * All that is wrong with the file behind the connection, structure first. What can no longer be read at all is a
     * finding as well.
     *
     * @throws CancellationException when the work is no longer wanted
     */
    List<Finding> look(Connection connection) throws SQLException {
        structure(connection);
        // A file of the first version has no hashes yet: they are made when it is brought up to date.
        List<Table<?>> hashed =
                Migrations.userVersion(connection) < RowHashes.SINCE ? List.of() : RowHashes.tablesOf(connection);
        for (Table<?> table : hashed) {
            guarded(table.getName(), () -> rowsInAll += count(connection, table.getName()));
        }
        guarded("change_log", () -> rowsInAll += count(connection, "change_log"));
        RowHashes hashes = new RowHashes(key);
        for (Table<?> table : hashed) {
            guarded(
                    table.getName(),
                    () -> hashes.sweep(connection, table, new RowHashes.Findings() {
                        @Override
                        public void add(Finding.Kind kind, String place, long id) {
                            Inspection.this.add(kind, place, id);
                        }

                        @Override
                        public void step() {
                            Inspection.this.step();
                        }
                    }));
        }
        guarded("change_log", () -> chain(connection));
        return List.copyOf(found);
    }

    /** Pages and references only: what SQLite itself can tell. */
    List<Finding> structure(Connection connection) throws SQLException {
        guarded("", () -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("PRAGMA integrity_check(20)")) {
                while (row.next()) {
                    if (!"ok".equals(row.getString(1))) {
                        boolean derived = TextFilling.concerns(row.getString(1));
                        add(derived ? Finding.Kind.INDEX : Finding.Kind.PAGES, row.getString(1), 0);
                    }
                }
            }
        });
        guarded("", () -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("PRAGMA foreign_key_check")) {
                while (row.next()) {
                    add(Finding.Kind.REFERENCE, row.getString(1), row.getLong(2));
                }
            }
        });
        return List.copyOf(found);
    }

    private void chain(Connection connection) throws SQLException {
        long broken = new ChangeLog(key).firstBroken(connection, this::step);
        if (broken > 0) {
            add(Finding.Kind.CHAIN, "change_log", broken);
        }
        for (Anchor anchor : anchors) {
            if (!ChangeLog.passes(connection, anchor)) {
                add(Finding.Kind.ROLLED_BACK, "change_log", anchor.seq());
                return;
            }
        }
    }

    private interface Look {
        void at() throws SQLException;
    }

    /** A part that cannot be read is told, and the other parts are looked at all the same. */
    private void guarded(String place, Look look) throws SQLException {
        try {
            look.at();
        } catch (SQLiteException failure) {
            if (!SqliteTrouble.damage(failure.getResultCode())) {
                throw failure;
            }
            add(Finding.Kind.PAGES, place, 0);
        } catch (IllegalArgumentException | NullPointerException | UncheckedIOException unreadable) {
            // A value of the log that is no longer what its type says.
            add(Finding.Kind.CHAIN, place, 0);
        }
    }

    private void add(Finding.Kind kind, String place, long id) {
        if (found.size() < MOST) {
            found.add(new Finding(kind, place, id));
        }
    }

    private void step() {
        rows++;
        if (rows % ROWS_PER_STEP == 0 && !progress.at(Math.min(1, (double) rows / rowsInAll))) {
            throw new CancellationException();
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return row.getLong(1);
        }
    }
}
