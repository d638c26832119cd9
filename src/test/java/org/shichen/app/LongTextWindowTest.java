package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.store.schema.Tables.LOG_ENTRY;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A page pasted where a word belongs: it is kept where it may stand, and never takes the window from the rest. */
class LongTextWindowTest extends OneDesk {

    private static final String PAGE = "长".repeat(10_000);

    @Test
    void a_page_pasted_into_a_field_leaves_the_boards_to_be_read() {
        desk.press(KeyCode.CONTROL, KeyCode.L);
        paste("#log-line");
        desk.press(KeyCode.ENTER);
        assertEquals(
                PAGE,
                desk.wiring
                        .store()
                        .read(dsl -> dsl.select(LOG_ENTRY.CONTENT)
                                .from(LOG_ENTRY)
                                .orderBy(LOG_ENTRY.ID.desc())
                                .limit(1)
                                .fetchSingle(LOG_ENTRY.CONTENT)));
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        int longest = desk.<Label>all(".log-entry .label").stream()
                .mapToInt(label -> desk.ask(label::getText).length())
                .max()
                .orElseThrow();
        assertTrue(longest > 300 && longest < 1000, "a row shows the beginning of its entry, not " + longest);

        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.press(KeyCode.SLASH);
        paste("#checkpoint-find");
        ListView<?> list = desk.find("#checkpoint-list");
        assertEquals(0, desk.ask(() -> list.getItems().size()));
        assertFalse(desk.ask(() -> list.getPlaceholder().isVisible()), "there are checkpoints, only none of this name");
        desk.ask(() -> {
            desk.<TextField>find("#checkpoint-find").setText("K03");
            return null;
        });
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.D);
        paste("#figure-K03-VEHICLES_CHECKED");
        desk.press(KeyCode.ENTER);
        String told = desk.text("#figure-told");
        assertTrue(told.contains("长长") && told.length() < 300, told);
    }

    private void paste(String field) {
        desk.ask(() -> {
            TextField pasted = desk.find(field);
            pasted.requestFocus();
            pasted.setText(PAGE);
            return null;
        });
        desk.settle();
    }
}
