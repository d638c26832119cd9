package org.shichen.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** The file behind a store: whether it is ours, and how connections to it are made. */
final class StoreFile {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int BUSY_TIMEOUT_MILLIS = 5000;

    /**
     * Files that this process has had open. Closing any other handle on such a file would drop SQLite's locks on it, so
     * its header is not looked at again.
     */
    private static final Set<Path> SEEN = ConcurrentHashMap.newKeySet();

    /** What a killed console leaves beside its file. SQLite would play it into whatever bears the name next. */
    static final List<String> JOURNALS = List.of("-wal", "-shm", "-journal");

    private final Path path;

    StoreFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    /**
     * Refuses what is not a desk of this program, before SQLite sees it.
     *
     * @param latest the newest schema version that this program knows
     */
    void check(int latest) {
        Path folder = path.getParent();
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(Problem.of("problem.store.no-folder", folder));
        }
        if (!Files.exists(path)) {
            throw new ProblemException(Problem.of("problem.store.no-file", path));
        }
        if (!Files.isRegularFile(path)) {
            throw new ProblemException(Problem.of("problem.store.foreign", path));
        }
        if (readOnly(path)) {
            throw new ProblemException(Problem.of("problem.store.read-only", path));
        }
        if (readOnly(folder)) {
            throw new ProblemException(Problem.of("problem.store.read-only-folder", folder));
        }
        if (SEEN.add(path)) {
            checkHeader(latest);
        }
    }

    private void checkHeader(int latest) {
        ByteBuffer header = ByteBuffer.allocate(100);
        try (var channel = Files.newByteChannel(path)) {
            while (header.hasRemaining() && channel.read(header) >= 0) {}
        } catch (AccessDeniedException denied) {
            SEEN.remove(path);
            throw new ProblemException(Problem.of("problem.store.denied", path), denied);
        } catch (IOException failure) {
            SEEN.remove(path);
            throw new ProblemException(Problem.of("problem.store.unreadable", path), failure);
        }
        if (!header.slice(0, 16).equals(ByteBuffer.wrap(MAGIC))
                || header.hasRemaining()
                || header.getInt(68) != Migrations.APPLICATION_ID) {
            SEEN.remove(path);
            throw new ProblemException(Problem.of("problem.store.foreign", path));
        }
        if (header.getInt(60) > latest) {
            SEEN.remove(path);
            throw new ProblemException(Problem.of("problem.store.newer", path, header.getInt(60), latest));
        }
    }

    /** Makes an empty database file for {@link Store#create}; refuses to touch one that exists. */
    void createEmpty() {
        Path folder = path.getParent();
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(Problem.of("problem.store.no-folder", folder));
        }
        if (readOnly(folder)) {
            throw new ProblemException(Problem.of("problem.store.read-only-folder", folder));
        }
        for (String left : JOURNALS) {
            Path journal = path.resolveSibling(path.getFileName() + left);
            if (Files.exists(journal)) {
                throw new ProblemException(Problem.of("problem.store.exists", journal));
            }
        }
        try {
            Files.createFile(path);
        } catch (java.nio.file.FileAlreadyExistsException exists) {
            throw new ProblemException(Problem.of("problem.store.exists", path), exists);
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.denied", path), failure);
        }
        SEEN.add(path);
    }

    Connection writer() throws SQLException {
        Connection connection = connect();
        assertPragma(connection, "journal_mode", "wal");
        assertPragma(connection, "synchronous", "2");
        assertPragma(connection, "foreign_keys", "1");
        assertPragma(connection, "recursive_triggers", "1");
        return connection;
    }

    Connection reader() throws SQLException {
        Connection connection = connect();
        pragma(connection, "query_only = 1");
        return connection;
    }

    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        // Never CREATE: SQLite would make a new empty desk of a file that went missing.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.enforceForeignKeys(true);
        config.enableRecursiveTriggers(true);
        Properties properties = config.toProperties();
        // A file name is code to the driver and to SQLite: only our own, percent-encoded URI ever reaches them.
        Connection connection =
                JDBC.createConnection("jdbc:sqlite:file://" + path.toUri().getRawPath(), properties);
        pragma(connection, "trusted_schema = 0");
        pragma(connection, "cell_size_check = 1");
        return connection;
    }

    private static void pragma(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + pragma);
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

    /** Root may write everything, so a file that nobody may write counts as read-only for root too. */
    private static boolean readOnly(Path path) {
        if (!Files.isWritable(path)) {
            return true;
        }
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class, new LinkOption[0]);
        if (view == null) {
            return false;
        }
        try {
            return view.readAttributes().permissions().stream()
                    .noneMatch(Set.of(
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.GROUP_WRITE,
                            PosixFilePermission.OTHERS_WRITE)::contains);
        } catch (IOException unknown) {
            return false;
        }
    }
}
