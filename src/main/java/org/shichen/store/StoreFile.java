package org.shichen.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
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

/** The file behind a store: whether it is ours, and how connections to it are made. */
final class StoreFile {

    /** Up to this size, or after an unclean end, a file's pages are looked through before it is written to. */
    private static final long LOOKED_THROUGH_AT_ONCE = 64L << 20;

    private static final int STEPS_BETWEEN_LOOKS = 50_000;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    static final int BUSY_TIMEOUT_MILLIS = 5000;

    private static final List<String> NETWORK = List.of("nfs", "cifs", "smb", "afs", "fuse.sshfs");

    /** The first version without the WAL-reset fault. */
    private static final int OLDEST_SQLITE = 3_051_003;

    /** No text of the desk is longer; a hostile file cannot make us read more at once, in bytes. */
    private static final int LONGEST_VALUE = 8 << 20;

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
        checkReadable(latest);
        if (readOnly(path)) {
            throw new ProblemException(Problem.of("problem.store.read-only", path));
        }
        if (readOnly(path.getParent())) {
            throw new ProblemException(Problem.of("problem.store.read-only-folder", path.getParent()));
        }
    }

    /** As {@link #check}, for a file that is only to be read. */
    void checkReadable(int latest) {
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
        refuseNetwork();
        if (SEEN.add(path)) {
            checkHeader(latest);
        }
    }

    /** File locks and shared memory, on which SQLite relies here, do not hold on network drives. */
    private void refuseNetwork() {
        try {
            String kind = Files.getFileStore(path).type().toLowerCase(Locale.ROOT);
            if (NETWORK.stream().anyMatch(kind::startsWith)) {
                throw new ProblemException(Problem.of("problem.store.network", path));
            }
        } catch (IOException unknown) {
            // What cannot be told is taken for a local disk; opening will say what else is wrong.
        }
    }

    private void checkHeader(int latest) {
        ByteBuffer header = ByteBuffer.allocate(100);
        long size;
        try (var channel = Files.newByteChannel(path)) {
            size = channel.size();
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
        // With a journal beside it, what is missing may stand there: a power cut while it was being folded in.
        if (size < pages(header) && !leftOpen()) {
            SEEN.remove(path);
            throw new ProblemException(Problem.of("problem.store.damaged", path));
        }
        if (header.getInt(60) > latest) {
            SEEN.remove(path);
            throw new ProblemException(Problem.of("problem.store.newer", path, header.getInt(60), latest));
        }
    }

    /** How many bytes the pages take that the header counts, when the header says that its count is good; else 0. */
    private static long pages(ByteBuffer header) {
        int pageSize = Short.toUnsignedInt(header.getShort(16));
        return header.getInt(24) == header.getInt(92)
                ? (pageSize == 1 ? 65536L : pageSize) * Integer.toUnsignedLong(header.getInt(28))
                : 0;
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
            PrivateFiles.createFile(path);
        } catch (FileAlreadyExistsException exists) {
            throw new ProblemException(Problem.of("problem.store.exists", path), exists);
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.denied", path), failure);
        }
        SEEN.add(path);
    }

    /**
     * Refuses a file whose pages are broken, before anything is written to it. A large file that was closed properly is
     * looked through later, when the desk is idle.
     */
    void checkStructure() {
        try (Connection connection = inspector()) {
            if (Files.size(path) <= LOOKED_THROUGH_AT_ONCE || leftOpen()) {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("PRAGMA quick_check(2)")) {
                    while (row.next()) {
                        if (!"ok".equals(row.getString(1)) && !TextFilling.concerns(row.getString(1))) {
                            throw new ProblemException(Problem.of("problem.store.damaged", path));
                        }
                    }
                }
            }
        } catch (SQLException failure) {
            throw SqliteTrouble.explain(failure, path);
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.unreadable", path), failure);
        }
    }

    private boolean leftOpen() {
        return JOURNALS.stream().anyMatch(journal -> Files.exists(path.resolveSibling(path.getFileName() + journal)));
    }

    Connection writer() throws SQLException {
        Connection connection = connect(false);
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

    /**
     * Room for the pages of a reader: a search in twenty years of meetings looks at hundreds of rows all over the file,
     * and at the next key mostly at the same ones.
     */
    private static final int READER_CACHE_KIB = 8000;

    /** Room for the pages that acts touch again and again: with SQLite's 2000 a desk's act reads twenty pages anew. */
    private static final int WRITER_CACHE_KIB = 8000;

    Connection reader() throws SQLException {
        Connection connection = connect(false);
        limitAttached(connection);
        pragma(connection, "query_only = 1");
        pragma(connection, "cache_size = -" + READER_CACHE_KIB);
        return connection;
    }

    /** A connection that cannot write a byte, also not to fold the journal into the file when it is closed. */
    Connection inspector() throws SQLException {
        Connection connection = connect(true);
        limitAttached(connection);
        pragma(connection, "query_only = 1");
        return connection;
    }

    /** A connection for {@link #copy}, which attaches the file that it makes. */
    Connection copier() throws SQLException {
        return connect(false);
    }

    /** Copies by {@code VACUUM INTO}: complete while others write, and refused for a damaged source. */
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

    private Connection connect(boolean readOnly) throws SQLException {
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
                JDBC.createConnection("jdbc:sqlite:file://" + path.toUri().getRawPath(), config.toProperties());
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
