package org.shichen.roster;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * The least a post needs in a shift at a duty level.
 *
 * @param weekday of the duty date; null for every day that has no number of its own
 * @param totalLeast heads of any category, sworn officers included
 */
public record Requirement(
        long postId,
        long shiftId,
        DutyLevel level,
        @Nullable DayOfWeek weekday,
        int swornLeast,
        int totalLeast) {

    /** On every day of the week. */
    public Requirement(long postId, long shiftId, DutyLevel level, int swornLeast, int totalLeast) {
        this(postId, shiftId, level, null, swornLeast, totalLeast);
    }
}
