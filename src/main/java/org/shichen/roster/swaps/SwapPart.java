package org.shichen.roster.swaps;

import org.jspecify.annotations.Nullable;

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
}
