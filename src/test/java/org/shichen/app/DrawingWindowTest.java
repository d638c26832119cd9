package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.map.MapView;

/** Measuring and drawing on the map of the real window, by keys and by mouse. */
class DrawingWindowTest {

    @TempDir
    Path folder;

    private OpenDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new OpenDesk(folder);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.click("#checkpoint-list");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void press(KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            desk.press(key);
        }
    }

    private MapView map() {
        return desk.find("#checkpoint-map");
    }

    /** A place of the map on the screen, from its middle. */
    private Point2D at(double dx, double dy) {
        return desk.ask(() -> map().localToScreen(map().getWidth() / 2 + dx, map().getHeight() / 2 + dy));
    }

    @Test
    void a_way_and_an_area_are_measured_by_keys_alone() {
        desk.press(KeyCode.Q);
        assertTrue(desk.text("#measure-told").startsWith("量算"), desk.text("#measure-told"));
        desk.press(KeyCode.SPACE);
        press(KeyCode.RIGHT, 5);
        double metres = desk.ask(() -> map().viewport().metresPerPixel()) * 40;
        String told = desk.text("#measure-told");
        double read = Double.parseDouble(told.replaceAll(".*合计 ([0-9.]+) .*", "$1"));
        assertTrue(Math.abs(read * (told.contains("公里") ? 1000 : 1) / metres - 1) < 0.01, told + " " + metres);
        desk.press(KeyCode.SPACE);
        press(KeyCode.DOWN, 5);
        desk.press(KeyCode.SPACE);
        desk.press(KeyCode.ENTER);
        assertTrue(desk.text("#measure-told").startsWith("面积"), desk.text("#measure-told"));
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#measure-told"));
        assertTrue(desk.shown("#checkpoint-why"));
    }

    @Test
    void the_mouse_measures_by_clicks_and_the_map_is_still_dragged() {
        desk.press(KeyCode.Q);
        Point2D first = at(-60, 0);
        desk.click(first.getX(), first.getY());
        Point2D second = at(60, 0);
        desk.click(second.getX(), second.getY());
        assertTrue(desk.text("#measure-told").startsWith("已量"), desk.text("#measure-told"));
        var view = desk.ask(() -> map().viewport());
        desk.drag(at(0, 50), at(30, 80));
        assertFalse(view.equals(desk.ask(() -> map().viewport())));
        assertTrue(desk.text("#measure-told").startsWith("已量"), desk.text("#measure-told"));
    }

    @Test
    void going_to_the_list_ends_the_measuring_and_the_keys_are_those_of_the_board_again() {
        desk.press(KeyCode.Q);
        desk.click("#checkpoint-list");
        assertFalse(desk.shown("#measure-told"));
        desk.press(KeyCode.SLASH);
        assertTrue(desk.shown("#checkpoint-find"));
    }

    /** Its key was once spelled so that the toolkit took it for a character, which never matched. */
    @Test
    void zero_shows_all_checkpoints_again_while_measuring_and_after_it() {
        desk.press(KeyCode.Q);
        assertTrue(desk.ask(() -> map().movedByUser()), "while something is measured the view stands still");
        desk.press(KeyCode.DIGIT0);
        assertFalse(desk.ask(() -> map().movedByUser()));
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.EQUALS);
        assertTrue(desk.ask(() -> map().movedByUser()));
        desk.press(KeyCode.DIGIT0);
        assertFalse(desk.ask(() -> map().movedByUser()));
    }
}
