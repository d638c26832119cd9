package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.access.Role;
import org.shichen.roster.Duty;
import org.shichen.roster.DutySource;
import org.shichen.roster.Place;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.Selection;

/** The roster board by keys in the real window, on the sample's first days that are not published yet. */
class RosterWindowTest extends OneDesk {

    /** Nothing is laid down after the sample's last day, and nothing is published. */
    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 2);

    private RosterBoard board;
    private long person;

    @BeforeEach
    void begin() {
        board = desk.desk.roster();
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        person = desk.ask(() -> board.rangeProperty().get().people().stream()
                .filter(each -> each.name().equals("易学文"))
                .findFirst()
                .orElseThrow()
                .id());
        desk.ask(() -> {
            board.show(MONDAY);
            board.filterProperty().set("yxw");
            return null;
        });
        desk.settle();
        desk.click("#roster-grid");
        at(MONDAY);
    }

    @Test
    void a_block_of_days_is_filled_by_typing_once_and_taken_back_at_once() {
        desk.press(KeyCode.SHIFT, KeyCode.RIGHT);
        desk.press(KeyCode.SHIFT, KeyCode.RIGHT);
        desk.press(KeyCode.ENTER);
        desk.write("2 早");
        desk.press(KeyCode.ENTER);
        assertEquals(
                List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2)),
                duties().stream().map(Duty::dutyDate).toList());
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of(), duties());
    }

    @Test
    void a_key_that_does_nothing_with_what_is_chosen_says_so() {
        desk.press(KeyCode.F2);
        desk.press(KeyCode.F2);
        assertEquals(RosterBoard.Layout.POSTS_BY_SHIFT, board.layoutProperty().get());
        desk.press(KeyCode.ALT, KeyCode.R);
        assertTrue(desk.text("#notice").contains("Alt+R"), desk.text("#notice"));
    }

    @Test
    void a_filter_that_is_being_typed_keeps_no_key_of_the_board_that_writes_nothing() {
        desk.press(KeyCode.CONTROL, KeyCode.F);
        desk.press(KeyCode.ALT, KeyCode.G);
        assertEquals("只看缺员的岗位和有问题的人", desk.text("#notice"));
        desk.press(KeyCode.ALT, KeyCode.G);
        desk.press(KeyCode.F3);
        assertTrue(desk.shown("#level-sheet"));
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.OPEN_BRACKET);
        assertEquals(MONDAY, desk.ask(() -> board.rangeProperty().get().first()), "what is typed is the field's");
    }

    @Test
    void a_wish_on_a_day_that_shows_a_duty_is_told() {
        desk.comes(Role.TEAM_LEAD);
        type("2 早");
        desk.press(KeyCode.ALT, KeyCode.W);
        assertEquals("意愿：盼休", desk.text("#notice"));
        for (int i = 0; i < 3; i++) {
            desk.press(KeyCode.ALT, KeyCode.W);
        }
        assertEquals("意愿：不限", desk.text("#notice"));
    }

    @Test
    void two_duties_of_one_person_are_not_exchanged_and_no_hand_is_laid_on_them() {
        type("2 早");
        desk.press(KeyCode.RIGHT);
        type("2 早");
        desk.press(KeyCode.ALT, KeyCode.H);
        desk.press(KeyCode.SHIFT, KeyCode.LEFT);
        desk.press(KeyCode.ALT, KeyCode.X);
        assertTrue(desk.text("#notice").contains("Alt+X"), desk.text("#notice"));
        assertEquals(DutySource.PROPOSAL, duties().getLast().source());
    }

    @Test
    void a_duty_is_copied_cut_and_pasted_by_keys() {
        type("2 早");
        desk.press(KeyCode.CONTROL, KeyCode.C);
        desk.press(KeyCode.RIGHT);
        desk.press(KeyCode.RIGHT);
        desk.press(KeyCode.CONTROL, KeyCode.V);
        assertEquals(2, duties().size());
        desk.press(KeyCode.CONTROL, KeyCode.X);
        desk.press(KeyCode.RIGHT);
        desk.press(KeyCode.CONTROL, KeyCode.V);
        assertEquals(
                List.of(MONDAY, MONDAY.plusDays(3)),
                duties().stream().map(Duty::dutyDate).toList());
    }

    @Test
    void a_duty_is_split_led_noted_and_let_go_by_keys() {
        type("2 早");
        desk.press(KeyCode.ALT, KeyCode.L);
        assertTrue(duties().getFirst().lead());
        desk.press(KeyCode.ALT, KeyCode.N);
        desk.write("带对讲机");
        desk.press(KeyCode.ENTER);
        assertEquals("带对讲机", duties().getFirst().note());
        desk.press(KeyCode.ALT, KeyCode.S);
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.write("1100");
        desk.press(KeyCode.ENTER);
        assertEquals(List.of(660, 960), duties().stream().map(Duty::endMinute).toList());
        for (int i = 0; i < 3; i++) {
            desk.press(KeyCode.CONTROL, KeyCode.Z);
        }
        assertEquals(960, duties().getFirst().endMinute());
        assertEquals("", duties().getFirst().note());
        assertFalse(duties().getFirst().lead());
    }

    @Test
    void a_note_on_a_published_day_has_the_hand_at_its_reason() {
        atPublished();
        note("带对讲机");
        desk.write("上级要求");
        desk.press(KeyCode.ENTER);
        assertFalse(desk.shown("#roster-reason-pane"));
        assertEquals("带对讲机", desk.ask(() -> board.selectedDuty().note()));
    }

    @Test
    void what_is_tried_while_a_reason_is_waited_for_leads_back_to_the_reason() {
        atPublished();
        note("带对讲机");
        desk.write("上级");
        desk.ask(() -> {
            desk.find("#roster-grid").requestFocus();
            return null;
        });
        desk.press(KeyCode.DELETE);
        assertTrue(desk.ask(() -> desk.find("#roster-reason-field").isFocused()));
        assertTrue(desk.text("#notice").contains("先给上一步写原因"), desk.text("#notice"));
        assertEquals("上级", desk.typed("#roster-reason-field"));
        desk.press(KeyCode.ENTER);
        assertEquals("带对讲机", desk.ask(() -> board.selectedDuty().note()), "what was asked first is done");
    }

    @Test
    void a_time_outside_of_the_duty_splits_nothing_and_stays_to_be_mended() {
        type("2 早");
        desk.press(KeyCode.ALT, KeyCode.S);
        assertTrue(desk.shown(".roster-editor > .asked"), "a proposed time hides the prompt: it says what it is for");
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.write("2300");
        desk.press(KeyCode.ENTER);
        assertEquals(1, duties().size());
        assertTrue(desk.shown("#roster-cell-field"));
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#roster-cell-field"));
    }

    @Test
    void the_keys_reach_every_layout_and_a_seat_lists_its_candidates() {
        for (RosterBoard.Layout layout :
                List.of(RosterBoard.Layout.PEOPLE_BY_MONTH, RosterBoard.Layout.POSTS_BY_SHIFT)) {
            desk.press(KeyCode.F2);
            assertEquals(layout, desk.ask(() -> board.layoutProperty().get()));
        }
        desk.ask(() -> {
            board.filterProperty().set("");
            return null;
        });
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.ENTER);
        ListView<?> candidates = desk.find("#roster-candidates");
        int all = desk.ask(() -> candidates.getItems().size());
        assertTrue(all >= 60, "everybody: " + all);
        desk.write("yxw");
        assertEquals(1, desk.ask(() -> candidates.getItems().size()));
        desk.press(KeyCode.ENTER);
        assertEquals(1, duties().size());
        assertFalse(desk.shown("#roster-editor"));
    }

    @Test
    void a_rotation_is_opened_over_the_chosen_person_and_what_is_refused_is_said_at_its_field() {
        desk.press(KeyCode.ALT, KeyCode.R);
        assertTrue(desk.shown("#rotation-sheet"));
        desk.ask(() -> {
            desk.<TextField>find("#rotation-from").setText("三月");
            return null;
        });
        desk.ask(() -> {
            desk.<TextField>find("#rotation-to").requestFocus();
            return null;
        });
        desk.press(KeyCode.ENTER);
        assertTrue(desk.text("#rotation-told").contains("“三月”不是日期"), desk.text("#rotation-told"));
        // What is typed next stands in its place.
        desk.write("2-10");
        desk.set("#rotation-step", "两天");
        desk.press(KeyCode.ENTER);
        assertTrue(desk.text("#rotation-told").contains("“两天”不是整数"), desk.text("#rotation-told"));
        assertTrue(desk.ask(() -> desk.find("#rotation-step").isFocused()));
        assertTrue(desk.shown("#rotation-sheet"));
        assertEquals(List.of(), duties());
    }

    @Test
    void a_rotation_is_laid_by_enter_from_the_box_of_posts_too() {
        desk.comes(Role.TEAM_LEAD);
        desk.press(KeyCode.ALT, KeyCode.R);
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.DOWN);
        assertTrue(desk.ask(() -> desk.find("#rotation-post").isFocused()));
        desk.press(KeyCode.ENTER);
        assertFalse(desk.shown("#rotation-sheet"), () -> desk.text("#rotation-told"));
        assertFalse(duties().isEmpty());
    }

    // ── what the tests say ──

    private void at(LocalDate date) {
        desk.ask(() -> {
            board.select(Selection.of(new Place.PersonDay(person, date), 0));
            return null;
        });
    }

    /** The first duty of a day that is published. */
    private void atPublished() {
        LocalDate published = LocalDate.of(2020, 2, 8);
        desk.ask(() -> {
            board.show(published);
            board.filterProperty().set("");
            return null;
        });
        desk.settle();
        desk.ask(() -> {
            board.rangeProperty().get().people().stream()
                    .map(each -> new Place.PersonDay(each.id(), published))
                    .filter(place ->
                            !board.rangeProperty().get().dutiesAt(place).isEmpty())
                    .findFirst()
                    .ifPresent(board::select);
            return null;
        });
        desk.settle();
    }

    private void note(String words) {
        desk.press(KeyCode.ALT, KeyCode.N);
        desk.write(words);
        desk.press(KeyCode.ENTER);
        assertTrue(desk.shown("#roster-reason-pane"));
    }

    private void type(String text) {
        desk.press(KeyCode.ENTER);
        desk.write(text);
        desk.press(KeyCode.ENTER);
    }

    private List<Duty> duties() {
        return desk.ask(() -> board.rangeProperty().get().days().stream()
                .flatMap(day -> board.rangeProperty().get().dutiesAt(new Place.PersonDay(person, day)).stream())
                .toList());
    }
}
