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
 * @param guests names of guests who are nobody of ours; our own are among {@code attendance}
 */
public record NewMeeting(
        long seriesId,
        String title,
        String place,
        @Nullable Long chairId,
        @Nullable Long recorderId,
        Instant opened,
        @Nullable Instant ended,
        List<NewTopic> agenda,
        List<NewDecision> decisions,
        List<NewAttendance> attendance,
        List<String> guests) {

    /** A meeting of fresh topics, without guests from outside. */
    public NewMeeting(
            long seriesId,
            String title,
            String place,
            @Nullable Long chairId,
            @Nullable Long recorderId,
            Instant opened,
            @Nullable Instant ended,
            List<String> topics,
            List<NewDecision> decisions,
            List<NewAttendance> attendance) {
        this(
                seriesId,
                title,
                place,
                chairId,
                recorderId,
                opened,
                ended,
                topics.stream()
                        .map(topic -> new NewTopic(null, null, topic, ""))
                        .toList(),
                decisions,
                attendance,
                List.of());
    }

    /**
     * @param id of the topic as it is saved already; null for a fresh one
     * @param carriedFrom the topic of an earlier meeting that this one goes on with; null for none
     */
    public record NewTopic(@Nullable Long id, @Nullable Long carriedFrom, String topic, String notes) {}

    /**
     * A decision, and the action item it becomes when somebody is to do it.
     *
     * @param handlerId null for a decision that nobody in particular carries out
     * @param due null exactly when {@code handlerId} is
     * @param id of the decision as it is saved already; null for a fresh one
     */
    public record NewDecision(
            String content,
            @Nullable Long handlerId,
            @Nullable LocalDate due,
            @Nullable Long id) {

        public NewDecision(String content, @Nullable Long handlerId, @Nullable LocalDate due) {
            this(content, handlerId, due, null);
        }
    }

    /**
     * @param reason of an absence, or for whom somebody stands
     * @param standsForId for whom they came; null when they came for themselves
     */
    public record NewAttendance(
            long personId,
            Presence presence,
            String reason,
            @Nullable Long standsForId) {

        public NewAttendance(long personId, Presence presence, String reason) {
            this(personId, presence, reason, null);
        }
    }
}
