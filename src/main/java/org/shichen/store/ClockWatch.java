package org.shichen.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The machine's clock against the monotonic one, which only counts. Asked now and then, it notices when the clock was
 * set. One thread at a time.
 */
final class ClockWatch {

    static final Duration BACK = Duration.ofSeconds(2);
    static final Duration AHEAD = Duration.ofMinutes(5);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private Instant seenWall;
    private long seenNanos;

    /** @param nanos the monotonic clock */
    ClockWatch(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.seenWall = wall.instant();
        this.seenNanos = nanos.getAsLong();
    }

    /** How far the clock was set since it was asked last, negative for back; nothing when that is no news. */
    Optional<Duration> jump() {
        Instant wallNow = wall.instant();
        long nanosNow = nanos.getAsLong();
        Duration jump = Duration.between(seenWall, wallNow).minusNanos(nanosNow - seenNanos);
        seenWall = wallNow;
        seenNanos = nanosNow;
        boolean back = jump.isNegative() && jump.abs().compareTo(BACK) > 0;
        return back || jump.compareTo(AHEAD) > 0 ? Optional.of(jump) : Optional.empty();
    }
}
