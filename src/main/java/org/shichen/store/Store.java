package org.shichen.store;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One desk's file: the only writer, the readers, and the announcements of what changed.
 *
 * <p>{@link #read} and {@link #write} block the calling thread and are never called on the FX thread. Changes are
 * announced on the executor that was given at opening (the FX thread in the console), after the commit is on disk, for
 * this process's acts and for those of other processes alike.
 */
public final class Store implements AutoCloseable {

    private static final int READERS = 2;
    private static final long POLL_MILLIS = 250;
    private static final Settings SETTINGS = new Settings()
            .withRenderSchema(false)
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
            .withRenderNameCase(RenderNameCase.LOWER_IF_UNQUOTED)
            .withExecuteLogging(false);

    private final StoreFile file;
    private final InstantSource clock;
    private final Executor announceOn;
    private final ChangeLog log;
    private final Undo undo = new Undo();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final Set<Long> ownActs = ConcurrentHashMap.newKeySet();

    private final ExecutorService writerThread;
    private final Connection writer;
    private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
    private final ScheduledExecutorService watcher;
    private final Connection watching;
    private long seenVersion;
    private long seenEntry;

    /**
     * Opens an existing desk, bringing an older file up to date after a backup of it beside the file.
     *
     * @param clock the desk's time, real or practice; becomes {@code recorded_at}
     * @param chainKey the key of the change log's hash chain, at least 32 bytes, kept away from the file
     * @param announceOn where listeners are called
     * @throws ProblemException with words for the user when the file is missing, foreign, newer, read-only or damaged
     */
    public static Store open(Path path, InstantSource clock, byte[] chainKey, Executor announceOn) {
        return open(path, clock, chainKey, announceOn, Migrations.ofThisProgram());
    }

    static Store open(Path path, InstantSource clock, byte[] chainKey, Executor announceOn, Migrations migrations) {
        StoreFile file = new StoreFile(path);
        file.check(migrations.latest());
        return opened(file, clock, chainKey, announceOn, migrations);
    }

    /** Makes a new empty desk; refuses a path where something exists. */
    public static Store create(Path path, InstantSource clock, byte[] chainKey, Executor announceOn) {
        StoreFile file = new StoreFile(path);
        file.createEmpty();
        return opened(file, clock, chainKey, announceOn, Migrations.ofThisProgram());
    }

    /** Removes what a killed {@link #create} left of a file that was never finished, with its journals. */
    public static void discard(Path unfinished) throws IOException {
        Files.deleteIfExists(unfinished);
        for (String journal : StoreFile.JOURNALS) {
            Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + journal));
        }
    }

    private static Store opened(
            StoreFile file, InstantSource clock, byte[] chainKey, Executor announceOn, Migrations migrations) {
        try {
            return new Store(file, clock, chainKey, announceOn, migrations);
        } catch (SQLException failure) {
            throw explain(failure, file.path());
        }
    }

    private Store(StoreFile file, InstantSource clock, byte[] chainKey, Executor announceOn, Migrations migrations)
            throws SQLException {
        this.file = file;
        this.clock = clock;
        this.announceOn = announceOn;
        this.log = new ChangeLog(chainKey);
        this.writer = file.writer();
        try {
            migrate(migrations);
            for (int i = 0; i < READERS; i++) {
                readers.add(file.reader());
            }
            this.watching = file.reader();
            this.seenVersion = dataVersion();
            this.seenEntry = ChangeLog.lastSeq(dsl(watching));
        } catch (SQLException | RuntimeException failure) {
            closeQuietly(readers);
            closeQuietly(List.of(writer));
            throw failure;
        }
        this.writerThread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("store-writer").daemon().factory());
        this.watcher = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("store-watcher").daemon().factory());
        watcher.scheduleWithFixedDelay(this::watch, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    public Path path() {
        return file.path();
    }

    /** Asks a question on one of the readers. Blocks; not for the FX thread. */
    public <T> T read(Function<DSLContext, T> question) {
        Connection reader = null;
        try {
            reader = readers.take();
            return question.apply(dsl(reader));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of("problem.store.interrupted"), interrupted);
        } catch (DataAccessException failure) {
            throw explain(failure, path());
        } finally {
            if (reader != null) {
                readers.add(reader);
            }
        }
    }

    /**
     * Writes one act: one transaction, on disk and in the change log when this returns, announced after. When
     * {@code work} throws, nothing of it is kept. Blocks; not for the FX thread.
     *
     * @throws ProblemException with words for the user
     */
    public <T> T write(Act act, Function<Tx, T> work) {
        return onWriter(() -> {
            Written<T> written = transact(act, null, work);
            undo.done(written.change());
            announce(written.change());
            return written.result();
        });
    }

    /**
     * Takes back the last act of this session, or nothing when there is none.
     *
     * @return the name of the act that was taken back
     * @throws ProblemException {@code problem.store.undo-moved-on} when its rows have changed since
     */
    public Optional<String> undo(Actor actor) {
        return onWriter(() -> undo.next().map(done -> {
            undo.undone(invert(done, actor));
            return done.name();
        }));
    }

    /** Does again the act that was last taken back. See {@link #undo}. */
    public Optional<String> redo(Actor actor) {
        return onWriter(() -> undo.nextRedo().map(done -> {
            undo.redone(invert(done, actor));
            return done.name();
        }));
    }

    /** Calls the listener after every commit that this store hears of, until the returned handle is closed. */
    public Listening onChange(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Stops the calls of a listener. */
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    /** Number of the first entry of the change log that was altered, or 0 when the chain is whole. */
    public long firstBrokenEntry() {
        return read(log::firstBroken);
    }

    @Override
    public void close() {
        watcher.shutdownNow();
        writerThread.shutdown();
        try {
            watcher.awaitTermination(5, TimeUnit.SECONDS);
            writerThread.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        closeQuietly(readers);
        closeQuietly(List.of(watching, writer));
    }

    // ── writing ──

    private record Written<T>(T result, Change change) {}

    private <T> Written<T> transact(Act act, Long undoes, Function<Tx, T> work) {
        return dsl(writer).transactionResult(configuration -> {
            Tx tx = new Tx(configuration.dsl(), log, act, clock.instant(), undoes);
            T result = work.apply(tx);
            ownActs.add(tx.id());
            return new Written<>(result, tx.change());
        });
    }

    private Change invert(Undo.Done done, Actor actor) {
        try {
            Written<Change> written = transact(Act.of(actor, done.name()), done.act(), tx -> {
                Undo.invert(tx, log.entriesOf(tx.read(), done.act()));
                return null;
            });
            announce(written.change());
            return written.change();
        } catch (ProblemException | DataAccessException failure) {
            RuntimeException explained = explain(failure, path());
            if (!gone(explained)) {
                throw failure;
            }
            // What has moved on stays so: do not let it block the acts before it.
            undo.forget(done);
            throw new ProblemException(Problem.of("problem.store.undo-moved-on"), failure);
        }
    }

    /** Whether trying again can never help: the row moved on, or others refer to it by now. A busy file is not that. */
    private static boolean gone(RuntimeException explained) {
        return explained instanceof ProblemException refused
                && Set.of("problem.store.moved-on", "problem.store.refused")
                        .contains(refused.problem().key());
    }

    private <T> T onWriter(java.util.concurrent.Callable<T> work) {
        try {
            return writerThread.submit(work).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of("problem.store.interrupted"), interrupted);
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case ProblemException problem -> throw problem;
                case DataAccessException sql -> throw explain(sql, path());
                case RuntimeException other -> throw other;
                case Error error -> throw error;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }

    // ── announcing ──

    private void announce(Change change) {
        announceOn.execute(() -> listeners.forEach(listener -> listener.accept(change)));
    }

    /** Looks whether another process has committed. One fixed connection: data_version counts for each its own. */
    private void watch() {
        try {
            long version = dataVersion();
            if (version == seenVersion) {
                return;
            }
            seenVersion = version;
            DSLContext dsl = dsl(watching);
            long last = ChangeLog.lastSeq(dsl);
            for (Change change : ChangeLog.since(dsl, seenEntry)) {
                if (!ownActs.remove(change.actId())) {
                    announce(change);
                }
            }
            seenEntry = last;
        } catch (SQLException | DataAccessException notNow) {
            // A busy or vanished file is told by the next read or write; looking again costs nothing.
            seenVersion = -1;
        }
    }

    private long dataVersion() throws SQLException {
        try (Statement statement = watching.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA data_version")) {
            return row.getLong(1);
        }
    }

    // ── opening ──

    private void migrate(Migrations migrations) throws SQLException {
        int version = Migrations.userVersion(writer);
        if (version > 0 && version < migrations.latest()) {
            backup(path().resolveSibling(path().getFileName() + ".before-V" + migrations.latest() + ".bak"));
        }
        migrations.apply(writer);
    }

    /** A complete copy of the file, made under a partial name and renamed when it is whole. */
    private void backup(Path target) throws SQLException {
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            Files.deleteIfExists(partial);
            try (var vacuum = writer.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, partial.toString());
                vacuum.execute();
            }
            try (var channel = java.nio.channels.FileChannel.open(partial, java.nio.file.StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            try {
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException plain) {
                Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.backup", target), failure);
        }
    }

    private static DSLContext dsl(Connection connection) {
        return DSL.using(connection, SQLDialect.SQLITE, SETTINGS);
    }

    private static void closeQuietly(Iterable<Connection> connections) {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException alreadyGone) {
                // Closing is the last thing done with it.
            }
        }
    }

    /** jOOQ leaves sqlState empty for SQLite; the cause carries the result code. */
    private static RuntimeException explain(Exception failure, Path path) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof SQLiteException sqlite) {
                return new ProblemException(Problem.of(key(sqlite.getResultCode()), path), failure);
            }
        }
        return new ProblemException(Problem.of("problem.store.failed", path), failure);
    }

    private static String key(SQLiteErrorCode code) {
        return switch (code.code & 0xff) {
            case 5, 6 -> "problem.store.busy";
            case 8 -> "problem.store.read-only";
            case 11, 26 -> "problem.store.damaged";
            case 13 -> "problem.store.full";
            case 14 -> "problem.store.unreadable";
            case 19 -> "problem.store.refused";
            default -> "problem.store.failed";
        };
    }
}
