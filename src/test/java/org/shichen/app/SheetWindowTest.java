package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.access.Role;
import org.shichen.desk.settings.DeskNames;
import org.shichen.desk.settings.DeskSettings;
import org.shichen.problem.Problem;
import org.shichen.store.Act;
import org.shichen.store.schema.Tables;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Theme;

/** What holds for every sheet over the desk, in the real window and by keys. */
class SheetWindowTest extends OneDesk {

    @BeforeEach
    void begin() {
        desk.comes(Role.TEAM_LEAD);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.press(KeyCode.PERIOD);
    }

    @Test
    void keys_pressed_while_a_sheet_is_on_its_way_are_pressed_in_the_sheet_and_not_on_the_board_below() {
        int calls = desk.count(Tables.ROLL_CALL);
        desk.answers.hold();
        desk.hands.press(KeyCode.E);
        // On the board below, R would begin a roll-call and the full stop choose another checkpoint.
        desk.hands.press(KeyCode.CONTROL, KeyCode.A);
        desk.hands.write("r.新桥检查点");
        assertFalse(desk.shown("#checkpoint-sheet"));
        desk.answers.release();
        desk.settle();
        assertTrue(desk.shown("#checkpoint-sheet"));
        assertEquals("r.新桥检查点", typing());
        assertEquals(calls, desk.count(Tables.ROLL_CALL));
    }

    @Test
    void the_key_that_closes_a_sheet_may_be_pressed_before_it_stands() {
        desk.answers.hold();
        desk.hands.press(KeyCode.E);
        desk.hands.press(KeyCode.ESCAPE);
        desk.answers.release();
        desk.settle();
        assertFalse(desk.shown("#checkpoint-sheet"));
        desk.press(KeyCode.E);
        assertTrue(desk.shown("#checkpoint-sheet"));
    }

    @Test
    void a_problem_is_read_below_the_open_sheet_and_never_in_the_dark_under_it() {
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        desk.ask(() -> {
            desk.wiring.tasks().report(Problem.of("problem.ui.cancelled"));
            return desk;
        });
        desk.settle();
        assertTrue(desk.shown("#notice-bar"));
        assertTrue(within("notice", "overlay"));
        Bounds sheet = bounds(".sheet-room");
        Bounds notice = bounds("#notice-bar");
        assertTrue(sheet.getMaxY() <= notice.getMinY() + 1, sheet + " " + notice);
        desk.press(KeyCode.ESCAPE);
        assertTrue(desk.shown("#notice-bar"));
        assertFalse(within("notice", "overlay"));
    }

    @Test
    void a_sheet_with_typing_stays_open_when_another_console_renames_the_unit() throws Exception {
        desk.comes(Role.LEADER);
        desk.press(KeyCode.CONTROL, KeyCode.E);
        desk.write("桥");
        DeskSettings settings = new DeskSettings(desk.wiring.store());
        DeskNames stands = settings.names();
        settings.keep(
                Act.of(desk.wiring.session().actor(), "desk.settings"),
                new DeskNames("新城特勤大队", stands.unitEn(), LocalTime.of(7, 30)));
        desk.waitUntil(() -> desk.<Label>find(".unit").getText().equals("新城特勤大队"));
        assertEquals("桥", typing());
        assertTrue(desk.ask(() -> desk.window.view().sheetOpen()));
    }

    @Test
    void with_large_type_the_acts_of_a_sheet_stay_in_view_and_what_has_the_keys_is_not_behind_them() {
        desk.ask(() -> {
            desk.desk.look(new Look(Language.ZH, Theme.DAY, 200));
            desk.window.scene().getWindow().setHeight(700);
            return desk;
        });
        desk.settle();
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        Set<Node> reached = new HashSet<>();
        while (reached.add(desk.ask(() -> desk.window.scene().getFocusOwner()))) {
            Bounds sheet = bounds(".sheet-room");
            Bounds foot = bounds(".sheet-acts");
            assertTrue(sheet.getMinY() < foot.getMinY() && foot.getMaxY() <= sheet.getMaxY() + 1, sheet + " " + foot);
            Node focused = desk.ask(() -> desk.window.scene().getFocusOwner());
            Bounds here = desk.ask(() -> focused.localToScene(focused.getLayoutBounds()));
            boolean act = desk.find(".sheet-acts").lookupAll("*").contains(focused);
            assertTrue(
                    here.getMinY() >= sheet.getMinY() && (act || here.getMaxY() <= foot.getMinY()),
                    focused + " " + here + " " + foot);
            desk.press(KeyCode.TAB);
        }
        assertTrue(reached.size() > 10, reached.toString());
    }

    @Test
    void the_desk_is_locked_with_a_sheet_open_and_its_officer_is_led_back_to_what_was_typed() {
        desk.press(KeyCode.CONTROL, KeyCode.E);
        desk.write("桥");
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertTrue(desk.shown("#lock"));
        assertFalse(desk.ask(() -> desk.window.view().sheetOpen()), "a sheet may show what is not for every eye");
        desk.press(KeyCode.ENTER);
        assertFalse(desk.shown("#lock"));
        assertTrue(desk.ask(() -> desk.window.view().sheetOpen()));
        assertEquals("桥", typing());
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.ask(() -> desk.window.view().sheetOpen()));
    }

    @Test
    void whoever_else_comes_to_the_locked_desk_does_not_find_the_sheet_of_the_one_before() {
        desk.press(KeyCode.CONTROL, KeyCode.E);
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        desk.comes(Role.CLERK);
        assertFalse(desk.shown("#lock"));
        assertFalse(desk.ask(() -> desk.window.view().sheetOpen()));
    }

    @Test
    void a_sheet_that_is_on_its_way_waits_under_the_lock() {
        desk.answers.hold();
        desk.hands.press(KeyCode.E);
        desk.hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertTrue(desk.shown("#lock"));
        desk.answers.release();
        desk.settle();
        assertFalse(desk.ask(() -> desk.window.view().sheetOpen()));
        desk.press(KeyCode.ENTER);
        assertFalse(desk.shown("#lock"));
        assertTrue(desk.ask(() -> desk.window.view().sheetOpen()));
    }

    @Test
    void after_the_lock_the_keys_are_where_they_were() {
        Node before = desk.ask(() -> desk.window.scene().getFocusOwner());
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        desk.press(KeyCode.ENTER);
        assertEquals(before, desk.ask(() -> desk.window.scene().getFocusOwner()));
    }

    @Test
    void somebody_calls_while_a_sheet_is_open_and_the_call_is_logged_without_losing_the_sheet() {
        int lines = desk.count(Tables.LOG_ENTRY);
        desk.press(KeyCode.CONTROL, KeyCode.E);
        desk.write("桥");
        for (KeyCode back : new KeyCode[] {KeyCode.ESCAPE, KeyCode.TAB, KeyCode.L}) {
            desk.press(KeyCode.CONTROL, KeyCode.L);
            assertFalse(desk.ask(() -> desk.window.view().sheetOpen()));
            desk.write("东岭来电");
            // Until the line is left nothing else opens over the sheet that waits.
            desk.press(KeyCode.CONTROL, KeyCode.K);
            assertFalse(desk.shown(".palette-sheet"));
            desk.press(KeyCode.ENTER);
            assertEquals(++lines, desk.count(Tables.LOG_ENTRY));
            if (back == KeyCode.L) {
                desk.press(KeyCode.CONTROL, back);
            } else {
                desk.press(back);
            }
            assertTrue(desk.ask(() -> desk.window.view().sheetOpen()));
            assertEquals("桥", typing());
        }
        desk.press(KeyCode.CONTROL, KeyCode.L);
        assertTrue(desk.text("#notice").contains("Esc"), desk.text("#notice"));
        desk.click(".map-view");
        assertTrue(desk.ask(() -> desk.window.view().sheetOpen()));
        assertFalse(desk.shown("#notice-bar"), "on the sheet Esc means something else");
        assertEquals("桥", typing());
    }

    @Test
    void keys_pressed_while_the_boards_are_made_anew_in_another_look_are_pressed_on_the_board_that_comes() {
        desk.ask(() -> {
            desk.boards.hold();
            return desk;
        });
        desk.press(KeyCode.CONTROL, KeyCode.T);
        desk.press(KeyCode.E);
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.write("新桥检查点");
        assertFalse(desk.shown("#checkpoint-sheet"));
        desk.ask(() -> {
            desk.boards.release();
            return desk;
        });
        desk.settle();
        assertTrue(desk.shown("#checkpoint-sheet"));
        assertEquals("新桥检查点", typing());
    }

    @Test
    void a_look_that_is_changed_twice_does_not_wait_for_the_boards_between() {
        int before = desk.ask(() -> desk.desk.look().scalePercent());
        desk.ask(() -> {
            desk.boards.hold();
            return desk;
        });
        desk.press(KeyCode.CONTROL, KeyCode.EQUALS);
        desk.press(KeyCode.CONTROL, KeyCode.EQUALS);
        assertEquals(before + 20, desk.ask(() -> desk.desk.look().scalePercent()));
        desk.ask(() -> {
            desk.boards.release();
            return desk;
        });
        desk.settle();
        desk.press(KeyCode.E);
        assertTrue(desk.shown("#checkpoint-sheet"));
    }

    private String typing() {
        return desk.ask(() -> ((TextField) desk.window.scene().getFocusOwner()).getText());
    }

    private boolean within(String id, String styleClass) {
        return desk.ask(() -> {
            Node at = desk.window.scene().lookup("#" + id);
            while (at != null && !at.getStyleClass().contains(styleClass)) {
                at = at.getParent();
            }
            return at != null;
        });
    }

    private Bounds bounds(String query) {
        Node node = desk.find(query);
        return desk.ask(() -> node.localToScene(node.getLayoutBounds()));
    }
}
