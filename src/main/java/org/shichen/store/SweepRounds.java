package org.shichen.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looking a desk's file through: when nobody has written for a while, and again some hours later, or at the wish of a
 * person. Any thread but the FX thread; a sweep blocks for long.
 */
final class SweepRounds {

    static final Duration EVERY = Duration.ofHours(6);
    static final Duration IDLE = Duration.ofMinutes(5);

    private final Store store;
    private final InstantSource wall;
    private final LongSupplier nanos;
    private volatile List<Finding> findings = List.of();
    private volatile @Nullable Instant looked;
    private volatile long changedNanos;
    private volatile long sweptNanos;

    /**
     * @param wall the machine's clock
     * @param nanos the monotonic clock
     */
    SweepRounds(Store store, InstantSource wall, LongSupplier nanos) {
        this.store = store;
        this.wall = wall;
        this.nanos = nanos;
        changedNanos = nanos.getAsLong();
        store.onChange(change -> changedNanos = nanos.getAsLong());
    }

    boolean due() {
        long now = nanos.getAsLong();
        boolean idle = now - changedNanos >= IDLE.toNanos();
        return idle && (looked == null || now - sweptNanos >= EVERY.toNanos());
    }

    /**
     * Looks through the whole file.
     *
     * @param anchors points outside of the file that its change log must have passed
     * @return whether it found something that it had not found the last time
     */
    boolean sweep(Collection<Anchor> anchors, Progress progress) {
        List<Finding> found = store.inspect(anchors, progress);
        boolean news = !found.isEmpty() && !found.equals(findings);
        findings = found;
        looked = wall.instant();
        sweptNanos = nanos.getAsLong();
        return news;
    }

    /** What stands against the file without a sweep. */
    void found(Finding finding) {
        findings = List.of(finding);
    }

    List<Finding> findings() {
        return findings;
    }

    /** When the file was last looked through by this console, by the machine's clock; null when it has not been yet. */
    @Nullable
    Instant looked() {
        return looked;
    }
}
