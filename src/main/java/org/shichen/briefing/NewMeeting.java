package org.shichen.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it was typed, to be written in one act.
 *
 * @param ended null while it lasts
 * @param agenda topics in order
 */
public record NewMeeting(
        long seriesId,
        String title,
        String place,
        @Nullable Long chairId,
        @Nullable Long recorderId,
        Instant opened,
        @Nullable Instant ended,
        List<String> agenda,
        List<NewDecision> decisions,
        List<NewAttendance> attendance) {

    /**
     * A decision, and the action item it becomes when somebody is to do it.
     *
     * @param handlerId null for a decision that nobody in particular carries out
     * @param due null exactly when {@code handlerId} is
     */
    public record NewDecision(
            String content,
            @Nullable Long handlerId,
            @Nullable LocalDate due) {}

    /** @param reason of an absence */
    public record NewAttendance(long personId, Presence presence, String reason) {}
}
