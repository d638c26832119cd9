package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What is typed over a figure takes its place and is never put in front of it. */
class FigureWindowTest extends OneDesk {

    @Test
    void a_number_typed_after_turning_to_another_watch_replaces_the_one_that_stands_there() {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.press(KeyCode.SLASH);
        desk.write("K03");
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.D);
        desk.press(KeyCode.PAGE_UP);
        desk.press(KeyCode.PAGE_UP);
        TextField cell = desk.find("#figure-K03-VEHICLES_CHECKED");
        assertTrue(desk.ask(cell::isFocused));
        String before = desk.ask(cell::getText);
        assertFalse(before.isEmpty(), "the sample has counted vehicles here");
        desk.write("31");
        assertEquals("31", desk.ask(cell::getText), () -> "typed over " + before);
        desk.press(KeyCode.ENTER);
        assertTrue(desk.ask(() -> desk.find("#figure-reason").getParent().isVisible()));
    }

    @Test
    void that_a_row_has_reported_already_is_not_said_beside_another_row() {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.click("#checkpoint-list");
        desk.press(KeyCode.D);
        desk.write("3");
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.CONTROL, KeyCode.N);
        assertTrue(desk.text("#figure-told").contains("已经报过"), desk.text("#figure-told"));
        desk.press(KeyCode.RIGHT);
        assertTrue(desk.text("#figure-told").contains("已经报过"), "it is still about this row");
        desk.press(KeyCode.DOWN);
        assertEquals("", desk.text("#figure-told"));
    }
}
