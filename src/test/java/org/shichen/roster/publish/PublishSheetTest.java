package org.shichen.roster.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.roster.publish.PublishDesk.MONDAY;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.roster.Duty;
import org.shichen.roster.publish.rules.Gate;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.Painting;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Tasks;
import org.shichen.ui.Theme;

/** Publishing by the keys, on a scene without a window. */
class PublishSheetTest extends OnTestDesk {

    private PublishDesk roster;
    private Scene scene;
    private final List<Duty> visited = new ArrayList<>();

    @BeforeEach
    void open() {
        roster = new PublishDesk(desk);
    }

    @AfterEach
    void close() {
        Painting.onFx(() -> {
            roster.close();
            return null;
        });
    }

    @Test
    void a_roster_in_order_is_published_with_one_key() {
        show(roster.publishing);
        assertTrue(state().endsWith("可以发布。"), state());
        key(KeyCode.ENTER, true, false);
        assertEquals(List.of("publish.done"), desk.said);
        assertEquals(1, roster.publications.versions().size());
        assertTrue(state().contains("已按现在的样子发布为第 1 版"), state());
        key(KeyCode.ENTER, true, false);
        assertEquals(1, roster.publications.versions().size(), "the same is not published twice");
    }

    @Test
    void without_a_reason_an_open_gap_is_refused_in_words_and_with_one_it_goes_up() {
        roster.remove(roster.dutyOf(roster.li));
        show(roster.publishing);
        assertTrue(state().contains("1 处缺员共缺 1 人"), state());
        key(KeyCode.ENTER, true, false);
        assertTrue(state().contains("须写明发布理由"), state());
        assertTrue(
                Painting.onFx(() -> scene.getFocusOwner() == find("#publish-reason")),
                "what is missing is typed at once");
        Painting.onFx(() -> {
            ((TextField) find("#publish-reason")).setText("增援次日到位");
            return null;
        });
        key(KeyCode.ENTER, true, false);
        assertEquals("增援次日到位", roster.publications.versions().getFirst().reason());
        assertEquals("", Painting.onFx(() -> ((TextField) find("#publish-reason")).getText()));
        assertFalse(state().contains("未发布"), state());
    }

    @Test
    void what_forbids_closes_the_button_and_enter_goes_to_the_duty() {
        desk.duty(roster.wang, roster.other, desk.day, MONDAY);
        show(roster.publishing);
        assertTrue(state().contains("不能发布"), state());
        assertTrue(Painting.onFx(() -> find("#publish-publish").isDisabled()));
        key(KeyCode.ENTER, true, false);
        assertTrue(roster.publications.versions().isEmpty());
        Painting.onFx(() -> {
            ((ListView<?>) find("#publish-gate")).getSelectionModel().select(1);
            return null;
        });
        key(KeyCode.ENTER, false, false);
        assertEquals(roster.wang, visited.getFirst().personId());
        // Put right by somebody else, it is judged again by itself.
        roster.remove(roster.dutiesOf(roster.wang).getLast());
        assertTrue(state().endsWith("可以发布。"), state());
    }

    @Test
    void a_day_typed_short_is_the_nearest_one_also_over_the_turn_of_the_year_and_what_is_none_is_refused() {
        show(roster.publishing);
        judge("12-31", "1月2日");
        assertEquals(List.of(LocalDate.of(2019, 12, 31), LocalDate.of(2020, 1, 2)), Painting.onFx(() -> {
            Gate gate = roster.publishing.shownProperty().get().gate();
            return List.of(gate.range().first(), gate.range().last());
        }));
        judge("2020-02-30", "明天");
        assertEquals(
                "problem.publish.date",
                Painting.onFx(() -> roster.publishing.troubleProperty().get().key()));
    }

    @Test
    void a_range_of_400_days_is_refused_in_words_and_stays_as_typed() {
        show(roster.publishing);
        Painting.onFx(() -> {
            TextField last = (TextField) find("#publish-last");
            last.setText("2021-03-15");
            last.requestFocus();
            return null;
        });
        key(KeyCode.ENTER, false, false);
        assertTrue(state().startsWith("选了400天，一次最多发布92天"), state());
        assertEquals("2021-03-15", Painting.onFx(() -> ((TextField) find("#publish-last")).getText()));
    }

    @Test
    void two_versions_and_the_roster_as_it_is_now_are_compared_by_the_keys() {
        roster.publish("");
        roster.remove(roster.dutyOf(roster.li));
        roster.publish("缺员照发");
        desk.duty(roster.zhao, roster.post, desk.day, MONDAY);
        show(roster.publishing);
        key(KeyCode.DIGIT2, false, true);
        key(KeyCode.ENTER, false, false);
        assertEquals("第2版 → 现在的排班（2月10日至2月10日）：新增 1", compared());
        Painting.onFx(() -> {
            ((ListView<?>) find("#publish-versions")).getSelectionModel().selectAll();
            return null;
        });
        key(KeyCode.ENTER, false, false);
        assertEquals("第1版 → 第2版（2月10日至2月10日）：取消 1", compared());
        ListView<PublishLine> lines = list("#publish-differences");
        assertEquals(
                "李小红 取消：东岭检查站·登记岗 早班 08:00–16:00",
                Painting.onFx(() -> lines.getItems().get(1).text()));
        key(KeyCode.DIGIT3, false, true);
        ListView<PublishLine> changes = list("#publish-changes");
        assertTrue(Painting.onFx(() -> changes.getItems().get(1).text()).startsWith("赵海明 新增"));
    }

    @Test
    void judging_can_be_stopped_and_what_was_shown_stays() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Tasks slow = new Tasks(waiting::add, Runnable::run, desk.problems::add);
        Publishing model = model(slow);
        show(model);
        assertEquals("正在核对……", state());
        Painting.onFx(() -> {
            ((Button) find("#publish-stop")).fire();
            return null;
        });
        Painting.onFx(() -> {
            waiting.removeFirst().run();
            return null;
        });
        assertNull(model.shownProperty().get());
        assertTrue(state().startsWith("尚未核对"), state());
        Painting.onFx(() -> {
            model.judge();
            waiting.removeFirst().run();
            model.close();
            return null;
        });
        assertTrue(state().endsWith("可以发布。"), state());
    }

    @Test
    void of_two_comparisons_the_one_asked_for_last_stays() {
        roster.publish("");
        roster.remove(roster.dutyOf(roster.li));
        roster.publish("缺一人");
        List<PublishedVersion> versions = roster.publications.versions();
        Deque<Runnable> waiting = new ArrayDeque<>();
        Publishing model = model(new Tasks(waiting::add, Runnable::run, desk.problems::add));
        model.compare(versions.getFirst(), versions.getLast());
        model.compare(versions.getLast(), null);
        waiting.removeLast().run();
        waiting.removeLast().run();
        assertEquals(versions.getLast(), model.comparedProperty().get().older());
        model.compare(versions.getFirst(), null);
        model.open(PublishDesk.MONDAY, PublishDesk.MONDAY);
        waiting.removeFirst().run();
        assertNull(model.comparedProperty().get(), "it was closed and opened anew meanwhile");
        model.close();
    }

    @Test
    void gone_from_the_window_it_reads_nothing_any_more() {
        show(roster.publishing);
        Painting.onFx(() -> {
            scene.setRoot(new StackPane());
            return null;
        });
        roster.remove(roster.dutyOf(roster.li));
        assertEquals(2, roster.publishing.shownProperty().get().gate().duties());
    }

    private Publishing model(Tasks tasks) {
        return new Publishing(
                roster.publications,
                roster.published,
                desk.store(),
                tasks,
                desk.acts,
                desk.notices,
                desk.drafts,
                desk.moment,
                TestDesk.CALENDAR);
    }

    private void show(Publishing model) {
        Painting.onFx(() -> {
            model.open(MONDAY, MONDAY);
            scene = Painting.scene(
                    960,
                    640,
                    new Look(Language.ZH, Theme.NIGHT, 100),
                    presentation -> new PublishSheet(model, presentation, visited::add));
            ((PublishSheet) scene.lookup("#publish-sheet")).first().requestFocus();
            return null;
        });
    }

    private void key(KeyCode code, boolean control, boolean alt) {
        Painting.onFx(() -> {
            Node focused = scene.getFocusOwner();
            Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false));
            return null;
        });
    }

    private Node find(String query) {
        return scene.getRoot().lookup(query);
    }

    @SuppressWarnings("unchecked")
    private ListView<PublishLine> list(String query) {
        return (ListView<PublishLine>) find(query);
    }

    private void judge(String first, String last) {
        Painting.onFx(() -> {
            roster.publishing.firstProperty().set(first);
            roster.publishing.lastProperty().set(last);
            roster.publishing.judge();
            return null;
        });
    }

    private String state() {
        return Painting.onFx(() -> ((Label) find("#publish-state")).getText());
    }

    private String compared() {
        return Painting.onFx(() -> ((Label) find("#publish-compared")).getText());
    }
}
