package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.access.Role;
import org.shichen.roster.DutyLevel;

/** What posts need and how rules are applied, in the real window. The practice officer may look, not change. */
class PlanWindowTest extends OneDesk {

    @BeforeEach
    void begin() {
        desk.click("#roster-grid");
        desk.press(KeyCode.F4);
    }

    @Test
    void what_is_no_number_of_people_is_refused_and_stays_typed() {
        assertTrue(desk.shown("#plan-sheet"));
        TextField need = desk.find("#plan-need-3-1");
        assertEquals("1/2", need.getText());
        desk.ask(() -> {
            need.setText("三个");
            return null;
        });
        desk.click("#plan-requirements-save");
        assertTrue(desk.shown("#plan-sheet"));
        assertEquals("三个", need.getText());
        assertTrue(desk.text("#notice").contains("三个"), desk.text("#notice"));
    }

    @Test
    void who_may_not_change_the_rules_is_told_so() {
        desk.click("#plan-rules");
        desk.click("#plan-rule-REST");
        desk.click("#plan-rules-save");
        assertTrue(desk.shown("#plan-sheet"));
        assertFalse(desk.text("#notice").isBlank());
    }

    @Test
    void a_line_that_cannot_be_read_is_told_and_everything_stays_typed() {
        desk.click("#plan-shifts");
        TextField start = desk.find("#plan-shift-0-start");
        desk.ask(() -> {
            start.setText("八点");
            return null;
        });
        desk.click("#plan-shifts-save");
        assertTrue(desk.shown("#plan-sheet"));
        assertEquals("八点", start.getText());
        assertTrue(desk.text("#notice").contains("八点"), desk.text("#notice"));
    }

    @Test
    void the_empty_line_at_the_end_makes_another_when_it_is_written_into() {
        desk.click("#plan-rotations");
        int last = 0;
        while (desk.shown("#plan-rotation-" + (last + 1) + "-name")) {
            last++;
        }
        TextField name = desk.find("#plan-rotation-" + last + "-name");
        assertEquals("", name.getText());
        desk.ask(() -> {
            name.setText("两班倒");
            return null;
        });
        assertTrue(desk.shown("#plan-rotation-" + (last + 1) + "-name"));
    }

    @Test
    void the_pages_have_keys_and_what_is_saved_stays_open_for_the_next_one() {
        lead();
        desk.press(KeyCode.ALT, KeyCode.DIGIT3);
        TextField name = desk.find("#plan-shift-0-name");
        assertTrue(desk.ask(name::isFocused));
        int last = 0;
        while (desk.shown("#plan-shift-" + (last + 1) + "-name")) {
            last++;
        }
        type("#plan-shift-" + last + "-name", "跟班");
        type("#plan-shift-" + last + "-mark", "跟");
        type("#plan-shift-" + last + "-start", "10:00");
        type("#plan-shift-" + last + "-end", "18:00");
        desk.press(KeyCode.ALT, KeyCode.DIGIT4);
        type("#plan-rotation-0-name", "改了还没存");
        desk.press(KeyCode.ALT, KeyCode.DIGIT3);
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertTrue(desk.shown("#plan-sheet"));
        assertTrue(desk.shown("#plan-shift-" + (last + 1) + "-name"), "what was saved has an empty row after it");
        desk.press(KeyCode.ALT, KeyCode.DIGIT1);
        assertTrue(
                desk.ask(() -> desk.find("#plan-sheet").lookupAll(".label").stream()
                        .anyMatch(label ->
                                ((javafx.scene.control.Label) label).getText().equals("跟班"))),
                "the needs ask for the new shift at once");
        desk.press(KeyCode.ALT, KeyCode.DIGIT4);
        TextField rotation = desk.find("#plan-rotation-0-name");
        assertEquals("改了还没存", rotation.getText(), "what was typed on another page is still there");
    }

    @Test
    void what_is_saved_for_another_level_is_shown_for_that_level_afterwards() {
        lead();
        choose("#plan-level", DutyLevel.L3);
        TextField need = anyNeed();
        type("#" + need.getId(), "1/9");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals(DutyLevel.L3, desk.<ComboBox<?>>find("#plan-level").getValue());
        assertEquals("1/9", desk.<TextField>find("#" + need.getId()).getText());
        desk.press(KeyCode.ALT, KeyCode.DIGIT2);
        ComboBox<?> site = desk.find("#plan-post-site");
        desk.ask(() -> {
            site.getSelectionModel().selectLast();
            return null;
        });
        String command = desk.<TextField>find("#plan-post-0-name").getText();
        type("#plan-post-0-task", "掌握全局");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals(command, desk.<TextField>find("#plan-post-0-name").getText());
        assertEquals("掌握全局", desk.<TextField>find("#plan-post-0-task").getText());
    }

    @Test
    void what_is_typed_and_not_saved_is_not_lost_by_looking_at_another_level() {
        lead();
        TextField need = anyNeed();
        Object level = desk.<ComboBox<?>>find("#plan-level").getValue();
        type("#" + need.getId(), "1/9");
        choose("#plan-level", level == DutyLevel.L3 ? DutyLevel.L2 : DutyLevel.L3);
        assertEquals(level, desk.<ComboBox<?>>find("#plan-level").getValue());
        assertEquals("1/9", need.getText());
        assertTrue(desk.shown("#notice"));
        desk.press(KeyCode.CONTROL, KeyCode.S);
        choose("#plan-level", level == DutyLevel.L3 ? DutyLevel.L2 : DutyLevel.L3);
        assertNotEquals(level, desk.<ComboBox<?>>find("#plan-level").getValue());
    }

    private TextField anyNeed() {
        return desk.ask(() -> (TextField) desk.find("#plan-sheet").lookupAll(".text-field").stream()
                .filter(field -> field.getId() != null && field.getId().startsWith("plan-need-"))
                .findFirst()
                .orElseThrow());
    }

    private <T> void choose(String box, T value) {
        desk.ask(() -> {
            desk.<ComboBox<T>>find(box).setValue(value);
            return null;
        });
        desk.settle();
    }

    @Test
    void the_key_that_opens_the_sheet_opens_nothing_in_it() {
        desk.press(KeyCode.ESCAPE);
        desk.click("#roster-grid");
        desk.hands.down(KeyCode.F4);
        desk.settle();
        ComboBox<?> level = desk.find("#plan-level");
        assertTrue(desk.ask(level::isFocused));
        desk.hands.up(KeyCode.F4);
        desk.settle();
        assertFalse(desk.ask(level::isShowing));
    }

    @Test
    void posts_are_shown_for_one_checkpoint_at_a_time() {
        desk.click("#plan-posts");
        assertTrue(desk.shown("#plan-post-0-name"));
        TextField first = desk.find("#plan-post-0-name");
        assertFalse(first.getText().isBlank());
    }

    private void lead() {
        desk.press(KeyCode.ESCAPE);
        desk.ask(() -> {
            desk.wiring
                    .session()
                    .openAccounts(accounts -> desk.wiring
                            .session()
                            .switchTo(
                                    accounts.stream()
                                            .filter(account -> account.role() == Role.TEAM_LEAD)
                                            .findFirst()
                                            .orElseThrow(),
                                    new char[0],
                                    () -> {},
                                    problem -> {}));
            return desk;
        });
        desk.settle();
        desk.click("#roster-grid");
        desk.press(KeyCode.F4);
    }

    private void type(String field, String text) {
        desk.ask(() -> {
            desk.<TextField>find(field).setText(text);
            return null;
        });
    }
}
