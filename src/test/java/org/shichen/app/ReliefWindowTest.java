package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The meal relief of the practice night, by keys: Duty Level 1, posts of three can spare one, officers none. */
class ReliefWindowTest extends OneDesk {

    @BeforeEach
    void begin() {
        desk.click("#roster-grid");
        desk.press(KeyCode.F12);
    }

    @Test
    void the_night_shows_who_cannot_be_spared_and_a_moved_meal_what_it_leaves_short() {
        assertTrue(desk.shown("#relief-sheet"));
        assertTrue(desk.text("#relief-which").contains("夜餐"));
        ListView<?> list = desk.find("#relief-list");
        assertEquals(14, desk.ask(() -> list.getItems().size()));
        String proposed = desk.text("#relief-verdict");
        assertTrue(proposed.contains("人排不进"), proposed);
        assertFalse(proposed.contains("低于最低人数"), proposed);
        // The officer in charge cannot be spared; sent to eat all the same, the post is named.
        desk.press(KeyCode.RIGHT);
        assertTrue(desk.text("#relief-verdict").contains("带班领导 02:00–02:30"), desk.text("#relief-verdict"));
        desk.press(KeyCode.R);
        assertEquals(proposed, desk.text("#relief-verdict"));
        desk.press(KeyCode.S);
        assertNotEquals("夜餐", desk.text("#relief-which"));
        desk.press(KeyCode.CONTROL, KeyCode.P);
        assertTrue(desk.shown("#preview-sheet"));
    }
}
