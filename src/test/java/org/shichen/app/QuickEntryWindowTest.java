package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.store.schema.Tables.CONTACT;
import static org.shichen.store.schema.Tables.FIGURE_INCREMENT;
import static org.shichen.store.schema.Tables.LOG_ENTRY;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.shichen.access.Role;

/**
 * The next entry is typed while the one before is still being written. Answers of the store are held back meanwhile. An
 * identity number, that of the standard, is what is refused.
 */
class QuickEntryWindowTest extends OneDesk {

    private static final String REFUSED = "来人出示 11010519491231002X";

    @Test
    void lines_typed_without_waiting_are_logged_each_and_in_their_order() {
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.answers.hold();
        enter("东岭站来电");
        enter("西河站来电");
        enter("北桥站来电");
        desk.hands.write("下一条");
        arrive();
        assertEquals(
                List.of("北桥站来电", "西河站来电", "东岭站来电"),
                desk.ask(() -> desk.desk.log().entries().stream()
                        .limit(3)
                        .map(entry -> entry.content())
                        .toList()));
        assertEquals("下一条", desk.typed("#log-line"));
    }

    @Test
    void a_line_that_is_refused_comes_back_to_its_empty_field() {
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.answers.hold();
        enter(REFUSED);
        assertEquals("", desk.typed("#log-line"));
        arrive();
        assertEquals(REFUSED, desk.typed("#log-line"));
    }

    @Test
    void a_line_that_is_refused_is_told_when_the_next_stands_in_its_field_already() {
        int before = desk.count(LOG_ENTRY);
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.answers.hold();
        enter(REFUSED);
        desk.hands.write("西河站来电");
        arrive();
        assertEquals("西河站来电", desk.typed("#log-line"));
        assertTrue(desk.text("#notice").contains(REFUSED), desk.text("#notice"));
        assertEquals(before, desk.count(LOG_ENTRY));
    }

    @Test
    void the_next_checkpoint_is_spoken_to_while_the_contact_before_is_being_written() {
        int before = desk.count(CONTACT);
        map("K01");
        desk.answers.hold();
        press(KeyCode.C);
        enter("人齐");
        assertFalse(desk.shown("#contact-form"));
        press(KeyCode.PERIOD);
        press(KeyCode.C);
        enter("路通");
        // Back at the first: its words are on their way, not in the field again.
        press(KeyCode.C);
        arrive();
        assertEquals("", desk.typed("#contact-words"));
        assertEquals(before + 2, desk.count(CONTACT));
        assertEquals(
                List.of("人齐", "路通"),
                desk.wiring
                        .store()
                        .read(dsl -> dsl.select(CONTACT.WORDS)
                                .from(CONTACT)
                                .orderBy(CONTACT.ID.desc())
                                .limit(2)
                                .fetch(CONTACT.WORDS))
                        .reversed());
    }

    @Test
    void a_contact_that_is_refused_has_its_form_again_as_it_was() {
        map("K01");
        desk.answers.hold();
        press(KeyCode.C);
        enter(REFUSED);
        arrive();
        assertEquals(REFUSED, desk.typed("#contact-words"));
        assertTrue(desk.ask(() -> desk.find("#contact-words").isFocused()));
    }

    @Test
    void a_contact_that_is_refused_under_the_next_form_is_told_with_its_checkpoint() {
        map("K01");
        String first = desk.ask(
                () -> desk.desk.map().chosen().orElseThrow().checkpoint().name());
        desk.answers.hold();
        press(KeyCode.C);
        enter(REFUSED);
        press(KeyCode.PERIOD);
        press(KeyCode.C);
        desk.hands.write("路通");
        arrive();
        assertEquals("路通", desk.typed("#contact-words"));
        assertTrue(desk.text("#notice").contains(first), desk.text("#notice"));
        assertTrue(desk.text("#notice").contains(REFUSED), desk.text("#notice"));
    }

    @Test
    void a_number_typed_before_the_last_is_written_stands_in_the_next_cell() {
        int before = desk.count(FIGURE_INCREMENT);
        map("K10");
        desk.press(KeyCode.D);
        assertTrue(desk.shown("#figure-sheet"));
        desk.answers.hold();
        enter("5");
        enter("7");
        enter("9");
        arrive();
        assertEquals(before + 3, desk.count(FIGURE_INCREMENT));
    }

    private void map(String code) {
        desk.comes(Role.DUTY_OFFICER);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.click(() -> desk.<Label>all(".checkpoint-row .label").stream()
                .filter(label -> label.getText().startsWith(code))
                .findFirst()
                .orElseThrow());
    }

    private void enter(String text) {
        desk.hands.write(text);
        press(KeyCode.ENTER);
    }

    /** A frame later the keys are where it leads, whatever has been answered. */
    private void press(KeyCode key) {
        desk.hands.press(key);
        desk.hands.frame();
    }

    private void arrive() {
        desk.answers.release();
        desk.settle();
    }
}
