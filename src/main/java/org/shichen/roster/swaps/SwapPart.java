package org.shichen.roster.swaps;

import org.jspecify.annotations.Nullable;
import org.shichen.roster.Duty;

/**
 * One duty, or a part of one, goes from one person to another.
 *
 * @param fromOffset minutes after the start of the duty, so that the part moves with it; null for the whole
 * @param toOffset exclusive; null for the whole
 */
public record SwapPart(
        long dutyId,
        long fromPersonId,
        long toPersonId,
        @Nullable Integer fromOffset,
        @Nullable Integer toOffset) {

    public static SwapPart whole(long dutyId, long from, long to) {
        return new SwapPart(dutyId, from, to, null, null);
    }

    /** The minute of the duty date at which it begins. */
    int startMinute(Duty duty) {
        return duty.startMinute() + (fromOffset == null ? 0 : fromOffset);
    }

    /** Exclusive. */
    int endMinute(Duty duty) {
        return toOffset == null ? duty.endMinute() : duty.startMinute() + toOffset;
    }

    /** Whether nothing of the duty stays with whom it was. */
    boolean all(Duty duty) {
        return startMinute(duty) <= duty.startMinute() && endMinute(duty) >= duty.endMinute();
    }
}
