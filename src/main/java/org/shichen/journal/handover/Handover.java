package org.shichen.journal.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.HandoverStage;

/**
 * A handover as it was signed.
 *
 * @param number of its year
 * @param reliefId whom the outgoing officer expected; null for nobody
 * @param since when the shift that is handed over began
 * @param givenAt when the outgoing officer signed
 * @param steps oldest first, never empty
 */
public record Handover(
        long id,
        int year,
        int number,
        long outgoingId,
        String outgoing,
        @Nullable Long reliefId,
        String relief,
        String shift,
        Instant since,
        Texts texts,
        Instant givenAt,
        List<Line> lines,
        List<EquipmentCount> counts,
        List<Step> steps) {

    /** The three of 三明 as the settings and the drafts name them, in their order. */
    static final List<String> PARTS = List.of("situation", "tasks", "equipment");

    /** 三明: 情况明, 任务明, 器械明. */
    public record Texts(String situation, String tasks, String equipment) {}

    /**
     * One open thing.
     *
     * @param content as the outgoing officer read it
     * @param words what is to be known of it; with words it is carried over (遗留), without it is accepted
     */
    public record Line(OpenItem.Key key, String content, String words) {

        public boolean carried() {
            return !words.isBlank();
        }
    }

    /** A signature. */
    public record Step(HandoverStage stage, long personId, String person, String words, Instant at) {}

    public Step last() {
        return steps.getLast();
    }

    /** Who has the desk by it: nobody new before it is over. */
    public Optional<Step> ended() {
        return Optional.of(last()).filter(step -> step.stage().over());
    }

    public HandoverState state() {
        return switch (last().stage()) {
            case GIVEN -> HandoverState.UNDER_WAY;
            case REFUSED, WITHDRAWN -> HandoverState.PENDING;
            case TAKEN, OVERRIDDEN ->
                lines.stream().anyMatch(Line::carried) ? HandoverState.DONE_WITH_REMAINS : HandoverState.DONE;
        };
    }
}
