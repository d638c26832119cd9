package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.people.People;
import org.shichen.testing.Painting;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Fonts;
import org.shichen.ui.Formats;
import org.shichen.ui.Look;
import org.shichen.ui.Palette;
import org.shichen.ui.Presentation;
import org.shichen.ui.SceneStyle;
import org.shichen.ui.Sheets;
import org.shichen.ui.Words;

/** The keys of the grid, on a scene without a window. Rows: 0 the group, 1 the desk's officer, 2 王建国. */
class RosterGridTest {

    private static final LocalDate THURSDAY = LocalDate.of(2020, 2, 6);

    @TempDir
    Path folder;

    private Scene scene;
    private RosterBoard board;
    private long wang;
    private long li;
    private long post;

    @Test
    void arrows_move_the_cursor_and_typing_a_post_and_shift_assigns() {
        try (TestDesk desk = new TestDesk(folder)) {
            open(desk);
            Painting.onFx(() -> {
                board.select(new Place.PersonDay(desk.officer.personId(), THURSDAY));
                key(KeyCode.DOWN);
                key(KeyCode.RIGHT);
                assertEquals(
                        new Place.PersonDay(wang, THURSDAY.plusDays(1)),
                        board.selectedProperty().get());
                Event.fireEvent(
                        scene.lookup("#roster-grid"),
                        new KeyEvent(KeyEvent.KEY_TYPED, "1", "", KeyCode.UNDEFINED, false, false, false, false));
                TextField field = (TextField) scene.lookup("#roster-editor-field");
                assertEquals("1", field.getText());
                field.setText("1 夜");
                field.fireEvent(new javafx.event.ActionEvent());
                return null;
            });
            assertEquals(desk.night, at(wang, THURSDAY.plusDays(1)).getFirst().shiftId());
            board.close();
        }
    }

    private void open(TestDesk desk) {
        wang = desk.sworn("100001", "王建国");
        li = desk.sworn("100002", "李小明");
        post = desk.post(desk.checkpoint("N", "北站", 101.7, 36.6), PostKind.VEHICLE_CHECK, "查验岗");
        Painting.onFx(() -> {
            board = new RosterBoard(
                    new Rosters(desk.store(), TestDesk.CALENDAR),
                    new People(desk.store(), () -> true),
                    new Checkpoints(desk.store()),
                    desk.store(),
                    desk.tasks,
                    desk.acts,
                    desk.notices,
                    desk.moment,
                    TestDesk.CALENDAR);
            Look look = Look.DEFAULT;
            Palette palette = new Palette();
            RosterBoardView view = new RosterBoardView(
                    board,
                    new Presentation(
                            Words.in(look.language()),
                            new Formats(look.language(), TestDesk.CALENDAR),
                            look,
                            palette,
                            Fonts.family()),
                    new Sheets() {
                        @Override
                        public void open(Region sheet, Node focus) {}

                        @Override
                        public void close() {}
                    });
            scene = new Scene(new StackPane(view.node(), palette), 950, 560);
            SceneStyle.apply(scene, look, Fonts.family());
            scene.snapshot(null);
            scene.snapshot(null);
            return null;
        });
    }

    private void key(KeyCode code) {
        Event.fireEvent(
                scene.lookup("#roster-grid"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private List<Duty> at(long person, LocalDate date) {
        return board.weekProperty().get().dutiesAt(new Place.PersonDay(person, date));
    }
}
