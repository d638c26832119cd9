package org.shichen.briefing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A thing to be done, as it stands at a moment.
 *
 * @param number of its year; year and number make the ledger's number
 * @param decision ordinal of the decision it comes from, 0 for none
 * @param handlerId 主办
 * @param stage of its last step by the moment
 * @param lastWords said at that step
 */
public record ActionItem(
        long id,
        int year,
        int number,
        long meetingId,
        int decision,
        String content,
        long handlerId,
        String handler,
        LocalDate due,
        Instant assignedAt,
        ActionStage stage,
        Instant stageSince,
        String lastWords,
        Lamp lamp) {}
