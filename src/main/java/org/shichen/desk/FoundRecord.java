package org.shichen.desk;

import java.time.Instant;
import java.util.function.Consumer;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.Moment;
import org.shichen.journal.PointedLine;
import org.shichen.search.Hit;
import org.shichen.ui.RecordRef;

/**
 * Shows a found record at its place: a line of the log in the log of its day, at the moment it happened when that is
 * another than the shown one, a step of it in its entry; what belongs to a meeting marked in that meeting; an action in
 * the ledger, a step of it in its course. What was struck is on no board but the log, so its history is shown. FX
 * thread.
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
        RecordRef record = new RecordRef(hit.table(), hit.rowId());
        if (hit.source().equals("log")) {
            showLine(hit.rowId(), hit.occurredAt());
        } else if (hit.struck() != null) {
            history.accept(record);
        } else if (hit.source().equals("logstep")) {
            showLogStep(hit.owner(), record);
        } else if (hit.source().equals("action")) {
            showAction(hit.rowId(), record, hit.occurredAt());
        } else if (hit.source().equals("step")) {
            showAction(hit.owner(), record, hit.occurredAt());
        } else if (meeting == null || meeting.struck()) {
            if (meeting != null) {
                desk.notices().say("search.gone");
            }
            history.accept(record);
        } else {
            showMeeting(meeting.id(), record, hit.occurredAt());
        }
    }

    private void showLogStep(long root, RecordRef step) {
        desk.log()
                .standing(
                        root,
                        standing -> standing.ifPresentOrElse(
                                entry -> {
                                    showDay(entry.occurredAt());
                                    desk.log().point(new PointedLine(entry.id(), entry, step.id()));
                                },
                                () -> history.accept(step)));
    }

    private void showAction(long action, RecordRef record, Instant at) {
        showBriefing(at);
        desk.briefing().pointAction(action, record);
    }

    void showLine(long line, Instant at) {
        showDay(at);
        desk.log().point(new PointedLine(line, null, 0));
    }

    private void showDay(Instant at) {
        DeskClock clock = desk.commandPost().clock();
        Instant shown = clock.moment().instant();
        if (at.isAfter(shown) || !calendar.dutyDate(at).equals(calendar.dutyDate(shown))) {
            clock.show(at);
        }
        boards.show(BoardsPane.Shown.LOG);
    }

    private void showMeeting(long meeting, RecordRef record, Instant at) {
        showBriefing(at);
        desk.briefing().point(meeting, record);
        if (desk.briefing().writing().draftProperty().get() != null) {
            desk.notices().say("search.draft");
        }
    }

    private void showBriefing(Instant at) {
        Moment shown = desk.commandPost().clock().moment();
        if (at.isAfter(shown.instant())) {
            desk.commandPost().clock().returnToNow();
        }
        boards.show(BoardsPane.Shown.BRIEFING);
    }
}
