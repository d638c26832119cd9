package org.shichen.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shichen.briefing.MeetingDraft.DecisionDraft;
import org.shichen.briefing.MeetingDraft.TopicDraft;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.TypedDay;

/** Which field of the meeting form a refusal is about, so that the keys can go there. */
final class MeetingFault {

    private MeetingFault() {}

    /** The id of the field in {@link MeetingForm}; empty when it is about none of them. */
    static Optional<String> field(Problem problem, MeetingDraft draft) {
        return switch (problem.key()) {
            case "problem.briefing.series" -> Optional.of("meeting-series");
            case "problem.briefing.title" -> Optional.of("meeting-title");
            case "problem.briefing.time" -> Optional.of(time(problem, draft));
            case "problem.briefing.later" -> Optional.of("meeting-opened");
            case "problem.briefing.ended" -> Optional.of("meeting-ended");
            case "problem.briefing.guest" -> Optional.of("meeting-guests");
            case "problem.briefing.agenda" -> topic(draft);
            case "problem.briefing.decision" -> numbered(problem, draft).map(row -> "decision-" + row);
            case "problem.briefing.handler" -> numbered(problem, draft).map(row -> "handler-" + row);
            case "problem.briefing.days" -> days(problem, draft);
            default -> Optional.empty();
        };
    }

    /** Day and time are told together; a day that can be read is not what is wrong. */
    private static String time(Problem problem, MeetingDraft draft) {
        try {
            TypedDay.near(draft.date.get(), LocalDate.EPOCH);
        } catch (ProblemException noDay) {
            return "meeting-date";
        }
        String told = problem.args().getFirst().toString();
        return told.endsWith(" " + draft.opened.get().strip()) ? "meeting-opened" : "meeting-ended";
    }

    /** A topic with notes and no words. */
    private static Optional<String> topic(MeetingDraft draft) {
        List<TopicDraft> rows = draft.topics;
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).topic.get().isBlank()
                        && !rows.get(row).notes.get().isBlank())
                .mapToObj(row -> "topic-" + row)
                .findFirst();
    }

    /** Decisions are counted without the rows that were left empty. */
    private static Optional<Integer> numbered(Problem problem, MeetingDraft draft) {
        int number = ((Number) problem.args().getFirst()).intValue();
        return IntStream.range(0, draft.decisions.size())
                .filter(row -> draft.decisions.get(row).typed())
                .boxed()
                .skip(number - 1L)
                .findFirst();
    }

    private static Optional<String> days(Problem problem, MeetingDraft draft) {
        List<DecisionDraft> rows = draft.decisions;
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).handler.get() != null
                        && rows.get(row)
                                .days
                                .get()
                                .strip()
                                .equals(problem.args().getFirst()))
                .mapToObj(row -> "days-" + row)
                .findFirst();
    }
}
