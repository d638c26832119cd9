package org.shichen.access.rules;

import java.time.Duration;
import java.time.Instant;

/**
 * When a desk that nobody touches locks itself. Idle time is measured by the monotonic clock, which nobody can set; a
 * wall clock that ran ahead of it tells that the machine was asleep, and somebody else may have woken it.
 */
public final class IdleRule {

    /** How far the clocks may drift apart before it counts as sleep. */
    private static final Duration ASLEEP = Duration.ofMinutes(2);

    private final Duration limit;
    private long touchedNanos;
    private Instant seenWall;
    private long seenNanos;

    /** @param limit idle time after which to lock; zero never locks */
    public IdleRule(Duration limit, Instant wall, long nanos) {
        this.limit = limit;
        this.touchedNanos = nanos;
        this.seenWall = wall;
        this.seenNanos = nanos;
    }

    /** A key or the mouse was used. */
    public void touched(long nanos) {
        touchedNanos = nanos;
    }

    /**
     * Asked every second or so.
     *
     * @return whether to lock now
     */
    public boolean locks(Instant wall, long nanos) {
        Duration wallPassed = Duration.between(seenWall, wall);
        Duration passed = Duration.ofNanos(nanos - seenNanos);
        seenWall = wall;
        seenNanos = nanos;
        if (limit.isZero()) {
            return false;
        }
        boolean slept = wallPassed.minus(passed).compareTo(ASLEEP) > 0;
        return slept || Duration.ofNanos(nanos - touchedNanos).compareTo(limit) >= 0;
    }
}
