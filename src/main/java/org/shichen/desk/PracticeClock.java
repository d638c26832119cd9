package org.shichen.desk;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that runs from a chosen instant, for practice. It follows the monotonic clock, not the wall. */
public final class PracticeClock implements InstantSource {

    private final Instant start;
    private final long startNanos = System.nanoTime();

    public PracticeClock(Instant start) {
        this.start = start;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }
}
