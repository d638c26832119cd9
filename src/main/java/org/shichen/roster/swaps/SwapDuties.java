package org.shichen.roster.swaps;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.Duty;

/**
 * Duties of swaps as they stand.
 *
 * @param byId those that are gone are missing
 * @param attended the ids of those for which somebody has signed in; such a duty goes to nobody else as a whole
 */
public record SwapDuties(Map<Long, Duty> byId, Set<Long> attended) {

    /** Null when it is gone. */
    @Nullable
    Duty of(SwapPart part) {
        return byId.get(part.dutyId());
    }
}
