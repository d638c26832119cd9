package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The auto-roster in the practice night, by keys. */
class FillWindowTest extends OneDesk {

    @BeforeEach
    void begin() {
        desk.click("#roster-grid");
        desk.press(KeyCode.ALT, KeyCode.A);
    }

    @Test
    void before_its_start_the_sheet_says_on_what_it_will_work_and_what_it_leaves_alone() {
        desk.set("#fill-from", "2020-03-02");
        desk.set("#fill-to", "2020-03-03");
        VBox outlook = desk.find("#fill-outlook");
        List<String> lines = desk.ask(() -> outlook.getChildren().stream()
                .map(line -> ((Label) line).getText())
                .toList());
        long seats = desk.ask(() -> Long.parseLong(lines.getFirst().replaceAll("^.*?(\\d+) 个岗位要排.*$", "$1")));
        assertTrue(seats > 10, lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("不动的：")), lines.toString());
        desk.set("#fill-to", "2020-03-01");
        assertTrue(desk.ask(() -> ((Label) outlook.getChildren().getFirst()).getText())
                .contains("没有排班"));
    }

    @Test
    void a_proposal_is_stopped_with_escape_and_says_who_carries_what() throws Exception {
        assertTrue(desk.shown("#fill-sheet"));
        desk.set("#fill-from", "2020-03-02");
        desk.set("#fill-to", "2020-03-08");
        desk.set("#fill-seconds", "600");
        Button start = desk.find("#fill-start");
        // Not by a click, which waits until all work is over.
        desk.ask(() -> {
            start.fire();
            return null;
        });
        desk.waitUntil(() -> desk.text("#fill-verdict").contains("/"));
        desk.press(KeyCode.ESCAPE);
        ListView<?> lines = desk.find("#fill-lines");
        assertTrue(desk.ask(() -> lines.getItems().size()) > 10);
        assertTrue(desk.shown("#fill-sheet"));
        assertTrue(desk.ask(() -> !desk.find("#fill-lay").isDisabled()));
    }

    @Test
    void a_repair_shows_what_changes_and_laying_it_closes_the_sheet() throws Exception {
        desk.set("#fill-from", "2020-03-02");
        desk.set("#fill-to", "2020-03-03");
        desk.click("#fill-repair");
        ListView<?> lines = desk.find("#fill-lines");
        assertTrue(desk.ask(() -> lines.getItems().size()) > 5);
        assertTrue(desk.ask(() -> !desk.find("#fill-lay").isDisabled()));
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.waitUntil(() -> !desk.shown("#fill-sheet"));
    }

    @Test
    void what_is_no_date_is_told_and_stays_typed() {
        desk.set("#fill-from", "下周一");
        desk.click("#fill-start");
        assertTrue(desk.text("#notice").length() > 0);
        assertEquals("下周一", desk.<TextField>find("#fill-from").getText());
    }
}
