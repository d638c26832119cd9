package org.shichen.briefing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.TimeOfDay;

/** A meeting as lines of "field TAB value", by which its editions are kept and compared. Knows no language. */
public final class MeetingText {

    private MeetingText() {}

    /** Every field that is filled, in the order of the minutes. */
    public static List<String> lines(Meeting meeting, DutyCalendar calendar) {
        List<String> lines = new ArrayList<>();
        line(lines, "title", meeting.summary().title());
        line(lines, "place", meeting.place());
        line(lines, "chair", meeting.chair());
        line(lines, "recorder", meeting.recorder());
        line(lines, "opened", time(meeting.summary().opened(), calendar));
        line(lines, "ended", meeting.ended() == null ? "" : time(meeting.ended(), calendar));
        for (AgendaItem item : meeting.agenda()) {
            line(lines, "topic", item.topic() + (item.notes().isEmpty() ? "" : " — " + item.notes()));
        }
        for (Speech speech : meeting.speeches()) {
            line(
                    lines,
                    "speech",
                    TimeOfDay.text(calendar.local(speech.at())) + " " + speech.speaker() + "  " + speech.content());
        }
        for (Decision decision : meeting.decisions()) {
            line(lines, "decision", decision.content());
            for (ActionItem action : meeting.actions()) {
                if (action.decision() == decision.ordinal()) {
                    line(
                            lines,
                            "action",
                            action.content() + " · " + action.handler() + " · "
                                    + action.course().firstDue());
                }
            }
        }
        for (Attendance each : meeting.attendance()) {
            line(
                    lines,
                    "attendance." + each.presence(),
                    each.name() + (each.reason().isEmpty() ? "" : " · " + each.reason()));
        }
        return List.copyOf(lines);
    }

    private static String time(Instant instant, DutyCalendar calendar) {
        return calendar.localDate(instant) + " " + TimeOfDay.text(calendar.local(instant));
    }

    /** Empty fields are left out; a line is one line. */
    private static void line(List<String> lines, String field, String value) {
        if (!value.isBlank()) {
            lines.add(field + "\t" + value.replaceAll("\\R", " ").replace('\t', ' '));
        }
    }
}
