package org.shichen.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.PracticeClock;
import org.shichen.desk.Settings;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Progress;
import org.shichen.store.Store;

/**
 * A desk's file that is open, and the clock that it goes by.
 *
 * @param clock the real one, or on a practice desk one that stands where the practice was left
 */
record DeskStore(Store store, Settings settings, InstantSource clock) {

    /**
     * Blocks.
     *
     * @param at a moment at which the clock starts instead of the practice's or the real one; null for those
     * @param fx brings announcements to the window's thread
     * @param backup is told how far the backup before an upgrade is; see {@link Store#open}
     * @throws ProblemException when the file cannot be opened
     */
    static DeskStore open(
            Path file, byte[] chainKey, boolean realClock, @Nullable Instant at, Executor fx, Progress backup) {
        return opened(clock -> Store.open(file, clock, chainKey, fx, backup), realClock, at);
    }

    /** Opens a damaged desk to be read only; see {@link Store#openDamaged}. */
    static DeskStore openDamaged(Path file, byte[] chainKey, boolean realClock, Executor fx, Problem damage) {
        return opened(clock -> Store.openDamaged(file, clock, chainKey, fx, damage), realClock, null);
    }

    private static DeskStore opened(Function<InstantSource, Store> opening, boolean realClock, @Nullable Instant at) {
        // The store is opened before it is known whether its clock is a practice clock: that stands in the file.
        AtomicReference<InstantSource> source = new AtomicReference<>(InstantSource.system());
        Store store = opening.apply(() -> source.get().instant());
        try {
            Settings settings = Settings.read(store);
            if (at != null) {
                source.set(new PracticeClock(at));
            } else if (!realClock && settings.practice()) {
                source.set(new PracticeClock(settings.practiceStart().orElseThrow()));
            }
            return new DeskStore(store, settings, source.get());
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }
}
