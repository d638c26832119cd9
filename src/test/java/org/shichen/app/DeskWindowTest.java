package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.checkpoint.ContactState;
import org.shichen.checkpoint.Operation;
import org.shichen.roster.Duty;
import org.shichen.roster.Place;

/** A night at the desk: the real window, by mouse and by keys. 2020-02-07 02:30, 丑时 of the duty day 2020-02-06. */
class DeskWindowTest extends OneDesk {

    private static final LocalDate SATURDAY = LocalDate.of(2020, 2, 8);

    @Test
    void the_desk_opens_on_the_practice_night_with_all_three_boards() {
        assertTrue(desk.shown("#practice"));
        assertTrue(desk.text("#clock").startsWith("02:3"));
        assertTrue(desk.text("#header-duty-day").contains("2020年2月6日"));
        assertTrue(desk.text("#header-level").contains("一级"));
        assertNotEquals("带班领导 未排", desk.text("#header-leading"));
        for (String board : List.of("#roster-grid", "#checkpoint-map", "#meeting-list", "#log-line")) {
            assertTrue(desk.shown(board), board);
        }
    }

    @Test
    void no_board_moves_when_the_desk_tells_something_or_a_backup_is_made() {
        List<Point2D> before = boards();
        for (String told : List.of("尚无备份", "备份 0 分钟前", "备份 59 分钟前", "备份 12 小时前", "数据异常")) {
            desk.ask(() -> {
                desk.<Labeled>find("#care").setText(told);
                return told;
            });
            desk.settle();
            assertEquals(before, boards(), told);
        }
        desk.ask(() -> {
            desk.desk.notices().say("desk.undo.nothing");
            return desk;
        });
        desk.settle();
        assertTrue(desk.shown("#notice-bar"));
        assertEquals(before, boards());
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#notice-bar"));
        assertEquals(before, boards());
    }

    @Test
    void all_boards_shrink_with_the_window_and_grow_back() {
        List<Double> before = heights();
        desk.ask(() -> {
            desk.window.scene().getWindow().setHeight(700);
            return desk;
        });
        desk.settle();
        List<Double> lower = heights();
        assertTrue(lower.get(0) < before.get(0) - 100, lower + " after " + before);
        assertTrue(lower.get(1) < before.get(1) - 100, lower + " after " + before);
        desk.ask(() -> {
            desk.window.scene().getWindow().setHeight(960);
            return desk;
        });
        desk.settle();
        assertEquals(before, heights());
    }

    /** Of the map and of the meetings below it. */
    private List<Double> heights() {
        return desk.ask(() -> Stream.of(".checkpoint-board", "#meeting-list")
                .map(part -> desk.<Node>find(part).getLayoutBounds().getHeight())
                .toList());
    }

    /** Where what is aimed at begins; the lowest board gives of its height to what is told below it. */
    private List<Point2D> boards() {
        return desk.ask(() -> Stream.of(
                        "#header-duty-day",
                        "#roster-grid",
                        "#checkpoint-map",
                        "#checkpoint-why",
                        "#meeting-list",
                        "#action-list",
                        "#log-line")
                .map(part -> desk.<Node>find(part))
                .map(part -> part.localToScene(0, 0))
                .toList());
    }

    @Test
    void a_duty_is_assigned_by_keys_a_double_booking_is_refused_and_undo_takes_it_back() {
        long person = free("易学文");
        goTo("yxw", person, SATURDAY);
        assertEquals(0, duties(person).size());
        String before = desk.text("#header-officer");
        desk.write("2 早");
        desk.press(KeyCode.ENTER);
        // The day is published: nothing is written before it is said why.
        assertTrue(desk.shown("#roster-reason-pane"));
        assertEquals(0, duties(person).size());
        desk.write("增援");
        desk.press(KeyCode.ENTER);
        assertFalse(desk.shown("#roster-reason-pane"));
        assertEquals(1, duties(person).size());
        assertEquals(480, duties(person).getFirst().startMinute());
        // The same person, the same hours, another post.
        desk.press(KeyCode.ENTER);
        desk.write("1 早");
        desk.press(KeyCode.ENTER);
        assertEquals(1, duties(person).size());
        assertTrue(desk.text("#notice").contains("易学文"), desk.text("#notice"));
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.ESCAPE);
        desk.click("#roster-grid");
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(0, duties(person).size());
        desk.press(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(1, duties(person).size());
        assertEquals(before, desk.text("#header-officer"));
    }

    @Test
    void a_duty_is_dragged_to_another_day_and_undo_brings_it_back() {
        long person = free("易学文");
        goTo("yxw", person, SATURDAY);
        desk.write("2 早");
        desk.press(KeyCode.ENTER);
        because("增援");
        Point2D from = pointOf(person, SATURDAY);
        Point2D to = pointOf(person, SATURDAY.plusDays(1));
        desk.drag(from, to);
        because("换一天");
        assertEquals(SATURDAY.plusDays(1), duties(person).getFirst().dutyDate());
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(SATURDAY, duties(person).getFirst().dutyDate());
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(0, duties(person).size());
    }

    @Test
    void all_watches_part_their_counts_alike_however_wide_the_strip_is() {
        Set<Boolean> ways = new HashSet<>();
        for (int width = 860; width <= 1200; width += 10) {
            double wide = width;
            Set<Boolean> loose = desk.ask(() -> {
                Region strip = desk.find(".watch-strip");
                strip.resize(wide, strip.getHeight());
                strip.layout();
                return strip.lookupAll(".watch-cell").stream()
                        .map(cell ->
                                (Text) ((Parent) cell).getChildrenUnmodifiable().getLast())
                        .map(Text::getText)
                        .filter(counts -> !counts.isEmpty())
                        .map(counts -> counts.contains(" · "))
                        .collect(Collectors.toSet());
            });
            assertTrue(loose.size() <= 1, "some close and some loose, " + width + " wide");
            ways.addAll(loose);
        }
        assertEquals(Set.of(true, false), ways, "no width was tried at which both could have been");
    }

    @Test
    void delete_removes_a_duty() {
        long person = free("易学文");
        goTo("yxw", person, SATURDAY);
        desk.write("2 中");
        desk.press(KeyCode.ENTER);
        because("增援");
        assertEquals(1, duties(person).size());
        desk.press(KeyCode.DELETE);
        because("撤岗");
        assertEquals(0, duties(person).size());
    }

    @Test
    void a_state_set_in_two_keys_shows_on_the_map_in_the_list_and_in_the_alarms() {
        select("K01");
        String alarms = desk.text("#alarms");
        desk.press(KeyCode.S);
        desk.press(KeyCode.DIGIT7);
        assertEquals(Operation.INCIDENT, status("K01").operation());
        assertNotEquals(alarms, desk.text("#alarms"));
        assertTrue(desk.text("#checkpoint-why").contains("突发"));
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(Operation.REINFORCED, status("K01").operation());
        assertEquals(alarms, desk.text("#alarms"));
    }

    @Test
    void a_contact_is_logged_in_two_keys_and_the_overdue_alarm_is_gone() {
        select("K08");
        assertEquals(ContactState.OVERDUE, status("K08").contact());
        desk.press(KeyCode.C);
        // Opening the form resets nothing.
        assertEquals(ContactState.OVERDUE, status("K08").contact());
        desk.press(KeyCode.ENTER);
        assertEquals(ContactState.OK, status("K08").contact());
        assertEquals("无告警", desk.text("#alarms"));
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(ContactState.OVERDUE, status("K08").contact());
    }

    @Test
    void an_alarm_leads_to_its_checkpoint_where_the_next_key_is_its_contact() {
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.press(KeyCode.F8);
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.C);
        assertTrue(desk.shown("#contact-form"));
        desk.press(KeyCode.ENTER);
        assertEquals(ContactState.OK, status("K08").contact());
        assertTrue(inSight("K08"));
    }

    @Test
    void whichever_checkpoint_the_keys_go_to_is_in_sight_in_the_list() {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        for (int larger = 0; larger < 7; larger++) {
            desk.press(KeyCode.CONTROL, KeyCode.EQUALS);
        }
        assertFalse(inSight("K10"), "there is no room for all of them");
        for (int i = 2; i <= 10; i++) {
            desk.press(KeyCode.PERIOD);
            assertTrue(inSight("K%02d".formatted(i)), "K" + i);
        }
        desk.press(KeyCode.PERIOD);
        assertTrue(inSight("K01"), "round to the first");
    }

    private boolean inSight(String code) {
        Node list = desk.find("#checkpoint-list");
        return desk.ask(() -> desk.<Label>all(".checkpoint-row .label").stream()
                .filter(label -> label.getText().startsWith(code))
                .anyMatch(label -> list.localToScene(list.getLayoutBounds())
                        .contains(label.localToScene(label.getLayoutBounds()))));
    }

    @Test
    void one_esc_leads_from_the_strip_to_now_and_back_to_where_the_keys_were() {
        select("K01");
        desk.press(KeyCode.S);
        desk.press(KeyCode.DIGIT2);
        assertTrue(desk.shown("#notice"), "what was done is still being told");
        desk.press(KeyCode.F7);
        desk.press(KeyCode.CONTROL, KeyCode.LEFT);
        assertFalse(desk.ask(() -> desk.wiring.clock().moment().live()));
        desk.press(KeyCode.ESCAPE);
        assertTrue(desk.ask(() -> desk.wiring.clock().moment().live()));
        desk.press(KeyCode.C);
        assertTrue(desk.shown("#contact-form"), "the keys are those of the map again");
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.F7);
        desk.press(KeyCode.CONTROL, KeyCode.LEFT);
        desk.press(KeyCode.F6);
        desk.press(KeyCode.ALT, KeyCode.H);
        assertTrue(desk.shown("#notice"));
        desk.press(KeyCode.ESCAPE);
        assertTrue(desk.ask(() -> desk.wiring.clock().moment().live()), "from a board too");
    }

    @Test
    void a_head_count_that_is_no_number_is_refused_and_stays_in_its_field() {
        select("K01");
        desk.press(KeyCode.C);
        desk.doubleClick("#contact-sworn");
        desk.write("二");
        desk.press(KeyCode.ENTER);
        assertTrue(desk.text("#notice").contains("不是数字"));
        assertTrue(desk.shown("#contact-form"));
    }

    @Test
    void a_line_is_logged_by_typing_and_enter_and_counts_in_the_strip() {
        int entries = desk.ask(() -> desk.desk.log().entries().size());
        int inWatch = entriesNow();
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.write("东岭站报告一切正常");
        desk.press(KeyCode.ENTER);
        assertEquals(entries + 1, desk.ask(() -> desk.desk.log().entries().size()));
        assertEquals(inWatch + 1, entriesNow());
        assertTrue(desk.text("#log-last").contains("东岭站报告一切正常"));
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(desk.ask(() -> desk.desk.log().entries().stream()
                .filter(entry -> entry.content().equals("东岭站报告一切正常"))
                .allMatch(entry -> entry.struck())));
        assertEquals(inWatch, entriesNow());
    }

    @Test
    void a_meeting_is_written_by_keys_with_a_decision_that_becomes_an_action() {
        int actions = desk.ask(
                () -> desk.desk.briefing().contentsProperty().get().actions().size());
        desk.click("#meeting-list");
        desk.press(KeyCode.N);
        desk.write("夜间拦截演练部署");
        desk.click("#meeting-agenda");
        desk.write("演练方案");
        desk.press(KeyCode.TAB);
        desk.write("夜班演练一次");
        desk.press(KeyCode.TAB);
        desk.write("lya");
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals(
                "夜间拦截演练部署",
                desk.ask(() -> desk.desk
                        .briefing()
                        .contentsProperty()
                        .get()
                        .open()
                        .orElseThrow()
                        .summary()
                        .title()));
        assertEquals(
                actions + 1,
                desk.ask(() ->
                        desk.desk.briefing().contentsProperty().get().actions().size()));
        desk.click("#meeting-list");
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(
                actions,
                desk.ask(() ->
                        desk.desk.briefing().contentsProperty().get().actions().size()));
    }

    @Test
    void an_action_is_taken_a_step_further_by_one_key_and_words() {
        ListView<?> list = desk.find("#action-list");
        desk.ask(() -> {
            list.getSelectionModel().select(0);
            list.requestFocus();
            return null;
        });
        var before = desk.ask(
                () -> desk.desk.briefing().contentsProperty().get().actions().getFirst());
        desk.press(KeyCode.D);
        assertTrue(desk.shown("#step-form"));
        desk.write("已完成");
        desk.press(KeyCode.ENTER);
        var after = desk.ask(() -> desk.desk.briefing().contentsProperty().get().actions().stream()
                .filter(item -> item.id() == before.id())
                .findFirst()
                .orElseThrow());
        assertNotEquals(before.stage(), after.stage());
        assertEquals("已完成", after.lastWords());
    }

    @Test
    void the_strip_shows_a_past_moment_on_every_board_read_only_and_esc_returns() {
        desk.click("#watch-strip");
        assertTrue(desk.shown("#past"));
        assertFalse(desk.ask(() -> desk.desk.commandPost().clock().moment().live()));
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.write("过去不能写");
        desk.press(KeyCode.ENTER);
        assertTrue(desk.text("#notice").contains("不能改动"));
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#past"));
        assertTrue(desk.ask(() -> desk.desk.commandPost().clock().moment().live()));
        assertEquals("过去不能写", desk.ask(() -> desk.desk.log().typedProperty().get()));
    }

    @Test
    void esc_returns_to_now_from_every_list_of_the_boards_as_the_banner_says() {
        for (String list : List.of("#checkpoint-list", "#meeting-list", "#action-list")) {
            desk.click("#watch-strip");
            assertTrue(desk.shown("#past"), list);
            Node focused = desk.find(list);
            desk.ask(() -> {
                focused.requestFocus();
                return focused;
            });
            desk.press(KeyCode.ESCAPE);
            assertFalse(desk.shown("#past"), list);
        }
    }

    @Test
    void language_and_theme_change_while_running_and_what_was_typed_stays() {
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.write("写到一半");
        desk.press(KeyCode.CONTROL, KeyCode.G);
        assertTrue(desk.text("#header-level").startsWith("Duty Level"));
        assertEquals("写到一半", desk.ask(() -> desk.desk.log().typedProperty().get()));
        desk.press(KeyCode.CONTROL, KeyCode.T);
        desk.press(KeyCode.CONTROL, KeyCode.G);
        assertTrue(desk.text("#header-level").startsWith("勤务等级"));
    }

    @Test
    void the_palette_does_an_act_by_its_name_in_either_language() {
        desk.press(KeyCode.CONTROL, KeyCode.K);
        desk.write("Duty log fills");
        desk.press(KeyCode.ENTER);
        assertTrue(desk.shown("#log-list"));
        desk.press(KeyCode.CONTROL, KeyCode.K);
        desk.write("三个看板");
        desk.press(KeyCode.ENTER);
        assertTrue(desk.shown("#roster-grid"));
    }

    @Test
    void one_key_fills_the_window_with_a_board_and_the_same_key_returns() {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertTrue(desk.shown("#checkpoint-map"));
        assertFalse(desk.shown("#roster-grid"));
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertTrue(desk.shown("#roster-grid"));
    }

    @Test
    void larger_text_is_one_key_and_is_remembered() {
        desk.press(KeyCode.CONTROL, KeyCode.EQUALS);
        assertEquals(90, desk.ask(() -> desk.desk.remembered().look().scalePercent()));
        desk.press(KeyCode.CONTROL, KeyCode.MINUS);
        assertEquals(80, desk.ask(() -> desk.desk.remembered().look().scalePercent()));
    }

    @Test
    void the_card_of_keys_opens_and_closes() {
        desk.press(KeyCode.F1);
        assertTrue(desk.shown("#key-card"));
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#key-card"));
    }

    // ── what the tests say ──

    /** Says why a published day is changed. */
    private void because(String reason) {
        assertTrue(desk.shown("#roster-reason-pane"));
        desk.write(reason);
        desk.press(KeyCode.ENTER);
    }

    private long free(String name) {
        return desk.ask(() -> desk.desk.roster().rangeProperty().get().people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id());
    }

    /** Filters to one person and walks to the day by the arrow keys. */
    private void goTo(String initials, long person, LocalDate date) {
        desk.click("#roster-filter");
        desk.write(initials);
        desk.click("#roster-grid");
        Place wanted = new Place.PersonDay(person, date);
        desk.press(KeyCode.HOME);
        for (int i = 0; i < 14 && !wanted.equals(selected()); i++) {
            Place at = selected();
            boolean right = at instanceof Place.PersonDay day && day.personId() == person;
            desk.press(right ? KeyCode.RIGHT : KeyCode.UP);
        }
        assertEquals(wanted, selected());
    }

    private Place selected() {
        return desk.ask(() -> desk.desk.roster().selectionProperty().get().cursor());
    }

    /** Where on the screen a day of the only person in the filtered grid is, found by clicking along its row. */
    private Point2D pointOf(long person, LocalDate date) {
        Node grid = desk.find("#roster-grid");
        Bounds bounds = desk.ask(() -> grid.localToScreen(grid.getLayoutBounds()));
        for (double y = bounds.getMinY() + 60; y < bounds.getMinY() + 120; y += 16) {
            for (double x = bounds.getMinX() + 150; x < bounds.getMaxX() - 10; x += 30) {
                desk.ask(() -> {
                    desk.desk.roster().select((Place) null);
                    return null;
                });
                desk.click(x, y);
                if (new Place.PersonDay(person, date).equals(selected())) {
                    return new Point2D(x, y);
                }
            }
        }
        throw new AssertionError("no cell of " + date);
    }

    private List<Duty> duties(long person) {
        return desk.ask(() -> desk.desk.roster().rangeProperty().get().days().stream()
                .flatMap(day ->
                        desk.desk.roster().rangeProperty().get().dutiesAt(new Place.PersonDay(person, day)).stream())
                .toList());
    }

    private void select(String code) {
        desk.click(() -> desk.<Label>all(".checkpoint-row .label").stream()
                .filter(label -> label.getText().startsWith(code))
                .findFirst()
                .orElseThrow());
        assertEquals(
                code,
                desk.ask(() ->
                        desk.desk.map().chosen().orElseThrow().checkpoint().code()));
    }

    private CheckpointStatus status(String code) {
        return desk.ask(() -> desk.desk.map().statusesProperty().get().stream()
                .filter(status -> status.checkpoint().code().equals(code))
                .findFirst()
                .orElseThrow());
    }

    private int entriesNow() {
        return desk.ask(() -> desk.desk.commandPost().overviewProperty().get().watches().stream()
                .filter(watch -> watch.span()
                        .contains(desk.desk.commandPost().clock().moment().instant()))
                .findFirst()
                .orElseThrow()
                .entries());
    }
}
