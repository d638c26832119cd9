package org.shichen.roster.publish.rules;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.DutyLevel;

/**
 * The least that a post needs in a shift at a duty level.
 *
 * @param weekday null for every day that has no number of its own
 * @param totalLeast heads of any category, sworn officers included
 */
public record SeatNeed(
        long postId,
        long shiftId,
        DutyLevel level,
        @Nullable DayOfWeek weekday,
        int swornLeast,
        int totalLeast) {}
