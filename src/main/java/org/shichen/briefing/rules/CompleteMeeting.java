package org.shichen.briefing.rules;

import java.util.Optional;
import org.shichen.briefing.NewMeeting;
import org.shichen.problem.Problem;

/** What a meeting must have before it is kept, whoever hands it over. Pure. */
public final class CompleteMeeting {

    private CompleteMeeting() {}

    /** The first thing that is missing or wrong; empty when the meeting can be kept. */
    public static Optional<Problem> refuse(NewMeeting meeting) {
        if (meeting.title().isBlank()) {
            return Optional.of(Problem.of("problem.briefing.title"));
        }
        if (meeting.ended() != null && meeting.ended().isBefore(meeting.opened())) {
            return Optional.of(Problem.of("problem.briefing.ended"));
        }
        for (int i = 0; i < meeting.agenda().size(); i++) {
            if (meeting.agenda().get(i).topic().isBlank()) {
                return Optional.of(Problem.of("problem.briefing.agenda", i + 1));
            }
        }
        if (meeting.guests().stream().anyMatch(String::isBlank)) {
            return Optional.of(Problem.of("problem.briefing.guest"));
        }
        for (int i = 0; i < meeting.decisions().size(); i++) {
            NewMeeting.NewDecision decision = meeting.decisions().get(i);
            if (decision.content().isBlank()) {
                return Optional.of(Problem.of("problem.briefing.decision", i + 1));
            }
            if ((decision.handlerId() == null) != (decision.due() == null)) {
                return Optional.of(Problem.of("problem.briefing.handler", i + 1));
            }
        }
        return Optional.empty();
    }
}
