package org.shichen.app.wiring;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.shichen.briefing.Briefings;
import org.shichen.briefing.MeetingSeries;
import org.shichen.briefing.MeetingSummary;
import org.shichen.briefing.NewMeeting;
import org.shichen.briefing.SeriesKind;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.assessment.Assessment;
import org.shichen.journal.assessment.MeasureLedger;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.ui.Formats;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/**
 * The measures of an issued assessment go to the briefing log as the decisions of a meeting of the daily assessments,
 * where each with a handler becomes an action item. Blocks.
 */
final class AssessmentMeasures implements MeasureLedger {

    private final Briefings briefings;
    private final DutyCalendar calendar;
    private final InstantSource clock;

    AssessmentMeasures(Briefings briefings, DutyCalendar calendar, InstantSource clock) {
        this.briefings = briefings;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public long assign(Act act, Assessment assessment) {
        MeetingSeries series = briefings.series().stream()
                .filter(each -> each.kind() == SeriesKind.DAILY_ASSESSMENT)
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of("problem.assessment.series")));
        String title = Words.in(Language.ZH)
                .of(
                        "assessment.meeting",
                        new Formats(Language.ZH, calendar).date(assessment.dutyDate()),
                        assessment.number());
        // The same text always has the same act: should the program end before the assessment is marked as issued,
        // issuing it again finds the meeting instead of holding a second one.
        String once = UUID.nameUUIDFromBytes(("assessment " + assessment.hash()).getBytes(StandardCharsets.UTF_8))
                .toString();
        try {
            return briefings.hold(
                    Act.of(act.actor(), "briefing.hold").as(once).forGood(),
                    new NewMeeting(
                            series.id(),
                            title,
                            "",
                            null,
                            act.actor().personId(),
                            clock.instant(),
                            clock.instant(),
                            List.of(),
                            assessment.measures().stream()
                                    .map(measure -> new NewMeeting.NewDecision(
                                            measure.content(), measure.handlerId(), measure.due()))
                                    .toList(),
                            List.of()));
        } catch (ProblemException twice) {
            if (!twice.problem().key().equals("problem.store.already-written")) {
                throw twice;
            }
            return briefings.meetings(clock.instant()).stream()
                    .filter(meeting -> meeting.series().id() == series.id()
                            && meeting.title().equals(title))
                    .mapToLong(MeetingSummary::id)
                    .findFirst()
                    .orElseThrow(() -> twice);
        }
    }
}
