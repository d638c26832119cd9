package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Theme;

/** The figures of the day in the real window, by keys. It is 02:30 of the duty day 2020-02-06. */
class DayWindowTest {

    @TempDir
    Path folder;

    @Test
    void every_number_of_the_day_opens_its_records_by_keys_and_the_report_is_two_keys_away() throws IOException {
        try (OpenDesk desk = new OpenDesk(folder)) {
            desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            desk.click("#checkpoint-list");
            desk.press(KeyCode.T);
            assertTrue(desk.text("#day-head").contains("2020年2月6日"), desk.text("#day-head"));
            desk.picture("day");
            theAxesHaveTheirNames(desk);
            desk.press(KeyCode.DOWN);
            theAxesHaveTheirNames(desk);
            desk.press(KeyCode.ENTER);
            assertTrue(desk.text("#day-records-head").startsWith("检查人员"), desk.text("#day-records-head"));
            int today = records(desk);
            assertTrue(today > 0);
            desk.picture("day-records");
            desk.press(KeyCode.ESCAPE);
            assertTrue(desk.shown("#day-sheet"));
            desk.press(KeyCode.A);
            assertTrue(records(desk) > today);
            desk.press(KeyCode.ESCAPE);
            desk.press(KeyCode.SHIFT, KeyCode.TAB);
            desk.press(KeyCode.ENTER);
            assertTrue(records(desk) > 0, "a number of the sentence was opened");
            desk.press(KeyCode.PAGE_UP);
            assertTrue(desk.text("#day-head").contains("2020年2月5日"), desk.text("#day-head"));
            desk.press(KeyCode.PAGE_DOWN);
            desk.press(KeyCode.PAGE_DOWN);
            assertTrue(desk.text("#day-head").contains("2020年2月6日"), "a day to come is not shown");
            desk.press(KeyCode.P);
            assertTrue(desk.shown("#preview-sheet"));
            desk.picture("day-preview");
            desk.press(KeyCode.PAGE_DOWN);
            desk.picture("day-preview-2");
            desk.press(KeyCode.ESCAPE);
            assertFalse(desk.shown("#preview-sheet"));
            if (System.getProperty("shichen.pictures") != null) {
                desk.ask(() -> {
                    desk.desk.look(new Look(Language.EN, Theme.DAY, 100));
                    return null;
                });
                desk.settle();
                desk.click("#checkpoint-list");
                desk.press(KeyCode.T);
                desk.picture("day-en");
            }
        }
    }

    /** Names are left out where they would touch; the last day is always named, with its month. */
    private static void theAxesHaveTheirNames(OpenDesk desk) {
        List<String> days = names(desk, "#day-chart-days");
        assertEquals("2-6", days.getLast());
        assertTrue(days.contains("4"), days.toString());
        assertTrue(names(desk, "#day-chart-places").containsAll(List.of("K01", "K09")), "checkpoints");
    }

    private static List<String> names(OpenDesk desk, String chart) {
        BarChart<?, ?> found = desk.find(chart);
        return desk.ask(() -> {
            List<Text> shown = found.lookupAll(".chart-name").stream()
                    .filter(Node::isVisible)
                    .map(Text.class::cast)
                    .sorted(Comparator.comparingDouble(Node::getLayoutX))
                    .toList();
            for (int i = 1; i < shown.size(); i++) {
                double apart = shown.get(i).getBoundsInParent().getMinX()
                        - shown.get(i - 1).getBoundsInParent().getMaxX();
                assertTrue(
                        apart >= 4,
                        shown.get(i - 1).getText() + " and " + shown.get(i).getText() + ": " + apart);
            }
            return shown.stream().map(Text::getText).toList();
        });
    }

    private static int records(OpenDesk desk) {
        return desk.ask(() -> desk.<ListView<?>>find("#day-records").getItems().size());
    }
}
