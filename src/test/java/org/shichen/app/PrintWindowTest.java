package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the roster board to a page in the preview, by keys. */
class PrintWindowTest extends OneDesk {

    @BeforeEach
    void begin() {
        desk.click("#roster-grid");
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    }

    @Test
    void the_pages_are_seen_turned_and_left_by_keys() throws Exception {
        assertTrue(desk.shown("#print-sheet"));
        desk.press(KeyCode.ENTER);
        assertTrue(desk.shown("#preview-sheet"));
        desk.waitUntil(() -> desk.ask(() -> picture().getImage() != null));
        double across = desk.ask(
                () -> picture().getImage().getWidth() / picture().getImage().getHeight());
        assertEquals(297.0 / 210, across, 0.01, "A4 across");
        String first = desk.text("#preview-page");
        desk.press(KeyCode.PAGE_DOWN);
        assertFalse(first.isBlank());
        assertFalse(desk.text("#preview-page").equals(first));
        double before = desk.ask(() -> picture().getImage().getWidth());
        desk.press(KeyCode.CONTROL, KeyCode.EQUALS);
        desk.waitUntil(() -> desk.ask(() -> picture().getImage().getWidth() > before));
        Label faces = desk.find("#preview-faces");
        assertTrue(desk.ask(faces::getText).contains("NotoSansSC"));
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#preview-sheet"));
        assertTrue(desk.ask(() -> desk.<Node>find("#roster-grid").isFocused()));
    }

    @Test
    void copies_are_typed_in_place_of_the_number_that_stands_there() {
        desk.press(KeyCode.ENTER);
        Spinner<Integer> copies = desk.find("#preview-copies");
        desk.ask(() -> {
            copies.requestFocus();
            return copies;
        });
        desk.settle();
        assertEquals("1", desk.ask(() -> copies.getEditor().getSelectedText()));
    }

    private ImageView picture() {
        return (ImageView) desk.window.scene().lookup("#preview-picture");
    }

    @Test
    void minutes_record_and_ledger_are_previewed_by_one_key_each() {
        desk.press(KeyCode.ESCAPE);
        for (KeyCode key : List.of(KeyCode.P, KeyCode.R, KeyCode.L)) {
            desk.click("#meeting-list");
            desk.press(key);
            assertTrue(desk.shown("#preview-sheet"), key.getName());
            desk.press(KeyCode.ESCAPE);
            assertFalse(desk.shown("#preview-sheet"), key.getName());
        }
    }

    @Test
    void the_sheet_of_documents_leads_to_a_blank_form_and_one_that_can_be_saved_for_word() throws Exception {
        desk.press(KeyCode.ESCAPE);
        desk.click("#meeting-list");
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertTrue(desk.shown("#meeting-print-sheet"));
        desk.press(KeyCode.END);
        desk.press(KeyCode.ENTER);
        desk.waitUntil(() -> desk.shown("#preview-sheet"));
        assertFalse(desk.shown("#preview-word"), "the log lies across the sheet");
        assertFalse(told("Word"), "no key is named that does nothing");
        desk.press(KeyCode.ESCAPE);
        desk.click("#meeting-list");
        desk.press(KeyCode.P);
        desk.waitUntil(() -> desk.shown("#preview-word"));
        assertTrue(told("Word"));
    }

    /** Whether the words are said anywhere at the foot of the preview. */
    private boolean told(String words) {
        return desk.<Label>all("#preview-sheet .label").stream()
                .anyMatch(label -> label.getText().contains(words));
    }
}
