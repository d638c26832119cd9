package org.shichen.briefing;

import java.time.Instant;

/**
 * A meeting in the list.
 *
 * @param open action items that are not over
 * @param overdue of those, how many are past their term
 */
public record MeetingSummary(
        long id,
        MeetingSeries series,
        int number,
        String title,
        Instant opened,
        MeetingStage stage,
        int decisions,
        int open,
        int overdue) {}
