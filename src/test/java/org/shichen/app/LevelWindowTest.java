package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The team lead raises the duty level in the practice night, by keys. */
class LevelWindowTest extends OneDesk {

    @BeforeEach
    void begin() {
        desk.click("#roster-grid");
        desk.press(KeyCode.F3);
    }

    @Test
    void each_level_shows_what_it_leaves_short_before_it_is_ordered() {
        assertTrue(desk.shown("#level-sheet"));
        ListView<?> effects = desk.find("#level-effects");
        int now = desk.ask(() -> effects.getItems().size());
        assertTrue(desk.ask(() -> desk.find("#level-order").isDisabled()), "the level in force is not ordered again");
        desk.press(KeyCode.DOWN);
        int stronger = desk.ask(() -> effects.getItems().size());
        assertTrue(stronger > now, "more is asked: " + now + ", " + stronger);
        assertFalse(desk.ask(() -> desk.find("#level-order").isDisabled()));
    }

    @Test
    void who_may_not_order_a_level_is_told_so_and_nothing_changes() {
        desk.press(KeyCode.DOWN);
        // As the foot of the sheet says: Tab to the note.
        desk.press(KeyCode.TAB);
        desk.write("县指挥部命令");
        desk.press(KeyCode.ENTER);
        assertTrue(desk.text("#header-level").contains("一级"), desk.text("#header-level"));
        assertFalse(desk.text("#header-level").contains("加强"), desk.text("#header-level"));
        assertTrue(desk.shown("#level-sheet"), "the note stays");
        assertEquals("县指挥部命令", desk.<TextField>find("#level-note").getText());
    }
}
