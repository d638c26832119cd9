package org.shichen.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
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
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** The file behind a store: whether it is ours and may be written to. Every look at it blocks. */
final class StoreFile {

    /** Up to this size, or after an unclean end, a file's pages are looked through before it is written to. */
    private static final long LOOKED_THROUGH_AT_ONCE = 64L << 20;

    private static final List<String> NETWORK = List.of("nfs", "cifs", "smb", "afs", "fuse.sshfs");

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
            try {
                checkHeader(latest);
            } catch (ProblemException refused) {
                SEEN.remove(path);
                throw refused;
            }
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
        SqliteHeader header = header();
        if (!header.sqlite() || header.applicationId() != Migrations.APPLICATION_ID) {
            throw new ProblemException(Problem.of("problem.store.foreign", path));
        }
        // With a journal beside it, what is missing may stand there: a power cut while it was being folded in.
        if (header.truncated() && !leftOpen()) {
            throw new ProblemException(Problem.of("problem.store.damaged", path));
        }
        if (header.version() > latest) {
            throw new ProblemException(Problem.of("problem.store.newer", path, header.version(), latest));
        }
    }

    private SqliteHeader header() {
        try {
            return SqliteHeader.read(path);
        } catch (AccessDeniedException denied) {
            throw new ProblemException(Problem.of("problem.store.denied", path), denied);
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.unreadable", path), failure);
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

    /** The one connection that writes; see {@link Connections#writer}. */
    Connection writer() throws SQLException {
        return Connections.writer(path);
    }

    /** See {@link Connections#reader}. */
    Connection reader() throws SQLException {
        return Connections.reader(path);
    }

    /** See {@link Connections#inspector}. */
    Connection inspector() throws SQLException {
        return Connections.inspector(path);
    }

    /** See {@link Connections#copier}. */
    Connection copier() throws SQLException {
        return Connections.copier(path);
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
