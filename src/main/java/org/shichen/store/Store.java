package org.shichen.store;

import static org.shichen.store.schema.Tables.CHANGE_ACT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.text.TextCheck;
import org.shichen.store.text.TextIndex;
import org.shichen.store.text.TextSource;

/**
 * One desk's file: the only writer, the readers, and the announcements of what changed.
 *
 * <p>{@link #read} and {@link #write} block the calling thread and are never called on the FX thread. Changes are
 * announced on the executor that was given at opening (the FX thread in the console), after the commit is on disk, for
 * this process's acts and for those of other processes alike.
 */
public final class Store implements AutoCloseable {

    private static final int READERS = 2;

    /** How often a busy file is tried, each time for {@link StoreFile#BUSY_TIMEOUT_MILLIS}. */
    private static final int TRIES = 2;

    private static final Settings SETTINGS = new Settings()
            .withRenderSchema(false)
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
            .withRenderNameCase(RenderNameCase.LOWER_IF_UNQUOTED)
            .withExecuteLogging(false);

    private final StoreFile file;
    private final InstantSource clock;
    private final Executor announceOn;
    private final Optional<InUse> inUse;
    private final byte[] key;
    private final ChangeLog log;
    private final RowHashes hashes;
    private final Map<Actor, Undo> undoByActor = new HashMap<>();
    private volatile BooleanSupplier onFull = () -> false;
    private volatile Guard guard = (dsl, act) -> {};
    private volatile @Nullable Problem damage;
    private final List<Consumer<Problem>> damageListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final List<TakingBack> takingBack = new CopyOnWriteArrayList<>();

    private final ExecutorService writerThread;
    private final Connection writer;
    private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
    private final Watcher watcher;

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
        file.checkStructure();
        return opened(file, clock, chainKey, announceOn, migrations, null);
    }

    /**
     * Opens a damaged desk to be read as far as it can be: not one byte of the file or its journals is written.
     *
     * @param damage what every try to write is answered with
     */
    public static Store openDamaged(
            Path path, InstantSource clock, byte[] chainKey, Executor announceOn, Problem damage) {
        Migrations migrations = Migrations.ofThisProgram();
        StoreFile file = new StoreFile(path);
        file.check(migrations.latest());
        return opened(file, clock, chainKey, announceOn, migrations, damage);
    }

    /** Makes a new empty desk; refuses a path where something exists. */
    public static Store create(Path path, InstantSource clock, byte[] chainKey, Executor announceOn) {
        StoreFile file = new StoreFile(path);
        file.createEmpty();
        return opened(file, clock, chainKey, announceOn, Migrations.ofThisProgram(), null);
    }

    /** Removes what a killed {@link #create} left of a file that was never finished, with its journals. */
    public static void discard(Path unfinished) throws IOException {
        Files.deleteIfExists(unfinished);
        Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + InUse.ENDING));
        for (String journal : StoreFile.JOURNALS) {
            Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + journal));
        }
    }

    private static Store opened(
            StoreFile file,
            InstantSource clock,
            byte[] chainKey,
            Executor announceOn,
            Migrations migrations,
            @Nullable Problem damage) {
        try {
            return new Store(file, clock, chainKey, announceOn, migrations, damage);
        } catch (SQLException | DataAccessException failure) {
            throw SqliteTrouble.explain(failure, file.path());
        }
    }

    private Store(
            StoreFile file,
            InstantSource clock,
            byte[] chainKey,
            Executor announceOn,
            Migrations migrations,
            @Nullable Problem damage)
            throws SQLException {
        this.file = file;
        this.clock = clock;
        this.announceOn = announceOn;
        this.key = chainKey.clone();
        this.log = new ChangeLog(chainKey);
        this.hashes = new RowHashes(chainKey);
        this.damage = damage;
        this.writer = damage == null ? file.writer() : file.inspector();
        this.inUse = InUse.mark(file.path());
        try {
            if (damage == null) {
                migrate(migrations);
            }
            for (int i = 0; i < READERS; i++) {
                readers.add(damage == null ? file.reader() : file.inspector());
            }
            this.watcher = new Watcher(damage == null ? file.reader() : file.inspector(), this::announce);
        } catch (SQLException | RuntimeException failure) {
            closeQuietly(readers);
            closeQuietly(List.of(writer));
            inUse.ifPresent(InUse::close);
            throw failure;
        }
        this.writerThread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("store-writer").daemon().factory());
        watcher.start();
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
            throw explained(failure);
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
     * @throws ProblemException with words for the user: {@code problem.store.already-written} when an act of this id is
     *     on record, so that what is tried again after a crash is never a second act
     */
    public <T> T write(Act act, Function<Tx, T> work) {
        return onWriter(() -> {
            Written<T> written = transact(act, null, work);
            if (!act.lasting()) {
                undoOf(act.actor()).done(written.change());
            }
            announce(written.change());
            return written.result();
        });
    }

    /**
     * Takes back the person's last act of this session, or nothing when there is none.
     *
     * @return the name of the act that was taken back
     * @throws ProblemException {@code problem.store.undo-moved-on} when its rows have changed since
     */
    public Optional<String> undo(Actor actor) {
        return onWriter(() -> {
            Undo undo = undoOf(actor);
            return undo.next().map(done -> {
                undo.undone(invert(undo, done, actor));
                return done.name();
            });
        });
    }

    /** Does again the act that was last taken back. See {@link #undo}. */
    public Optional<String> redo(Actor actor) {
        return onWriter(() -> {
            Undo undo = undoOf(actor);
            return undo.nextRedo().map(done -> {
                undo.redone(invert(undo, done, actor));
                return done.name();
            });
        });
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

    // ── who may ──

    /**
     * Says whether an act may be done. Asked inside the transaction of every act, so no way of writing goes round it.
     */
    public interface Guard {
        /** @throws ProblemException when it may not */
        void check(DSLContext dsl, Act act);
    }

    /** From now on every act is put to this guard. */
    public void guard(Guard guard) {
        this.guard = guard;
    }

    /** Says whether an act may still be taken back, or done again, where its rows alone cannot tell. */
    public interface TakingBack {
        /**
         * @param act number of the act whose rows would be inverted
         * @throws ProblemException when it may not: never again, so those before it are not held up by it
         */
        void check(DSLContext dsl, long act);
    }

    /** From now on this is asked inside the transaction before an act is taken back or done again. */
    public void beforeTakingBack(TakingBack check) {
        takingBack.add(check);
    }

    // ── half-typed text ──

    /**
     * Keeps half-typed text for when the program dies. Blocks; not for the FX thread.
     *
     * @param holder the person who types, 0 when nobody is signed in
     * @param actId the act that will save it
     */
    public void keepDraft(long holder, String field, String content, String actId) {
        draft(dsl -> Drafts.keep(dsl, holder, field, content, actId, clock.instant()));
    }

    /** Forgets the half-typed text of a field: it was saved or given up. */
    public void dropDraft(long holder, String field) {
        draft(dsl -> Drafts.drop(dsl, holder, field));
    }

    /** What this person was typing in the field when the program ended, if it was not saved. */
    public Optional<Draft> draft(long holder, String field) {
        return read(dsl -> Drafts.find(dsl, holder, field));
    }

    private void draft(Consumer<DSLContext> work) {
        refuseDamaged();
        onWriter(() -> {
            dsl(writer).transaction(configuration -> work.accept(configuration.dsl()));
            return null;
        });
    }

    // ── what is derived from the rows ──

    /** A change of the text index that follows from no act. */
    interface Deriving<T> {
        T at(TextIndex index) throws SQLException;
    }

    /** Writes nothing but the text index: one transaction, no act, nothing announced. Blocks. */
    <T> T derive(Deriving<T> work) {
        refuseDamaged();
        return onWriter(() -> dsl(writer)
                .transactionResult(configuration ->
                        configuration.dsl().connectionResult(connection -> work.at(new TextIndex(connection)))));
    }

    /** Where the index of everything written differs from what is written. Blocks for long; not for the FX thread. */
    List<TextCheck.Fault> textFaults(Progress progress) {
        return withInspector(connection -> new TextCheck(connection, progress).look());
    }

    // ── health ──

    /** Number of the first entry of the change log that was altered, or 0 when the chain is whole. */
    public long firstBrokenEntry() {
        return withInspector(connection -> log.firstBroken(connection, () -> {}));
    }

    /**
     * Looks the whole file through while it is in use; see {@link Inspection}. What is found in the structure stops all
     * writing. Blocks for long; not for the FX thread.
     *
     * @param anchors points outside the file that its change log must have passed
     */
    public List<Finding> inspect(Collection<Anchor> anchors, Progress progress) {
        List<Finding> found = withInspector(connection -> new Inspection(key, anchors, progress).look(connection));
        if (found.stream().anyMatch(Finding::structural)) {
            damaged(Problem.of("problem.store.damaged", path()));
        }
        return found;
    }

    /** The end of the change log now. */
    public Anchor head() {
        return withInspector(ChangeLog::head);
    }

    /** Whether the change log went through this point. */
    public boolean passes(Anchor anchor) {
        return withInspector(connection -> ChangeLog.passes(connection, anchor));
    }

    /** What stands against writing: the file was found damaged. Empty for a healthy file. */
    public Optional<Problem> damage() {
        return Optional.ofNullable(damage);
    }

    /** Calls the listener, where changes are announced, when the file is found damaged. */
    public void onDamage(Consumer<Problem> listener) {
        damageListeners.add(listener);
    }

    /** When the disk is full, this is asked to free some space that was kept for it; it tells whether there was any. */
    void onFull(BooleanSupplier freeReserve) {
        onFull = freeReserve;
    }

    /** Makes SQLite answer as on a full disk. @param pages how large the file may get */
    void limitPagesForTest(int pages) {
        onWriter(() -> {
            try (Statement statement = writer.createStatement()) {
                return statement.execute("PRAGMA max_page_count = " + pages);
            }
        });
    }

    /** When the machine's clock last said that an act was written; empty for a desk without acts. */
    Optional<Instant> lastWritten() {
        return read(dsl -> dsl.select(DSL.max(CHANGE_ACT.WRITTEN_AT))
                .from(CHANGE_ACT)
                .fetchOptional(0, Long.class)
                .map(Instant::ofEpochMilli));
    }

    /**
     * A complete, compact copy of the file as it is at this moment, while it is in use. The target must not exist; it
     * is not yet verified. Blocks.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    void copyTo(Path target, Progress progress) {
        try (Connection copier = file.copier()) {
            StoreFile.copy(copier, target, progress);
        } catch (SQLException failure) {
            throw explained(failure);
        }
    }

    byte[] key() {
        return key.clone();
    }

    private interface Looking<T> {
        T at(Connection connection) throws SQLException;
    }

    private <T> T withInspector(Looking<T> looking) {
        try (Connection connection = file.inspector()) {
            connection.setAutoCommit(false); // one moment for the whole look
            return looking.at(connection);
        } catch (SQLException failure) {
            throw explained(failure);
        }
    }

    /** As {@link SqliteTrouble#explain}; damage that SQLite met on the way stops all writing. */
    private RuntimeException explained(Exception failure) {
        RuntimeException problem = SqliteTrouble.explain(failure, path());
        if (problem instanceof ProblemException told
                && told.problem().key().equals("problem.store.full")
                && onFull.getAsBoolean()) {
            return new ProblemException(Problem.of("problem.store.full-reserve"), failure);
        }
        if (problem instanceof ProblemException told && told.problem().key().equals("problem.store.damaged")) {
            damaged(told.problem());
        }
        return problem;
    }

    private void damaged(Problem problem) {
        if (damage == null) {
            damage = problem;
            announceOn.execute(() -> damageListeners.forEach(listener -> listener.accept(problem)));
        }
    }

    private void refuseDamaged() {
        if (damage != null) {
            throw new ProblemException(Objects.requireNonNull(damage));
        }
    }

    @Override
    public void close() {
        writerThread.shutdown();
        try {
            writerThread.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Connection last = damage == null ? null : evidenceKeeper();
        watcher.close();
        closeQuietly(readers);
        closeQuietly(List.of(writer));
        if (last != null) {
            closeQuietly(List.of(last));
        }
        inUse.ifPresent(InUse::close);
    }

    /**
     * The last writing connection to close would fold the journal into the file. One that cannot write, closed last,
     * leaves a damaged file as it was found.
     */
    private @Nullable Connection evidenceKeeper() {
        try {
            Connection keeper = file.inspector();
            Migrations.userVersion(keeper);
            return keeper;
        } catch (SQLException unreadable) {
            return null;
        }
    }

    // ── writing ──

    private record Written<T>(T result, Change change) {}

    private Undo undoOf(Actor actor) {
        return undoByActor.computeIfAbsent(actor, whose -> new Undo());
    }

    private <T> Written<T> transact(Act act, @Nullable Long undoes, Function<Tx, T> work) {
        refuseDamaged();
        for (int attempt = 1; ; attempt++) {
            try {
                return transactOnce(act, undoes, work);
            } catch (DataAccessException failure) {
                if (attempt == TRIES || !SqliteTrouble.busy(failure)) {
                    throw failure;
                }
                // SQLite's lock is not fair between processes: a short, uneven pause lets the other finish.
                pause(ThreadLocalRandom.current().nextLong(20, 120));
            }
        }
    }

    private <T> Written<T> transactOnce(Act act, @Nullable Long undoes, Function<Tx, T> work) {
        long[] claimed = {0};
        try {
            return dsl(writer).transactionResult(configuration -> {
                DSLContext dsl = configuration.dsl();
                if (dsl.fetchExists(CHANGE_ACT, CHANGE_ACT.ACT_ID.eq(act.id()))) {
                    throw new ProblemException(Problem.of("problem.store.already-written"));
                }
                guard.check(dsl, act);
                Tx tx = new Tx(dsl, log, hashes, act, clock.instant(), undoes);
                T result = work.apply(tx);
                Map<String, Set<Long>> rows = tx.change().rows();
                dsl.connection(connection -> new TextIndex(connection).follow(rows));
                claimed[0] = tx.id();
                watcher.claim(tx.id());
                return new Written<>(result, tx.change());
            });
        } catch (RuntimeException failure) {
            watcher.release(claimed[0]);
            throw failure;
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Change invert(Undo undo, Undo.Done done, Actor actor) {
        try {
            Written<Change> written = transact(Act.of(actor, done.name()), done.act(), tx -> {
                refuseTakingBack(undo, done, tx.read());
                Undo.invert(tx, log.entriesOf(tx.read(), done.act()));
                return null;
            });
            announce(written.change());
            return written.change();
        } catch (ProblemException | DataAccessException failure) {
            RuntimeException explained = SqliteTrouble.explain(failure, path());
            if (!gone(explained)) {
                throw failure;
            }
            // What has moved on stays so: do not let it block the acts before it.
            undo.forget(done);
            throw new ProblemException(Problem.of("problem.store.undo-moved-on"), failure);
        }
    }

    private void refuseTakingBack(Undo undo, Undo.Done done, DSLContext dsl) {
        try {
            takingBack.forEach(check -> check.check(dsl, done.act()));
        } catch (ProblemException refused) {
            undo.forget(done);
            throw refused;
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
                case DataAccessException sql -> throw explained(sql);
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

    // ── opening ──

    private void migrate(Migrations migrations) throws SQLException {
        int version = Migrations.userVersion(writer);
        List<Finding> altered = List.of();
        if (version > 0 && version < migrations.latest()) {
            altered = backup(path().resolveSibling(path().getFileName() + ".before-V" + migrations.latest() + ".bak"));
        }
        migrations.apply(writer);
        if (version < migrations.latest()) {
            // New columns and rows change what is hashed. What was found altered stays found.
            hashes.sealAll(writer, altered);
        }
        if (version == 0) {
            // Nothing is written yet, so the index of a new desk is complete from the start.
            for (TextSource source : TextSource.ALL) {
                new TextIndex(writer).fill(source, 1, 1);
            }
        }
    }

    /**
     * A complete copy of the file, made under a partial name, looked through, and renamed when it is whole. Returns the
     * rows that the program did not write so.
     */
    private List<Finding> backup(Path target) throws SQLException {
        Path partial = WholeFile.partial(target);
        try (Connection copier = file.copier()) {
            Files.deleteIfExists(partial);
            StoreFile.copy(copier, partial, Progress.UNSEEN);
            List<Finding> found;
            try (Connection copy = new StoreFile(partial).inspector()) {
                found = new Inspection(key, List.of(), Progress.UNSEEN).look(copy);
            }
            if (found.stream().anyMatch(Finding::structural)) {
                throw new ProblemException(Problem.of("problem.store.damaged", path()));
            }
            WholeFile.publish(partial, target);
            return found.stream().filter(Finding::ofRow).toList();
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.backup", target), failure);
        }
    }

    static DSLContext dsl(Connection connection) {
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
}
