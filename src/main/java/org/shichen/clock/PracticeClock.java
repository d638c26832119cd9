package org.shichen.clock;

import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that runs from a chosen instant, for practice. It follows the monotonic clock, not the wall, and is never
 * wrong; but the file of a practice operation holds weeks that it has not reached.
 */
public final class PracticeClock implements InstantSource {

    /** Name of the setting that says where it begins; only a practice desk has it. */
    public static final String SETTING = "desk.practice-start";

    private final Instant start;
    private final long startNanos = System.nanoTime();

    /** @param start what it shows at this moment */
    public PracticeClock(Instant start) {
        this.start = start;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }
}
