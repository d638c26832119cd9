package org.shichen.briefing.rules;

import java.util.Objects;
import java.util.Optional;
import org.shichen.briefing.Meeting;
import org.shichen.briefing.MeetingStage;
import org.shichen.briefing.StageMove;
import org.shichen.problem.Problem;

/**
 * The way of the minutes: 草稿 → 审核 → 定稿 → 印发. Nobody reviews what they drafted themselves: the review names another
 * person, whoever enters it. Finalised is frozen; it is taken back only while no newer minutes of the series are
 * finalised, and what was issued has left the house.
 */
public final class MinutesLife {

    private MinutesLife() {}

    /** The move that usually comes next. */
    public static Optional<StageMove> usual(MeetingStage stage) {
        return switch (stage) {
            case DRAFT -> Optional.of(StageMove.REVIEW);
            case REVIEWED -> Optional.of(StageMove.FINALISE);
            case FINALISED -> Optional.of(StageMove.ISSUE);
            case ISSUED -> Optional.empty();
        };
    }

    public static MeetingStage after(StageMove move, MeetingStage from) {
        return switch (move) {
            case REVIEW -> MeetingStage.REVIEWED;
            case FINALISE -> MeetingStage.FINALISED;
            case ISSUE -> MeetingStage.ISSUED;
            case BACK -> from == MeetingStage.FINALISED ? MeetingStage.REVIEWED : MeetingStage.DRAFT;
        };
    }

    /**
     * Why the move may not be made; empty when it may.
     *
     * @param personId who reviews, finalises, issues, or sends back
     * @param newerFinalised whether a later number of the series is finalised or issued
     */
    public static Optional<Problem> refuse(
            Meeting meeting, StageMove move, long personId, String words, boolean newerFinalised) {
        MeetingStage stage = meeting.summary().stage();
        boolean fits = move == StageMove.BACK
                ? stage == MeetingStage.REVIEWED || stage == MeetingStage.FINALISED
                : usual(stage).filter(move::equals).isPresent();
        if (!fits) {
            return Optional.of(Problem.of("problem.briefing.stage", stage, move));
        }
        return switch (move) {
            case REVIEW ->
                Objects.equals(personId, meeting.keeping().drafterId())
                                || Objects.equals(personId, meeting.keeping().recorderId())
                        ? Optional.of(Problem.of("problem.briefing.own-review"))
                        : Optional.empty();
            case FINALISE -> refuseUnfinished(meeting);
            case ISSUE -> Optional.empty();
            case BACK -> {
                if (words.isBlank()) {
                    yield Optional.of(Problem.of("problem.briefing.no-reason"));
                }
                yield stage == MeetingStage.FINALISED && newerFinalised
                        ? Optional.of(Problem.of("problem.briefing.newer"))
                        : Optional.empty();
            }
        };
    }

    private static Optional<Problem> refuseUnfinished(Meeting meeting) {
        if (meeting.ended() == null) {
            return Optional.of(Problem.of("problem.briefing.not-ended"));
        }
        return meeting.agenda().isEmpty() && meeting.decisions().isEmpty()
                ? Optional.of(Problem.of("problem.briefing.empty"))
                : Optional.empty();
    }
}
