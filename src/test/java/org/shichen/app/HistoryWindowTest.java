package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.shichen.desk.BoardsPane;
import org.shichen.desk.RecordHistory;
import org.shichen.roster.Duty;
import org.shichen.roster.Place;
import org.shichen.roster.RosterChange;

/** F9 in the real window: who, when, what, before and after, of what is chosen. */
class HistoryWindowTest extends OneDesk {

    @Test
    void the_duty_under_the_cursor_tells_who_moved_it_from_where_to_where() {
        Duty duty = desk.ask(() -> {
            var week = desk.desk.roster().rangeProperty().get();
            return week.days().stream()
                    .flatMap(day -> week.people().stream()
                            .flatMap(person -> week.dutiesAt(new Place.PersonDay(person.id(), day)).stream()))
                    .filter(each -> week.dutiesAt(new Place.PersonDay(
                                    each.personId(), each.dutyDate().plusDays(1)))
                            .isEmpty())
                    // Whoever has signed in for a duty keeps it.
                    .filter(each -> each.dutyDate().isAfter(week.today()))
                    .filter(each -> each.dutyDate().isBefore(week.days().getLast()))
                    .filter(each -> week.judge(
                                    RosterChange.replacing(List.of(new RosterChange.Replaced(each, nextDay(each)))))
                            .isEmpty())
                    .findFirst()
                    .orElseThrow();
        });
        Place next = new Place.PersonDay(duty.personId(), duty.dutyDate().plusDays(1));
        desk.ask(() -> {
            desk.desk.roster().does().move(List.of(duty), List.of(nextDay(duty)));
            // The sample's days are published: a move waits for its reason.
            desk.desk.roster().does().confirm("家中有事");
            return null;
        });
        desk.settle();
        desk.click("#roster-grid");
        desk.ask(() -> {
            desk.desk.roster().select(next);
            return null;
        });
        desk.press(KeyCode.F9);
        assertTrue(desk.shown("#history-sheet"));
        RecordHistory.ActLine act = (RecordHistory.ActLine) lines().getFirst();
        assertTrue(act.when().startsWith("2020年2月7日 02:3"), act.when());
        assertEquals("调整班次", act.what());
        assertFalse(act.who().isBlank());
        assertEquals("原因：家中有事", ((RecordHistory.ReasonLine) lines().get(1)).reason());
        RecordHistory.ValueLine date = (RecordHistory.ValueLine) lines().get(2);
        assertEquals("值班日", date.column());
        assertEquals("2020年2月" + duty.dutyDate().getDayOfMonth() + "日", date.before());
        assertEquals("2020年2月" + (duty.dutyDate().getDayOfMonth() + 1) + "日", date.after());
        // What it was made with stands below, though it was written among thousands of others.
        assertTrue(lines().stream()
                .anyMatch(line -> line instanceof RecordHistory.ActLine made
                        && made.what().equals("写入演练数据")));
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#history-sheet"));
        assertTrue(desk.ask(() -> desk.find("#roster-grid").isFocused()));
    }

    @Test
    void a_struck_log_entry_tells_who_struck_it_and_why() {
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.write("东岭站报告一切正常");
        desk.press(KeyCode.ENTER);
        desk.ask(() -> {
            var entry = desk.desk.log().entries().stream()
                    .filter(each -> each.content().equals("东岭站报告一切正常"))
                    .findFirst()
                    .orElseThrow();
            desk.desk.log().strike(entry, "记错了站", problem -> problem);
            return null;
        });
        desk.settle();
        // The log line is not in a board: there it is the last entry.
        desk.press(KeyCode.F9);
        assertTrue(desk.text("#history-title").contains("东岭站报告一切正常"), desk.text("#history-title"));
        List<RecordHistory.Line> lines = lines();
        assertEquals("划去日志", ((RecordHistory.ActLine) lines.getFirst()).what());
        assertTrue(lines.contains(new RecordHistory.ValueLine("划去原因", "—", "记错了站")), lines.toString());
        assertTrue(lines.stream()
                .anyMatch(line ->
                        line instanceof RecordHistory.ActLine act && act.what().equals("记入值班日志")));
        assertTrue(lines.contains(new RecordHistory.ValueLine("内容", null, "东岭站报告一切正常")), lines.toString());
    }

    @Test
    void taking_back_is_told_as_such_and_the_keys_go_line_by_line() {
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.write("写错的一行");
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        desk.press(KeyCode.F9);
        RecordHistory.ActLine act = (RecordHistory.ActLine) lines().getFirst();
        assertTrue(act.takenBack());
        assertEquals("撤销：记入值班日志", act.what());
        ListView<?> list = desk.find("#history-list");
        desk.press(KeyCode.DOWN);
        assertEquals(1, desk.ask(() -> list.getSelectionModel().getSelectedIndex()));
        desk.press(KeyCode.END);
        assertEquals(lines().size() - 1, desk.ask(() -> list.getSelectionModel().getSelectedIndex()));
    }

    @Test
    void an_action_of_the_ledger_and_an_open_meeting_tell_theirs() {
        ListView<?> actions = desk.find("#action-list");
        desk.ask(() -> {
            actions.getSelectionModel().select(0);
            actions.requestFocus();
            return null;
        });
        desk.press(KeyCode.F9);
        assertTrue(desk.text("#history-title").startsWith("督办事项：督-2020-"), desk.text("#history-title"));
        desk.press(KeyCode.ESCAPE);
        desk.click("#meeting-list");
        desk.press(KeyCode.F9);
        assertTrue(desk.text("#history-title").startsWith("会议："), desk.text("#history-title"));
    }

    @Test
    void where_nothing_is_chosen_a_notice_says_so() {
        desk.ask(() -> {
            desk.desk.map().selectedProperty().set(null);
            desk.window.view().boards().show(BoardsPane.Shown.MAP);
            return null;
        });
        desk.settle();
        desk.ask(() -> {
            desk.desk.map().selectedProperty().set(null);
            return null;
        });
        desk.press(KeyCode.F9);
        assertFalse(desk.shown("#history-sheet"));
        assertTrue(desk.text("#notice").contains("F9"), desk.text("#notice"));
    }

    private List<RecordHistory.Line> lines() {
        ListView<RecordHistory.Line> list = desk.find("#history-list");
        return desk.ask(() -> List.copyOf(list.getItems()));
    }

    private static Duty nextDay(Duty duty) {
        return duty.of(duty.personId(), duty.dutyDate().plusDays(1));
    }
}
