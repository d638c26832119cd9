package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.Painting;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Look;
import org.shichen.ui.Sheets;

/** The keys of the grid, on a scene without a window. Rows: 0 the group, 1 the desk's officer, 2 王建国. */
class RosterGridTest extends OnTestDesk {

    private static final LocalDate THURSDAY = LocalDate.of(2020, 2, 6);

    private Scene scene;
    private RosterBoard board;
    private long wang;
    private long li;
    private long post;

    @Test
    void arrows_move_the_cursor_and_typing_a_post_and_shift_assigns() {
        open();
        Painting.onFx(() -> {
            board.select(new Place.PersonDay(desk.officer.personId(), THURSDAY));
            key(KeyCode.DOWN);
            key(KeyCode.RIGHT);
            assertEquals(
                    new Place.PersonDay(wang, THURSDAY.plusDays(1)),
                    board.selectionProperty().get().cursor());
            Event.fireEvent(
                    scene.lookup("#roster-grid"),
                    new KeyEvent(KeyEvent.KEY_TYPED, "1", "", KeyCode.UNDEFINED, false, false, false, false));
            TextField field = (TextField) scene.lookup("#roster-editor-field");
            assertEquals("1", field.getText());
            field.setText("1 夜");
            field.fireEvent(new ActionEvent());
            return null;
        });
        assertEquals(desk.night, at(wang, THURSDAY.plusDays(1)).getFirst().shiftId());
        board.close();
    }

    @Test
    void control_adds_cells_to_the_choice_and_carries_copies() {
        open();
        desk.duty(wang, post, desk.day, THURSDAY);
        desk.duty(wang, post, desk.day, THURSDAY.plusDays(2));
        Painting.onFx(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, wang, THURSDAY, false);
            mouse(MouseEvent.MOUSE_RELEASED, wang, THURSDAY, false);
            mouse(MouseEvent.MOUSE_PRESSED, wang, THURSDAY.plusDays(2), true);
            mouse(MouseEvent.MOUSE_RELEASED, wang, THURSDAY.plusDays(2), true);
            return null;
        });
        assertEquals(2, board.selectedDuties().size());
        Painting.onFx(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, wang, THURSDAY, true);
            mouse(MouseEvent.MOUSE_DRAGGED, li, THURSDAY, true);
            mouse(MouseEvent.MOUSE_RELEASED, li, THURSDAY, true);
            return null;
        });
        assertEquals(1, at(wang, THURSDAY).size());
        assertEquals(1, at(li, THURSDAY).size());
        assertEquals(1, at(li, THURSDAY.plusDays(2)).size());
        board.close();
    }

    @Test
    void the_mouse_drags_a_duty_and_nothing_is_done_before_it_is_let_go() {
        open();
        desk.duty(wang, post, desk.day, THURSDAY);
        Painting.onFx(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, wang, THURSDAY, false);
            mouse(MouseEvent.MOUSE_DRAGGED, li, THURSDAY.plusDays(1), false);
            return null;
        });
        assertEquals(1, at(wang, THURSDAY).size());
        Painting.onFx(() -> {
            mouse(MouseEvent.MOUSE_RELEASED, li, THURSDAY.plusDays(1), false);
            return null;
        });
        assertEquals(0, at(wang, THURSDAY).size());
        assertEquals(1, at(li, THURSDAY.plusDays(1)).size());
        board.close();
    }

    @Test
    void what_was_scrolled_chosen_and_changed_looks_as_if_it_were_painted_anew() {
        open();
        for (int i = 0; i < 40; i++) {
            long person = desk.auxiliary("3000" + (10 + i), "辅警" + i);
            desk.duty(person, post, i % 2 == 0 ? desk.day : desk.night, THURSDAY.plusDays(i % 3));
        }
        Painting.onFx(() -> {
            board.select(new Place.PersonDay(li, THURSDAY));
            looksAsNew(0);
            key(KeyCode.DOWN);
            key(KeyCode.RIGHT);
            looksAsNew(0);
            looksAsNew(133);
            looksAsNew(700);
            looksAsNew(61);
            board.orderProperty().set(RosterBoard.Order.HOURS);
            looksAsNew(61);
            return null;
        });
        desk.duty(li, post, desk.night, THURSDAY.plusDays(1));
        Painting.onFx(() -> {
            looksAsNew(0);
            ((TextField) scene.lookup("#roster-filter")).setText("王");
            looksAsNew(0);
            return null;
        });
        board.close();
    }

    private void looksAsNew(double scroll) {
        Scene fresh = show();
        for (Scene each : List.of(scene, fresh)) {
            ScrollBar bar = ((RosterGrid) each.lookup("#roster-grid"))
                    .getChildrenUnmodifiable().stream()
                            .filter(ScrollBar.class::isInstance)
                            .map(ScrollBar.class::cast)
                            .findFirst()
                            .orElseThrow();
            bar.setValue(Math.min(scroll, bar.getMax()));
        }
        WritableImage before = scene.snapshot(null);
        WritableImage anew = fresh.snapshot(null);
        int[] one = new int[950 * 560];
        int[] other = new int[950 * 560];
        before.getPixelReader().getPixels(0, 0, 950, 560, PixelFormat.getIntArgbInstance(), one, 0, 950);
        anew.getPixelReader().getPixels(0, 0, 950, 560, PixelFormat.getIntArgbInstance(), other, 0, 950);
        assertEquals(-1, Arrays.mismatch(one, other), "first pixel that differs, at " + scroll);
    }

    /** On the middle of a person's day. */
    private void mouse(EventType<MouseEvent> type, long person, LocalDate date, boolean control) {
        RosterGrid grid = (RosterGrid) scene.lookup("#roster-grid");
        Bounds cell = grid.boundsOf(new Place.PersonDay(person, date)).orElseThrow();
        Point2D inScene = grid.canvas().localToScene(cell.getCenterX(), cell.getCenterY());
        Event.fireEvent(
                grid.canvas(),
                new MouseEvent(
                        type,
                        inScene.getX(),
                        inScene.getY(),
                        inScene.getX(),
                        inScene.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        control,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    private void open() {
        wang = desk.sworn("100001", "王建国");
        li = desk.sworn("100002", "李小明");
        post = desk.post(desk.checkpoint("N", "北站", 101.7, 36.6), PostKind.VEHICLE_CHECK, "查验岗");
        Painting.onFx(() -> {
            board = RosterBoardDesk.board(desk, new Rosters(desk.store(), TestDesk.CALENDAR, () -> true), () -> true);
            scene = show();
            return null;
        });
    }

    /** The board in a view of its own. */
    private Scene show() {
        Sheets none = new Sheets() {
            @Override
            public void open(Region sheet, Node focus) {}

            @Override
            public void close() {}
        };
        Scene shown = Painting.scene(
                950,
                560,
                Look.DEFAULT,
                presentation -> new RosterBoardView(board, presentation, none, List.of()).node());
        shown.snapshot(null);
        return shown;
    }

    private void key(KeyCode code) {
        Event.fireEvent(
                scene.lookup("#roster-grid"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private List<Duty> at(long person, LocalDate date) {
        return board.rangeProperty().get().dutiesAt(new Place.PersonDay(person, date));
    }
}
