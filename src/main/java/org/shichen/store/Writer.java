package org.shichen.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.text.IdentityNumber;
import org.shichen.store.text.TextIndex;

/**
 * The only thread that writes a desk's file, on its own connection: acts one after the other, each one transaction with
 * its rows in the change log, and what takes acts back. Every method waits for the writer; not for the FX thread.
 */
final class Writer {

    /** How often a busy file is tried, each time for {@link Connections#BUSY_TIMEOUT_MILLIS}. */
    private static final int TRIES = 2;

    private final Path path;
    private final Conversation file;
    private final InstantSource clock;
    private final ChangeLog log;
    private final RowHashes hashes;
    private final Remembered remembered = new Remembered();
    private final Health health;
    private final Watcher watcher;
    private final Consumer<Change> announce;
    private final Map<Actor, Undo> undoByActor = new HashMap<>();
    private final List<TakingBack> takingBack = new CopyOnWriteArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("store-writer").daemon().factory());
    private volatile Guard guard = (dsl, act) -> {};

    /**
     * @param key of the change log and the hashes
     * @param watcher is told which acts are this process's own
     * @param announce is told each change that is on disk
     */
    Writer(
            Path path,
            Conversation file,
            InstantSource clock,
            byte[] key,
            Health health,
            Watcher watcher,
            Consumer<Change> announce) {
        this.path = path;
        this.file = file;
        this.clock = clock;
        this.log = new ChangeLog(key);
        this.hashes = new RowHashes(key);
        this.health = health;
        this.watcher = watcher;
        this.announce = announce;
    }

    void guard(Guard asked) {
        guard = asked;
    }

    void beforeTakingBack(TakingBack check) {
        takingBack.add(check);
    }

    /** Lets what is being written finish; the connection stays open. */
    void end() {
        thread.shutdown();
        try {
            thread.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** See {@link Store#write}. */
    <T> T write(Act act, Function<Tx, T> work) {
        if (act.reason() != null && IdentityNumber.standsIn(act.reason())) {
            throw new ProblemException(Problem.of("problem.store.identity"));
        }
        return call(() -> {
            Written<T> written = transact(act, null, work);
            if (!act.lasting()) {
                undoOf(act.actor()).done(written.change());
            }
            announce.accept(written.change());
            return written.result();
        });
    }

    /** See {@link Store#undo}. */
    Optional<String> undo(Actor actor) {
        return call(() -> {
            Undo undo = undoOf(actor);
            return undo.next().map(done -> {
                undo.undone(invert(undo, done, actor));
                return done.name();
            });
        });
    }

    /** See {@link Store#redo}. */
    Optional<String> redo(Actor actor) {
        return call(() -> {
            Undo undo = undoOf(actor);
            return undo.nextRedo().map(done -> {
                undo.redone(invert(undo, done, actor));
                return done.name();
            });
        });
    }

    /** Does in one transaction what is no act: it is neither logged nor announced. */
    <T> T aside(Conversation.Work<T> work) {
        health.refuseDamaged();
        return call(() -> file.transact(work));
    }

    private record Written<T>(T result, Change change) {}

    private Undo undoOf(Actor actor) {
        return undoByActor.computeIfAbsent(actor, whose -> new Undo());
    }

    private <T> Written<T> transact(Act act, @Nullable Long undoes, Function<Tx, T> work) {
        health.refuseDamaged();
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
            return file.transact(() -> {
                remembered.begin(file.connection());
                Tx tx = new Tx(file, log, hashes, remembered, act, clock.instant(), undoes);
                guard.check(file.dsl(), act);
                T result = work.apply(tx);
                remembered.forget(tx.change().rows().keySet());
                new TextIndex(file.connection()).follow(tx.change().rows());
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
            announce.accept(written.change());
            return written.change();
        } catch (ProblemException | DataAccessException failure) {
            RuntimeException explained = SqliteTrouble.explain(failure, path);
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

    /** Runs the work on the writer's thread and waits for it. */
    <T> T call(Callable<T> work) {
        try {
            return thread.submit(work).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of("problem.store.interrupted"), interrupted);
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case ProblemException problem -> throw problem;
                case DataAccessException sql -> throw health.explained(sql);
                case RuntimeException other -> throw other;
                case Error error -> throw error;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }
}
