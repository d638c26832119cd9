package org.shichen.briefing;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.TimeOfDay;
import org.shichen.people.Person;

/** Puts a meeting that is on record into a draft, so that it can be changed. FX thread. */
final class RecordedDraft {

    private RecordedDraft() {}

    /** People who are no longer in service are kept as they are. */
    static MeetingDraft of(Meeting meeting, DutyCalendar calendar, Function<Long, @Nullable Person> people) {
        MeetingDraft draft = new MeetingDraft(calendar, meeting.summary().opened());
        draft.series.set(meeting.summary().series());
        draft.title.set(meeting.summary().title());
        draft.place.set(meeting.place());
        draft.ended.set(meeting.ended() == null ? "" : TimeOfDay.text(calendar.local(meeting.ended())));
        draft.chair.set(people.apply(meeting.keeping().chairId()));
        draft.recorder.set(people.apply(meeting.keeping().recorderId()));
        for (AgendaItem item : meeting.agenda()) {
            draft.topics.add(
                    new MeetingDraft.TopicDraft(item.id(), item.carriedFrom(), null, item.topic(), item.notes()));
        }
        draft.decisions.clear();
        for (Decision decision : meeting.decisions()) {
            boolean assigned = meeting.actions().stream().anyMatch(action -> action.decision() == decision.ordinal());
            MeetingDraft.DecisionDraft typed = new MeetingDraft.DecisionDraft(decision.id(), assigned);
            typed.content.set(decision.content());
            draft.decisions.add(typed);
        }
        draft.decisions.add(new MeetingDraft.DecisionDraft());
        for (Attendance each : meeting.attendance()) {
            Person person = people.apply(each.personId());
            if (person != null) {
                MeetingDraft.Attendee attendee = new MeetingDraft.Attendee(person, "");
                attendee.presence.set(each.presence());
                attendee.reason.set(each.reason());
                attendee.standsFor.set(people.apply(each.standsForId()));
                draft.attendees.add(attendee);
            }
        }
        draft.guests.set(meeting.attendance().stream()
                .filter(each -> each.personId() == 0)
                .map(Attendance::name)
                .collect(Collectors.joining("\u3001")));
        draft.base(new MeetingDraft.Base(
                meeting.summary().id(), meeting.keeping().version(), MeetingDraftText.content(draft), draft.meeting()));
        return draft;
    }
}
