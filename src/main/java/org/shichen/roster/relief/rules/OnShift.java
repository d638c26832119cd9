package org.shichen.roster.relief.rules;

import java.util.BitSet;

/**
 * Somebody on a post during a meal window.
 *
 * @param place what can be reached on foot: people stand in for each other only within one place
 * @param slots in which the person is on duty, whole
 */
public record OnShift(long personId, long postId, long place, boolean sworn, BitSet slots) {

    boolean in(int slot) {
        return slots.get(slot);
    }
}
