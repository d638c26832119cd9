package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.Test;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Pictures;
import org.shichen.ui.Theme;

/** The field that takes a person, in the real window. */
class PersonFieldWindowTest extends OneDesk {

    @Test
    void the_candidates_stand_in_a_list_like_any_other_in_either_theme_and_at_any_size() throws Exception {
        for (Theme theme : Theme.values()) {
            for (int scale : new int[] {80, 150}) {
                desk.ask(() -> {
                    desk.desk.look(new Look(Language.ZH, theme, scale));
                    return desk;
                });
                desk.settle();
                desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
                desk.fill("#log-find-person", "w");
                // The candidates are looked up in the background.
                desk.waitUntil(() -> desk.shown(".auto-complete-popup.list-view"));
                desk.settle();
                ListView<?> offered = desk.find(".auto-complete-popup.list-view");
                ListView<?> other = desk.find("#log-find-list");
                picture(offered, "candidates-" + theme + "-" + scale);
                assertEquals(ground(other), ground(offered));
                ListCell<?> row = desk.ask(() -> (ListCell<?>) offered.lookup(".list-cell:filled"));
                ListCell<?> likewise = desk.ask(() -> (ListCell<?>) other.lookup(".list-cell:filled"));
                assertEquals(
                        desk.ask(() -> likewise.getFont().getSize()),
                        desk.ask(() -> row.getFont().getSize()));
                assertEquals(desk.ask(likewise::getTextFill), desk.ask(row::getTextFill));
                assertTrue(
                        desk.ask(() -> offered.getHeight()
                                >= row.getHeight() * offered.getItems().size()),
                        "all of them are seen at once");
                desk.press(KeyCode.ESCAPE);
                desk.press(KeyCode.ESCAPE);
            }
        }
    }

    private Paint ground(ListView<?> list) {
        return desk.ask(() -> list.getBackground().getFills().getLast().getFill());
    }

    /** For looking at, see {@link OpenDesk#picture}. */
    private void picture(ListView<?> list, String name) throws IOException {
        String out = System.getProperty("shichen.pictures");
        if (out != null) {
            Files.createDirectories(Path.of(out));
            Pictures.writePng(desk.ask(() -> list.getScene().snapshot(null)), Path.of(out, name + ".png"));
        }
    }
}
