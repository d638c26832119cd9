package org.shichen.roster.swaps;

import java.util.Set;

/**
 * The ids of duties that a swap finds bound already.
 *
 * @param attended for which somebody has signed in
 * @param asked that are in an open swap
 */
public record BoundDuties(Set<Long> attended, Set<Long> asked) {

    /** Whether nobody could give this duty away as a whole. */
    boolean holds(long duty) {
        return attended.contains(duty) || asked.contains(duty);
    }
}
