package org.shichen.desk;

import java.time.Instant;
import java.util.function.Consumer;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.Moment;
import org.shichen.search.Hit;
import org.shichen.ui.RecordRef;

/**
 * Shows a found record at its place: a line of the log in the log of its day, at the moment it happened when that is
 * another than the shown one; what belongs to a meeting in that meeting. What was struck is on no board but the log, so
 * its history is shown. FX thread.
 */
final class FoundRecord {

    private final Desk desk;
    private final BoardsPane boards;
    private final DutyCalendar calendar;
    private final Consumer<RecordRef> history;

    FoundRecord(Desk desk, BoardsPane boards, DutyCalendar calendar, Consumer<RecordRef> history) {
        this.desk = desk;
        this.boards = boards;
        this.calendar = calendar;
        this.history = history;
    }

    void show(Hit hit) {
        Hit.MeetingName meeting = hit.meeting();
        if (hit.source().equals("log")) {
            showLine(hit.rowId(), hit.occurredAt());
        } else if (meeting == null || meeting.struck() || hit.struck() != null) {
            if (meeting != null && meeting.struck()) {
                desk.notices().say("search.gone");
            }
            history.accept(new RecordRef(hit.table(), hit.rowId()));
        } else {
            showMeeting(meeting.id(), hit.occurredAt());
        }
    }

    void showLine(long line, Instant at) {
        DeskClock clock = desk.commandPost().clock();
        Instant shown = clock.moment().instant();
        if (at.isAfter(shown) || !calendar.dutyDate(at).equals(calendar.dutyDate(shown))) {
            clock.show(at);
        }
        desk.log().pointedProperty().set(line);
        boards.show(BoardsPane.Shown.LOG);
    }

    private void showMeeting(long meeting, Instant at) {
        Moment shown = desk.commandPost().clock().moment();
        if (at.isAfter(shown.instant())) {
            desk.commandPost().clock().returnToNow();
        }
        desk.briefing().filterProperty().set("");
        desk.briefing().open(meeting);
        boards.show(BoardsPane.Shown.BRIEFING);
        if (desk.briefing().draftProperty().get() != null) {
            desk.notices().say("search.draft");
        }
    }
}
