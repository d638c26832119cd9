package org.shichen.briefing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A thing to be done, as it stands at a moment.
 *
 * @param number of its year; year and number make the ledger's number
 * @param meetingId 0 when it comes from no meeting
 * @param decision ordinal of the decision it comes from, 0 for none
 * @param handlerId 主办
 * @param due the term that holds, after what was granted
 * @param stage of its last step by the moment
 * @param lastWords said at that step
 * @param course what happened besides
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
        Lamp lamp,
        ActionCourse course) {

    /** Whether this person does the work: 主办 or 协办. */
    public boolean doneBy(long person) {
        return person == handlerId || course.coHandlerIds().contains(person);
    }
}
