package org.shichen.checkpoint.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shichen.checkpoint.CheckpointStatus;

/**
 * Whether somebody has taken notice of an alarm. An acknowledgement holds for the very fact that it was given for, as
 * long as nothing becomes worse, and only for a while: silence that lasts is told again. A call that stays unanswered
 * twice is worse than one that is late, so it is told again at once.
 */
public final class AlarmRule {

    /** How long an acknowledgement keeps an alarm quiet. */
    public static final Duration HOLDS = Duration.ofMinutes(30);

    /** From here on the leading officer is to be told: an incident, or two calls without an answer. */
    public static final int ESCALATES = 95;

    private AlarmRule() {}

    /**
     * @param since of the fact that the alarm stems from
     * @param urgency how bad it was then
     */
    public record Acknowledgement(long checkpointId, int urgency, Instant since, Instant at) {}

    public static boolean acknowledged(CheckpointStatus status, List<Acknowledgement> given, Instant now) {
        return given.stream()
                .anyMatch(ack -> ack.checkpointId() == status.checkpoint().id()
                        && ack.urgency() >= status.urgency()
                        && ack.since().equals(since(status))
                        && !ack.at().isAfter(now)
                        && ack.at().plus(HOLDS).isAfter(now));
    }

    /** The fact an alarm stems from: the last answer, or the state that was set; the roster has no such moment. */
    public static Instant since(CheckpointStatus status) {
        Instant since = switch (status.worst()) {
            case CONTACT -> ContactClock.since(status.history());
            case OPERATION -> status.history().operationSince();
            case MANNING -> null;
        };
        return since == null ? Instant.EPOCH : since;
    }
}
