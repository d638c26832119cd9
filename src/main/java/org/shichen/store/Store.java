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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.text.IdentityNumber;
import org.shichen.store.text.TextCheck;
import org.shichen.store.text.TextIndex;

/**
 * One desk's file: the only writer, the readers, and the announcements of what changed.
 *
 * <p>{@link #read} and {@link #write} block the calling thread and are never called on the FX thread. Changes are
 * announced on the executor that was given at opening (the FX thread in the console), after the commit is on disk, for
 * this process's acts and for those of other processes alike.
 */
public final class Store implements AutoCloseable {

    private final StoreFile file;
    private final InstantSource clock;
    private final byte[] key;
    private final Optional<InUse> inUse;
    private final Health health;
    private final Inspector inspector;
    private final Announcer announcer;
    private final Conversation writing;
    private final Readers readers;
    private final Watcher watcher;
    private final Writer writer;

    /**
     * Opens an existing desk, bringing an older file up to date after a backup of it beside the file.
     *
     * @param clock the desk's time, real or practice; becomes {@code recorded_at}
     * @param chainKey the key of the change log's hash chain, at least 32 bytes, kept away from the file
     * @param announceOn where listeners are called
     * @throws ProblemException with words for the user when the file is missing, foreign, newer, read-only or damaged
     */
    public static Store open(Path path, InstantSource clock, byte[] chainKey, Executor announceOn) {
        return open(path, clock, chainKey, announceOn, Progress.UNSEEN);
    }

    /**
     * As {@link #open(Path, InstantSource, byte[], Executor)}, for one who waits at a window.
     *
     * @param backup is told, on the calling thread, how far the backup is that is made before an older file is brought
     *     up to date: first 0, last 1; not called when the file is as this program writes it. It cannot stop the work
     */
    public static Store open(Path path, InstantSource clock, byte[] chainKey, Executor announceOn, Progress backup) {
        return open(path, clock, chainKey, announceOn, Migrations.ofThisProgram(), backup);
    }

    static Store open(Path path, InstantSource clock, byte[] chainKey, Executor announceOn, Migrations migrations) {
        return open(path, clock, chainKey, announceOn, migrations, Progress.UNSEEN);
    }

    static Store open(
            Path path,
            InstantSource clock,
            byte[] chainKey,
            Executor announceOn,
            Migrations migrations,
            Progress backup) {
        StoreFile file = new StoreFile(path);
        file.check(migrations.latest());
        file.checkStructure();
        return new Opening(file, clock, chainKey.clone(), announceOn, migrations, null, backup).open();
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
        return new Opening(file, clock, chainKey.clone(), announceOn, migrations, damage, Progress.UNSEEN).open();
    }

    /** Makes a new empty desk; refuses a path where something exists. */
    public static Store create(Path path, InstantSource clock, byte[] chainKey, Executor announceOn) {
        StoreFile file = new StoreFile(path);
        file.createEmpty();
        Migrations migrations = Migrations.ofThisProgram();
        return new Opening(file, clock, chainKey.clone(), announceOn, migrations, null, Progress.UNSEEN).open();
    }

    /** Removes what a killed {@link #create} left of a file that was never finished, with its journals. */
    public static void discard(Path unfinished) throws IOException {
        Files.deleteIfExists(unfinished);
        Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + InUse.ENDING));
        for (String journal : StoreFile.JOURNALS) {
            Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + journal));
        }
    }

    /** See {@link Opening#open}. */
    Store(Opening opening) throws SQLException {
        file = opening.file();
        clock = opening.clock();
        key = opening.key();
        announcer = new Announcer(opening.announceOn());
        health = new Health(file.path(), opening.announceOn(), opening.damage());
        inspector = new Inspector(file, key, health);
        Connection connection = opening.writer();
        writing = new Conversation(connection);
        inUse = InUse.mark(file.path());
        List<Runnable> made = new ArrayList<>(List.of(writing::closeQuietly, () -> inUse.ifPresent(InUse::close)));
        try {
            opening.upgrade(connection);
            readers = new Readers(opening::reader, health);
            made.addFirst(readers::close);
            watcher = new Watcher(opening.reader(), announcer::announce);
        } catch (SQLException | RuntimeException failure) {
            made.forEach(Runnable::run);
            throw failure;
        }
        writer = new Writer(file.path(), writing, clock, key, health, watcher, announcer::announce);
        watcher.start();
    }

    public Path path() {
        return file.path();
    }

    /** Asks a question on one of the readers. Blocks; not for the FX thread. */
    public <T> T read(Function<DSLContext, T> question) {
        return readers.read(question);
    }

    /**
     * Writes one act: one transaction, on disk and in the change log when this returns, announced after. When
     * {@code work} throws, nothing of it is kept. Blocks; not for the FX thread.
     *
     * @throws ProblemException with words for the user: {@code problem.store.already-written} when an act of this id is
     *     on record, so that what is tried again after a crash is never a second act
     */
    public <T> T write(Act act, Function<Tx, T> work) {
        return writer.write(act, work);
    }

    /**
     * Takes back the person's last act of this session, or nothing when there is none.
     *
     * @return the name of the act that was taken back
     * @throws ProblemException {@code problem.store.undo-moved-on} when its rows have changed since
     */
    public Optional<String> undo(Actor actor) {
        return writer.undo(actor);
    }

    /** Does again the act that was last taken back. See {@link #undo}. */
    public Optional<String> redo(Actor actor) {
        return writer.redo(actor);
    }

    /** Calls the listener after every commit that this store hears of, until the returned handle is closed. */
    public Listening onChange(Consumer<Change> listener) {
        return announcer.onChange(listener);
    }

    /** Stops the calls of a listener. */
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    // ── who may ──

    /** From now on every act is put to this guard. */
    public void guard(Guard guard) {
        writer.guard(guard);
    }

    /** From now on this is asked inside the transaction before an act is taken back or done again. */
    public void beforeTakingBack(TakingBack check) {
        writer.beforeTakingBack(check);
    }

    // ── half-typed text ──

    /**
     * Keeps half-typed text for when the program dies. Blocks; not for the FX thread. With an identity number in it
     * nothing of it is kept, nor what was kept of it before: that may be most of the number.
     *
     * @param holder the person who types, 0 when nobody is signed in
     * @param actId the act that will save it
     */
    public void keepDraft(long holder, String field, String content, String actId) {
        draft(dsl -> {
            if (IdentityNumber.standsIn(content)) {
                Drafts.drop(dsl, holder, field);
            } else {
                Drafts.keep(dsl, holder, field, content, actId, clock.instant());
            }
        });
    }

    /** Forgets the half-typed text of a field: it was saved or given up. */
    public void dropDraft(long holder, String field) {
        draft(dsl -> Drafts.drop(dsl, holder, field));
    }

    /** As above, unless the text of another act stands there by now. */
    public void dropDraft(long holder, String field, String actId) {
        draft(dsl -> Drafts.drop(dsl, holder, field, actId));
    }

    /** What this person was typing in the field when the program ended, if it was not saved. */
    public Optional<Draft> draft(long holder, String field) {
        return read(dsl -> Drafts.find(dsl, holder, field));
    }

    private void draft(Consumer<DSLContext> work) {
        writer.aside(() -> {
            work.accept(writing.dsl());
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
        return writer.aside(() -> work.at(new TextIndex(writing.connection())));
    }

    /** Where the index of everything written differs from what is written. Blocks for long; not for the FX thread. */
    List<TextCheck.Fault> textFaults(Progress progress) {
        return inspector.look(connection -> new TextCheck(connection, progress::at).look());
    }

    // ── health ──

    /** Number of the first entry of the change log that was altered, or 0 when the chain is whole. */
    public long firstBrokenEntry() {
        return inspector.look(connection -> new ChangeLog(key).firstBroken(connection, () -> {}));
    }

    /**
     * Looks the whole file through while it is in use; see {@link Inspection}. What is found in the structure stops all
     * writing. Blocks for long; not for the FX thread.
     *
     * @param anchors points outside the file that its change log must have passed
     */
    public List<Finding> inspect(Collection<Anchor> anchors, Progress progress) {
        return inspector.inspect(anchors, progress);
    }

    /** The end of the change log now. */
    public Anchor head() {
        return inspector.look(ChangeLog::head);
    }

    /** Whether the change log went through this point. */
    public boolean passes(Anchor anchor) {
        return inspector.look(connection -> ChangeLog.passes(connection, anchor));
    }

    /** What stands against writing: the file was found damaged. Empty for a healthy file. */
    public Optional<Problem> damage() {
        return health.damage();
    }

    /** Calls the listener, where changes are announced, when the file is found damaged. */
    public void onDamage(Consumer<Problem> listener) {
        health.onDamage(listener);
    }

    /** When the disk is full, this is asked to free some space that was kept for it; it tells whether there was any. */
    void onFull(BooleanSupplier freeReserve) {
        health.onFull(freeReserve);
    }

    /** Sets the writing connection otherwise than the program does: {@code max_page_count}, {@code synchronous}. */
    void pragmaForTest(String pragma) {
        writer.call(() -> {
            try (Statement statement = writing.connection().createStatement()) {
                return statement.execute("PRAGMA " + pragma);
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
        inspector.copyTo(target, progress);
    }

    byte[] key() {
        return key.clone();
    }

    @Override
    public void close() {
        writer.end();
        Runnable last = health.damage().isEmpty() ? () -> {} : inspector.evidenceKeeper();
        watcher.close();
        readers.close();
        writing.closeQuietly();
        last.run();
        inUse.ifPresent(InUse::close);
    }
}
