package org.shichen.clock;

import java.time.Instant;
import java.time.InstantSource;

/**
 * What time the desk shows: now, or a past moment that the user chose on the strip. A past moment is read-only. May be
 * asked by any thread. Two moments are never equal, so that setting a new one is always heard.
 */
public final class Moment {

    private final InstantSource source;
    private final boolean live;

    private Moment(InstantSource source, boolean live) {
        this.source = source;
        this.live = live;
    }

    /** Follows the clock: each question is answered with the present instant, so what was just written is in it. */
    public static Moment now(InstantSource clock) {
        return new Moment(clock, true);
    }

    public static Moment past(Instant chosen) {
        return new Moment(InstantSource.fixed(chosen), false);
    }

    public Instant instant() {
        return source.instant();
    }

    public boolean live() {
        return live;
    }
}
