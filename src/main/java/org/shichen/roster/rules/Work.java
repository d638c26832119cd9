package org.shichen.roster.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.Duty;

/**
 * A stretch of a person's work as instants, in milliseconds since 1970 UTC; the end is exclusive.
 *
 * @param duty null for a secondment
 * @param night whether its shift weighs as a night
 * @param date duty date as an epoch-day, asked at every step of every rule; {@link Long#MIN_VALUE} for a secondment
 */
public record Work(@Nullable Duty duty, long startMillis, long endMillis, boolean night, long date) {

    boolean overlaps(Work other) {
        return startMillis < other.endMillis && other.startMillis < endMillis;
    }

    boolean covers(long millis) {
        return startMillis <= millis && millis < endMillis;
    }

    /** Whether both are the same duty, as it stands or as it was read before. */
    boolean sameDuty(Work other) {
        return duty != null && other.duty != null && duty.id() == other.duty.id();
    }

    /** Whether both are pieces of one shift: a duty that was split is still one duty. */
    boolean sameShift(Work other) {
        return duty != null
                && other.duty != null
                && duty.shiftId() == other.duty.shiftId()
                && duty.dutyDate().equals(other.duty.dutyDate());
    }

    /** From the end of the one to the start of the other, whichever comes first; negative when they overlap. */
    long gapMillis(Work other) {
        return Math.max(startMillis - other.endMillis, other.startMillis - endMillis);
    }

    long lengthMillis() {
        return endMillis - startMillis;
    }

    public Instant start() {
        return Instant.ofEpochMilli(startMillis);
    }

    /** Exclusive. */
    public Instant end() {
        return Instant.ofEpochMilli(endMillis);
    }
}
