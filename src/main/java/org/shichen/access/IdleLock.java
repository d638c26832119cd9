package org.shichen.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.shichen.access.rules.IdleRule;

/**
 * Locks a real desk that nobody touches. Whoever comes to it has touched it: how long the way in stood there before is
 * nobody's idleness. FX thread.
 */
public final class IdleLock {

    /** How long a real desk may stand untouched. */
    static final Duration LIMIT = Duration.ofMinutes(10);

    private final Session session;
    private final InstantSource wall;
    private final LongSupplier nanos;
    private final IdleRule rule;

    /**
     * @param wall the clock of the machine, which may be set
     * @param nanos nanoseconds of the clock that nobody can set
     */
    public IdleLock(Session session, InstantSource wall, LongSupplier nanos) {
        this.session = session;
        this.wall = wall;
        this.nanos = nanos;
        rule = new IdleRule(session.practice() ? Duration.ZERO : LIMIT, wall.instant(), nanos.getAsLong());
        session.whoProperty().addListener((value, before, now) -> touched());
    }

    /** A key or the mouse was used. */
    public void touched() {
        rule.touched(nanos.getAsLong());
    }

    /** Called every second. */
    public void tick() {
        if (rule.locks(wall.instant(), nanos.getAsLong())) {
            session.lock();
        }
    }
}
