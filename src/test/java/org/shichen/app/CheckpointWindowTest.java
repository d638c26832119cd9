package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.access.Role;
import org.shichen.checkpoint.Alarm;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.checkpoint.ContactState;
import org.shichen.map.GeoPoint;
import org.shichen.map.MapView;

/** Checkpoints are kept on the map of the real window, by keys and by mouse. */
class CheckpointWindowTest extends OneDesk {

    @BeforeEach
    void begin() {
        // A duty officer may log and set states, not keep checkpoints.
        desk.comes(Role.TEAM_LEAD);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    }

    @Test
    void a_checkpoint_is_added_at_the_cross_by_keys_alone() {
        select("K01");
        desk.press(KeyCode.N);
        desk.press(KeyCode.RIGHT);
        desk.press(KeyCode.SHIFT, KeyCode.DOWN);
        desk.press(KeyCode.ENTER);
        assertTrue(desk.shown("#checkpoint-sheet"));
        desk.write("新桥检查点");
        desk.press(KeyCode.ENTER);
        assertFalse(desk.shown("#checkpoint-sheet"));
        Checkpoint added = checkpoint("K11");
        assertEquals("新桥检查点", added.name());
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(10, desk.ask(() -> desk.desk.map().statusesProperty().get().size()));
    }

    @Test
    void what_is_refused_stays_in_the_form_with_its_reason() {
        select("K01");
        desk.press(KeyCode.N);
        desk.press(KeyCode.ENTER);
        desk.write("东岭省际检查站");
        desk.press(KeyCode.ENTER);
        assertTrue(desk.shown("#checkpoint-sheet"));
        assertTrue(desk.text("#checkpoint-told").contains("东岭省际检查站"));
        assertFalse(desk.shown("#notice-bar"), "what the sheet tells is not told a second time below it");
        desk.write("二号");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals("东岭省际检查站二号", checkpoint("K11").name());
    }

    @Test
    void setting_the_state_begins_at_the_one_that_stands() {
        select("K01");
        desk.press(KeyCode.S);
        assertEquals("3 加强", desk.ask(() -> ((Button) desk.window.scene().getFocusOwner()).getText()));
    }

    @Test
    void p_prints_what_the_map_shows_in_the_preview() {
        desk.press(KeyCode.P);
        assertTrue(desk.shown("#map-print"));
        desk.press(KeyCode.ENTER);
        assertTrue(desk.shown("#preview-sheet"));
        assertFalse(desk.shown("#map-print"));
    }

    @Test
    void the_list_is_searched_by_keys_while_the_map_keeps_all() {
        select("K01");
        desk.press(KeyCode.SLASH);
        desk.write("dlsj");
        assertEquals(
                "dlsj", desk.ask(() -> desk.<TextField>find("#checkpoint-find").getText()));
        ListView<CheckpointStatus> list = desk.find("#checkpoint-list");
        assertEquals(
                List.of("K01"),
                desk.ask(() -> list.getItems().stream()
                        .map(status -> status.checkpoint().code())
                        .toList()));
        assertEquals(10, desk.ask(() -> desk.desk.map().statusesProperty().get().size()));
        desk.press(KeyCode.ESCAPE);
        assertEquals(10, desk.ask(() -> list.getItems().size()));
        assertTrue(desk.ask(list::isFocused));
    }

    @Test
    void in_large_type_list_and_map_take_turns_by_key_and_by_mouse() {
        desk.ask(() -> {
            desk.desk.look(desk.desk.remembered().look().withScale(200));
            return desk;
        });
        desk.settle();
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertFalse(desk.shown("#checkpoint-list"), "there is no room for both");
        desk.press(KeyCode.SLASH);
        desk.write("dlsj");
        assertTrue(desk.shown("#checkpoint-list"));
        assertFalse(desk.shown("#checkpoint-map"));
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.ENTER);
        assertTrue(desk.shown("#checkpoint-map"), "Enter on a row leads to its place");
        assertEquals(
                "K01",
                desk.ask(() ->
                        desk.desk.map().chosen().orElseThrow().checkpoint().code()));
        desk.click("#checkpoint-turn");
        assertTrue(desk.shown("#checkpoint-list"));
        desk.press(KeyCode.ESCAPE);
        assertTrue(desk.shown("#checkpoint-map"));
        assertTrue(desk.ask(() -> map().isFocused()));
    }

    @Test
    void enter_goes_to_a_checkpoint_out_of_view_and_escape_brings_the_view_back() {
        select("K01");
        desk.ask(() -> {
            map().restore(map().viewport().panned(20_000, 0));
            return map();
        });
        desk.settle();
        var away = desk.ask(() -> map().viewport());
        desk.press(KeyCode.ENTER);
        Checkpoint shown = checkpoint("K01");
        GeoPoint place = new GeoPoint(shown.longitude(), shown.latitude());
        assertEquals(away.width() / 2, desk.ask(() -> map().viewport().x(place)), 1e-6);
        desk.press(KeyCode.ESCAPE);
        // What is told below the map may take another line meanwhile.
        var back = desk.ask(() -> map().viewport());
        assertEquals(away.level(), back.level());
        assertEquals(away.x(place), back.x(place), 1e-6);
        assertEquals(away.y(place), back.y(place), 1e-6);
    }

    @Test
    void arrows_move_a_checkpoint_in_one_act_that_undo_takes_back_and_the_view_stays() {
        select("K03");
        Checkpoint before = checkpoint("K03");
        var view = desk.ask(() -> map().viewport());
        desk.press(KeyCode.M);
        for (int i = 0; i < 5; i++) {
            desk.press(KeyCode.LEFT);
        }
        assertEquals(before, checkpoint("K03"));
        desk.press(KeyCode.ENTER);
        Checkpoint moved = checkpoint("K03");
        assertEquals(
                -40,
                view.x(new GeoPoint(moved.longitude(), moved.latitude()))
                        - view.x(new GeoPoint(before.longitude(), before.latitude())),
                1e-6);
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, checkpoint("K03"));
        select("K03");
        desk.press(KeyCode.M);
        desk.press(KeyCode.UP);
        desk.press(KeyCode.ESCAPE);
        assertEquals(before, checkpoint("K03"));
    }

    @Test
    void the_mouse_drags_the_cross_of_a_checkpoint_that_is_moved() {
        select("K04");
        Checkpoint before = checkpoint("K04");
        desk.press(KeyCode.M);
        Point2D from = point(before);
        desk.drag(from, from.add(60, 35));
        assertEquals(before, checkpoint("K04"));
        desk.press(KeyCode.ENTER);
        Point2D way = point(checkpoint("K04")).subtract(point(before));
        assertEquals(60, way.getX(), 2);
        assertEquals(35, way.getY(), 2);
    }

    @Test
    void retiring_asks_again_and_is_refused_while_people_are_to_stand_there() {
        select("K01");
        desk.press(KeyCode.E);
        // Its two posts and one empty row for the next.
        assertTrue(desk.shown("#checkpoint-post-2-name"));
        assertFalse(desk.shown("#checkpoint-post-3-name"));
        desk.click("#checkpoint-retire");
        assertTrue(desk.shown("#checkpoint-sheet"));
        desk.click("#checkpoint-retire");
        assertTrue(desk.text("#checkpoint-told").contains("车辆查验岗"), desk.text("#checkpoint-told"));
        desk.press(KeyCode.ESCAPE);
        select("K06");
        desk.press(KeyCode.E);
        desk.click("#checkpoint-retire");
        desk.click("#checkpoint-retire");
        assertFalse(desk.shown("#checkpoint-sheet"));
        assertEquals(9, desk.ask(() -> desk.desk.map().statusesProperty().get().size()));
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("柳湾村劝返点", checkpoint("K06").name());
    }

    @Test
    void a_roll_call_goes_through_all_open_checkpoints_by_keys_alone() {
        select("K01");
        desk.press(KeyCode.R);
        long open = desk.ask(() -> desk.desk.map().statusesProperty().get().stream()
                .filter(status -> !status.operation().closed())
                .count());
        desk.press(KeyCode.CONTROL, KeyCode.M);
        desk.press(KeyCode.CONTROL, KeyCode.M);
        for (int i = 1; i < open; i++) {
            desk.write("正常");
            desk.press(KeyCode.ENTER);
        }
        assertTrue(
                desk.text("#roll-call-progress").contains("应答 " + (open - 1) + " · 未应答 1"),
                desk.text("#roll-call-progress"));
        desk.press(KeyCode.ESCAPE);
        assertEquals(
                1,
                desk.ask(() -> desk.desk.map().statusesProperty().get().stream()
                        .filter(status ->
                                status.contact() != ContactState.OK && status.contact() != ContactState.EXEMPT)
                        .count()));
        desk.press(KeyCode.F8);
        // All of why can be read, and whom to tell.
        String told = desk.ask(
                () -> ((Text) desk.<ListView<Alarm>>find("#alarm-list").lookup(".alarm-text .text")).getText());
        assertTrue(told.contains("其后未应答 2 次") && told.contains("请立即报带班领导"), told);
        // The silence goes on from the last answer: nobody has answered, and what is still to come has not come.
        assertFalse(told.contains("上次应答 02:3"), told);
        desk.press(KeyCode.A);
        assertTrue(desk.ask(
                () -> desk.desk.alarms().alarmsProperty().get().stream().anyMatch(Alarm::acknowledged)));
    }

    @Test
    void figures_of_the_watch_are_entered_corrected_and_reported_nil_by_keys() {
        select("K10");
        desk.press(KeyCode.D);
        assertTrue(desk.text("#figure-watch").contains("丑"), desk.text("#figure-watch"));
        TextField cell = desk.find("#figure-K10-VEHICLES_CHECKED");
        desk.write("12");
        desk.press(KeyCode.ENTER);
        assertEquals("12", desk.ask(cell::getText));
        assertTrue(desk.ask(
                () -> desk.<TextField>find("#figure-K10-PERSONS_CHECKED").isFocused()));
        desk.press(KeyCode.LEFT);
        desk.ask(() -> {
            cell.setText("-20");
            return null;
        });
        desk.press(KeyCode.ENTER);
        assertFalse(
                desk.ask(() -> desk.find("#figure-reason").getParent().isVisible()),
                "no more can be taken away than there is, whatever the reason");
        assertTrue(desk.text("#figure-told").contains("12"), desk.text("#figure-told"));
        assertEquals("-20", desk.ask(cell::getText), "what was typed stays to be mended");
        desk.ask(() -> {
            cell.selectAll();
            return null;
        });
        desk.write("9");
        desk.press(KeyCode.ENTER);
        assertTrue(desk.ask(() -> desk.find("#figure-reason").getParent().isVisible()));
        desk.write("重复");
        desk.press(KeyCode.ENTER);
        assertEquals("9", desk.ask(cell::getText));
        desk.press(KeyCode.LEFT);
        assertTrue(desk.text("#figure-rows").contains("−3"), desk.text("#figure-rows"));
        assertTrue(desk.text("#figure-rows").contains("更正：重复"), desk.text("#figure-rows"));
        desk.press(KeyCode.UP);
        desk.press(KeyCode.CONTROL, KeyCode.N);
        assertFalse(desk.text("#figure-missing").contains("马场沟"), desk.text("#figure-missing"));
        // Where the keys are is said, for heads that are out of sight.
        assertTrue(desk.text("#figure-rows").startsWith("K09 马场沟劝返点 · 检查车辆"), desk.text("#figure-rows"));
        desk.press(KeyCode.PAGE_UP);
        assertTrue(desk.text("#figure-watch").contains("子"), desk.text("#figure-watch"));
    }

    @Test
    void the_keys_are_in_the_row_of_the_checkpoint_each_time_the_figures_are_opened() {
        for (String code : List.of("K10", "K02", "K03")) {
            select(code);
            desk.press(KeyCode.D);
            TextField cell = desk.find("#figure-" + code + "-VEHICLES_CHECKED");
            assertTrue(desk.ask(cell::isFocused), code);
            desk.press(KeyCode.ESCAPE);
        }
    }

    private void select(String code) {
        desk.ask(() -> {
            ListView<CheckpointStatus> list = desk.find("#checkpoint-list");
            list.requestFocus();
            list.getItems().stream()
                    .filter(status -> status.checkpoint().code().equals(code))
                    .findFirst()
                    .ifPresent(status -> list.getSelectionModel().select(status));
            return code;
        });
    }

    private Checkpoint checkpoint(String code) {
        return desk.ask(() -> desk.desk.map().statusesProperty().get().stream()
                .map(CheckpointStatus::checkpoint)
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow());
    }

    private MapView map() {
        return desk.find("#checkpoint-map");
    }

    private Point2D point(Checkpoint checkpoint) {
        return desk.ask(() -> {
            MapView map = map();
            GeoPoint at = new GeoPoint(checkpoint.longitude(), checkpoint.latitude());
            return ((Node) map)
                    .localToScreen(map.viewport().x(at), map.viewport().y(at));
        });
    }
}
