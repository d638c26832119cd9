package org.shichen.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A zone whose clocks are not changed any more: from some day on a local time is an instant by plain arithmetic. China
 * has been such a zone since 1991. A zone with summer time never is.
 *
 * @param fromDay the first epoch-day on which that holds; {@link Long#MAX_VALUE} for never
 * @param offsetMillis what local time is ahead of UTC from then on
 */
record SteadyClock(long fromDay, long offsetMillis) {

    private static final long DAY_MILLIS = 86_400_000L;
    private static final Map<ZoneId, SteadyClock> KNOWN = new ConcurrentHashMap<>();

    static SteadyClock of(ZoneId zone) {
        SteadyClock known = KNOWN.get(zone);
        return known != null ? known : KNOWN.computeIfAbsent(zone, SteadyClock::read);
    }

    private static SteadyClock read(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        if (!rules.getTransitionRules().isEmpty()) {
            return new SteadyClock(Long.MAX_VALUE, 0);
        }
        List<ZoneOffsetTransition> changes = rules.getTransitions();
        if (changes.isEmpty()) {
            return new SteadyClock(Long.MIN_VALUE, offset(rules.getOffset(Instant.EPOCH)));
        }
        ZoneOffsetTransition last = changes.getLast();
        // A whole day later no local time is touched by it, whichever way the clocks went.
        long day = last.getDateTimeAfter().toLocalDate().toEpochDay() + 2;
        return new SteadyClock(day, offset(last.getOffsetAfter()));
    }

    private static long offset(ZoneOffset offset) {
        return offset.getTotalSeconds() * 1000L;
    }

    boolean holdsOn(long epochDay) {
        return epochDay >= fromDay;
    }

    long millis(long epochDay, int minute) {
        return epochDay * DAY_MILLIS + minute * 60_000L - offsetMillis;
    }

    /** The local date; only to be trusted where {@link #holdsOn} says so of it. */
    long dayOf(long millis) {
        return Math.floorDiv(millis + offsetMillis, DAY_MILLIS);
    }
}
