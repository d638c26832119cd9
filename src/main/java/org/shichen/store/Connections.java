package org.shichen.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.sqlite.JDBC;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteLimits;
import org.sqlite.SQLiteOpenMode;

/**
 * How connections to a desk's file are made, each set for what it is to do and for no more. Each is for one thread at a
 * time. Blocks.
 */
final class Connections {

    /** How long a connection waits for another process that writes. */
    static final int BUSY_TIMEOUT_MILLIS = 5000;

    private static final int STEPS_BETWEEN_LOOKS = 50_000;

    /** The first version without the WAL-reset fault. */
    private static final int OLDEST_SQLITE = 3_051_003;

    /** No text of the desk is longer; a hostile file cannot make us read more at once, in bytes. */
    private static final int LONGEST_VALUE = 8 << 20;

    /**
     * Room for the pages of a reader: a search in twenty years of meetings looks at hundreds of rows all over the file,
     * and at the next key mostly at the same ones.
     */
    private static final int READER_CACHE_KIB = 8000;

    /** Room for the pages that acts touch again and again: with SQLite's 2000 a desk's act reads twenty pages anew. */
    private static final int WRITER_CACHE_KIB = 8000;

    private Connections() {}

    /**
     * The connection that writes.
     *
     * @throws ProblemException {@code problem.store.unsafe} when SQLite does not do what the desk's safety rests on
     */
    static Connection writer(Path file) throws SQLException {
        Connection connection = connect(file, false);
        limitAttached(connection);
        pragma(connection, "cache_size = -" + WRITER_CACHE_KIB);
        assertPragma(connection, "journal_mode", "wal");
        assertPragma(connection, "synchronous", "2");
        assertPragma(connection, "foreign_keys", "1");
        assertPragma(connection, "recursive_triggers", "1");
        assertPragma(connection, "trusted_schema", "0");
        assertPragma(connection, "cell_size_check", "1");
        assertVersion(connection);
        return connection;
    }

    /** A connection that asks; it shares the journal with the writer. */
    static Connection reader(Path file) throws SQLException {
        Connection connection = connect(file, false);
        limitAttached(connection);
        pragma(connection, "query_only = 1");
        pragma(connection, "cache_size = -" + READER_CACHE_KIB);
        return connection;
    }

    /** A connection that cannot write a byte, also not to fold the journal into the file when it is closed. */
    static Connection inspector(Path file) throws SQLException {
        Connection connection = connect(file, true);
        limitAttached(connection);
        pragma(connection, "query_only = 1");
        return connection;
    }

    /** A connection for {@link #copy}, which attaches the file that it makes. */
    static Connection copier(Path file) throws SQLException {
        return connect(file, false);
    }

    /**
     * Copies by {@code VACUUM INTO}: complete while others write, and refused for a damaged source.
     *
     * @param target must not exist
     * @throws CancellationException when {@code progress} says so
     */
    static void copy(Connection copier, Path target, Progress progress) throws SQLException {
        long bytes = number(copier, "page_count") * number(copier, "page_size");
        ProgressHandler.setHandler(copier, STEPS_BETWEEN_LOOKS, new ProgressHandler() {
            @Override
            protected int progress() {
                double done = Math.min(1, (double) target.toFile().length() / Math.max(1, bytes));
                return progress.at(done) ? 0 : 1;
            }
        });
        try (PreparedStatement vacuum = copier.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, target.toString());
            vacuum.execute();
        } catch (SQLiteException failure) {
            if (failure.getResultCode() == SQLiteErrorCode.SQLITE_INTERRUPT) {
                throw new CancellationException();
            }
            throw failure;
        } finally {
            ProgressHandler.clearHandler(copier);
        }
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        // Never CREATE: SQLite would make a new empty desk of a file that went missing.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        // A connection here is for one thread at a time, and the driver locks each call besides: SQLite need not.
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        if (readOnly) {
            config.setReadOnly(true);
        } else {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            config.enforceForeignKeys(true);
            config.enableRecursiveTriggers(true);
        }
        // A file name is code to the driver and to SQLite: only our own, percent-encoded URI ever reaches them.
        Connection connection =
                JDBC.createConnection("jdbc:sqlite:file://" + file.toUri().getRawPath(), config.toProperties());
        ((SQLiteConnection) connection).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
        pragma(connection, "trusted_schema = 0");
        pragma(connection, "cell_size_check = 1");
        return connection;
    }

    /** No other file is ever attached, whatever a statement says. */
    private static void limitAttached(Connection connection) throws SQLException {
        ((SQLiteConnection) connection).setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
    }

    private static long number(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
            return row.getLong(1);
        }
    }

    private static void pragma(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + pragma);
        }
    }

    private static void assertVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sqlite_version()")) {
            String[] parts = row.getString(1).split("\\.");
            int version = Integer.parseInt(parts[0]) * 1_000_000
                    + Integer.parseInt(parts[1]) * 1_000
                    + Integer.parseInt(parts[2]);
            if (version < OLDEST_SQLITE) {
                throw new ProblemException(Problem.of("problem.store.unsafe", "sqlite", row.getString(1), "3.51.3"));
            }
        }
    }

    private static void assertPragma(Connection connection, String name, String expected) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            String actual = row.getString(1);
            if (!expected.equals(actual)) {
                throw new ProblemException(Problem.of("problem.store.unsafe", name, actual, expected));
            }
        }
    }
}
