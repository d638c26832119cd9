package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.desk.BoardsPane;
import org.shichen.journal.LogEntry;
import org.shichen.journal.LogKind;
import org.shichen.journal.find.FoundLine;
import org.shichen.testing.TestDesk;

/** Ctrl+Shift+J in the real window: the duty log by day, shift, checkpoint, kind and person. */
class LogFindWindowTest extends OneDesk {

    @BeforeEach
    void begin() {
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
    }

    @Test
    void it_begins_with_the_shown_duty_day_and_keys_turn_the_days() {
        LocalDate day = LocalDate.of(2020, 2, 6);
        assertEquals("2020-02-06", desk.<TextField>find("#log-find-from").getText());
        assertFalse(lines().isEmpty());
        assertTrue(lines().stream()
                .allMatch(line -> TestDesk.CALENDAR.dutyDate(line.occurredAt()).equals(day)));
        desk.press(KeyCode.PAGE_UP);
        assertEquals("2020-02-05", desk.<TextField>find("#log-find-until").getText());
        assertTrue(lines().stream()
                .allMatch(line -> TestDesk.CALENDAR.dutyDate(line.occurredAt()).equals(day.minusDays(1))));
        desk.press(KeyCode.PAGE_DOWN);
        desk.press(KeyCode.PAGE_DOWN);
        assertEquals(List.of(), lines(), "what has not come yet is not listed");
    }

    @Test
    void shift_checkpoint_kind_and_person_narrow_the_lines() {
        desk.press(KeyCode.CONTROL, KeyCode.R);
        int all = lines().size();
        choose("#log-find-shift", 2);
        assertTrue(!lines().isEmpty() && lines().size() <= all);
        assertTrue(lines().stream().allMatch(line -> {
            LocalTime local = TestDesk.CALENDAR.local(line.occurredAt());
            return local.getHour() >= 16;
        }));
        choose("#log-find-shift", 0);
        choose("#log-find-kind", 1 + LogKind.CALL_IN.ordinal());
        assertTrue(!lines().isEmpty() && lines().stream().allMatch(line -> line.kind() == LogKind.CALL_IN));
        choose("#log-find-checkpoint", 1);
        String name = desk.ask(() -> {
            ComboBox<?> box = desk.find("#log-find-checkpoint");
            return ((Checkpoint) box.getValue()).name();
        });
        assertTrue(lines().stream().allMatch(line -> line.checkpoint().equals(name)));
        desk.press(KeyCode.CONTROL, KeyCode.R);
        assertEquals(all, lines().size());
        String recorder = lines().getFirst().recordedBy();
        desk.ask(() -> {
            desk.<TextField>find("#log-find-person").requestFocus();
            desk.<TextField>find("#log-find-person").setText(recorder);
            return null;
        });
        desk.press(KeyCode.ENTER);
        assertTrue(!lines().isEmpty()
                && lines().stream().allMatch(line -> line.recordedBy().equals(recorder)));
    }

    @Test
    void enter_goes_to_the_line_at_its_moment() {
        desk.press(KeyCode.PAGE_UP);
        desk.press(KeyCode.DOWN);
        FoundLine line = desk.ask(() -> desk.<ListView<FoundLine>>find("#log-find-list")
                .getSelectionModel()
                .getSelectedItem());
        desk.press(KeyCode.ENTER);
        assertFalse(desk.shown("#log-find-sheet"));
        assertEquals(
                BoardsPane.Shown.LOG,
                desk.ask(() -> desk.window.view().boards().shownProperty().get()));
        Instant shown = desk.ask(() -> desk.desk.commandPost().clock().moment().instant());
        assertEquals(line.occurredAt(), shown);
        assertEquals(
                line.id(),
                desk.ask(() -> ((LogEntry) desk.desk.log().selectedProperty().get()).id()));
    }

    @Test
    void a_senseless_day_is_told_and_stays_typed() {
        desk.ask(() -> {
            desk.<TextField>find("#log-find-from").setText("前天");
            return null;
        });
        desk.settle();
        assertTrue(desk.text("#log-find-count").contains("“前天”不是日期"), desk.text("#log-find-count"));
        assertEquals("前天", desk.<TextField>find("#log-find-from").getText());
    }

    private void choose(String box, int index) {
        desk.ask(() -> {
            desk.<ComboBox<?>>find(box).getSelectionModel().select(index);
            return null;
        });
        desk.settle();
    }

    private List<FoundLine> lines() {
        return desk.ask(() ->
                List.copyOf(desk.<ListView<FoundLine>>find("#log-find-list").getItems()));
    }
}
