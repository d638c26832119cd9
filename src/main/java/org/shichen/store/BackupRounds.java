package org.shichen.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * The backups of an open desk: whether one is due, how the last went, and what stands against the next. One is made at
 * a time, by the caretaker or at the wish of a person. Any thread but the FX thread; blocks.
 */
final class BackupRounds {

    static final Duration EVERY = Duration.ofHours(1);
    static final Duration OLD = Duration.ofHours(2);

    private final Store store;
    private final Backups backups;
    private final InstantSource wall;
    private final Consumer<Problem> trouble;
    private volatile @Nullable Problem secondDisk;
    private volatile @Nullable Problem failed;

    /**
     * @param wall the machine's clock
     * @param trouble is told when a round fails or the second disk goes away, the first time of several
     */
    BackupRounds(Store store, Backups backups, InstantSource wall, Consumer<Problem> trouble) {
        this.store = store;
        this.backups = backups;
        this.wall = wall;
        this.trouble = trouble;
    }

    /** Makes one when something was written and the last is an hour old. */
    void whenDue() {
        Instant last = last();
        if (changedSince(last) && longSince(last, EVERY)) {
            round();
        }
    }

    /** Makes one when anything was written since the last. */
    void whenChanged() {
        if (changedSince(last())) {
            round();
        }
    }

    /** @throws ProblemException for the person who wished for it */
    synchronized Backups.Made atWish(Progress progress) {
        Backups.Made made = backups.make(progress);
        secondDisk = made.second();
        failed = null;
        return made;
    }

    private synchronized void round() {
        try {
            Backups.Made made = backups.make(Progress.UNSEEN);
            if (made.second() != null && secondDisk == null) {
                trouble.accept(made.second());
            }
            secondDisk = made.second();
            failed = null;
        } catch (ProblemException failure) {
            if (failed == null) {
                trouble.accept(failure.problem());
            }
            failed = failure.problem();
        }
    }

    /** When the last good one was made; null for none, or when nobody can tell. */
    @Nullable
    Instant last() {
        try {
            return backups.all().stream().findFirst().map(Backup::madeAt).orElse(null);
        } catch (ProblemException unreadable) {
            return null;
        }
    }

    /**
     * Whether what was written since the last one has waited too long.
     *
     * @param last as {@link #last} told
     */
    boolean old(@Nullable Instant last) {
        return changedSince(last) && (failed != null || longSince(last, OLD));
    }

    /** What stands against the next one, as the last went. */
    List<Problem> standing() {
        return Stream.of(secondDisk, failed).filter(Objects::nonNull).toList();
    }

    private boolean changedSince(@Nullable Instant last) {
        return store.lastWritten()
                .map(written -> last == null || written.isAfter(last))
                .orElse(false);
    }

    private boolean longSince(@Nullable Instant last, Duration time) {
        return last == null || Duration.between(last, wall.instant()).compareTo(time) >= 0;
    }
}
