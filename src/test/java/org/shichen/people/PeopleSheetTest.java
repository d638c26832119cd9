package org.shichen.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.problem.Problem;
import org.shichen.store.Act;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.Painting;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Theme;
import org.shichen.ui.Words;

/** The books of the brigade by the keys, on a scene without a window. */
class PeopleSheetTest extends OnTestDesk {

    private Absences absences;
    private PeopleReader reader;
    private Scene scene;

    @BeforeEach
    void open() {
        absences = new Absences(desk.store(), () -> true);
        reader = new PeopleReader(desk.store(), () -> true);
        desk.sworn("200001", "王建国");
        desk.auxiliary("200002", "李小红");
        show(Language.ZH, Theme.NIGHT);
    }

    @AfterEach
    void close() {
        Painting.onFx(() -> {
            return null;
        });
    }

    @Test
    void somebody_new_is_typed_and_saved_by_the_keys() {
        key(KeyCode.N, true, false);
        type("#people-badge", "200003");
        type("#people-name", "赵海明");
        assertEquals("zhao hai ming", text("#people-pinyin"));
        key(KeyCode.S, true, false);
        assertEquals("已保存。", state());
        type("#people-search", "zhm");
        assertEquals(1, Painting.onFx(() -> list("#people-list").getItems().size()));
    }

    @Test
    void what_is_refused_stays_as_typed_and_is_told() {
        key(KeyCode.N, true, false);
        type("#people-badge", "200001");
        type("#people-name", "赵海明");
        key(KeyCode.S, true, false);
        assertTrue(state().startsWith("警号200001已属于王建国"), state());
        assertEquals("赵海明", text("#people-name"));
        // Nobody else is opened over it.
        choose("200002");
        assertTrue(state().startsWith("当前人员有改动尚未保存"), state());
        assertEquals("赵海明", text("#people-name"));
        key(KeyCode.R, true, false);
        choose("200002");
        assertEquals("李小红", text("#people-name"));
    }

    @Test
    void an_absence_is_recorded_changed_and_removed_by_the_keys() {
        choose("200001");
        long wang = file("200001").entry().id();
        key(KeyCode.A, false, true);
        type("#people-absence-first", "2020-02-10");
        type("#people-absence-window", "08:30-17:30");
        key(KeyCode.ENTER, false, false);
        assertEquals(510, absences.of(wang).getFirst().absence().fromMinute());
        type("#people-absence-first", "2020-02-10");
        type("#people-absence-window", "9:00–24:01");
        key(KeyCode.ENTER, false, false);
        assertTrue(state().startsWith("每日时段须在"), state());
        assertEquals("9:00–24:01", text("#people-absence-window"));
        focus("#people-absences", 0);
        key(KeyCode.DELETE, false, false);
        assertTrue(absences.of(wang).isEmpty());
    }

    @Test
    void days_of_an_absence_are_typed_short_about_today_and_about_its_first_day() {
        choose("200001");
        long wang = file("200001").entry().id();
        key(KeyCode.A, false, true);
        type("#people-absence-first", "12-30");
        type("#people-absence-last", "1-3");
        key(KeyCode.ENTER, false, false);
        Absence absence = absences.of(wang).getFirst().absence();
        assertEquals(LocalDate.of(2019, 12, 30), absence.firstDate());
        assertEquals(LocalDate.of(2020, 1, 3), absence.lastDate());
        type("#people-absence-first", "2-31");
        key(KeyCode.ENTER, false, false);
        assertTrue(state().startsWith("“2-31”不是日期"), state());
        assertEquals("2-31", text("#people-absence-first"));
    }

    @Test
    void squads_are_added_and_ordered_by_the_keys() {
        key(KeyCode.DIGIT2, false, true);
        type("#people-squads-name", "一中队");
        key(KeyCode.ENTER, false, false);
        type("#people-squads-name", "二中队");
        key(KeyCode.ENTER, false, false);
        focus("#people-squads", 1);
        key(KeyCode.UP, false, true);
        assertEquals("二中队", reader.book().squads().getFirst().name());
        key(KeyCode.DELETE, false, false);
        assertEquals(1, reader.book().squads().size());
    }

    @Test
    void a_household_recorded_while_somebody_types_does_not_stand_in_the_way() {
        choose("200001");
        type("#people-position", "组长");
        PersonEntry read = file("200001").entry();
        Painting.onFx(() -> {
            new Households(desk.store())
                    .join(
                            Act.of(desk.officer, "people.household"),
                            read.id(),
                            read.version(),
                            file("200002").entry().id(),
                            HouseholdKind.DUAL_POLICE);
            return null;
        });
        key(KeyCode.S, true, false);
        assertEquals("已保存。", state());
        assertEquals("组长", file("200001").entry().position());
    }

    @Test
    void what_cannot_be_written_is_seen_to_be_so() {
        assertTrue(open("#people-name"), "somebody new");
        assertFalse(open("#people-absence-first"), "there is nobody yet who could be away");
        assertFalse(open("#people-household-kind"));
        key(KeyCode.A, false, true);
        assertTrue(state().startsWith("没有选定人员"), state());
        choose("200001");
        assertTrue(open("#people-absence-first"));
        assertTrue(open("#people-household-kind"));
        show(Language.ZH, Theme.NIGHT, act -> Optional.of(Problem.of("problem.access.nobody")));
        choose("200001");
        for (String field : List.of("#people-name", "#people-squad", "#people-absence-first", "#people-squads-name")) {
            assertFalse(open(field), field + " for who may only read");
        }
        assertEquals("王建国", text("#people-name"));
        key(KeyCode.DIGIT2, false, true);
        assertEquals("people-squads", Painting.onFx(() -> scene.getFocusOwner().getId()));
    }

    @Test
    void whoever_may_only_read_is_told_why_nobody_new_is_begun_and_sees_whom_they_saw() {
        Problem why = Problem.of("problem.access.nobody");
        show(Language.ZH, Theme.NIGHT, act -> Optional.of(why));
        choose("200001");
        for (KeyCode begins : List.of(KeyCode.N, KeyCode.A)) {
            choose("200002");
            key(begins, begins == KeyCode.N, begins == KeyCode.A);
            assertEquals(Words.in(Language.ZH).trouble(why), state());
            assertEquals("李小红", text("#people-name"));
            choose("200001");
            assertEquals("", state());
        }
    }

    private boolean open(String query) {
        return Painting.onFx(() -> !scene.getRoot().lookup(query).isDisabled());
    }

    private PersonFile file(String badge) {
        return reader.book().people().stream()
                .filter(file -> file.entry().badge().equals(badge))
                .findFirst()
                .orElseThrow();
    }

    /** Search, down to the list; what was searched for is left standing. */
    private void choose(String badge) {
        type("#people-search", badge);
        key(KeyCode.DOWN, false, false);
    }

    private void show(Language language, Theme theme) {
        show(language, theme, act -> Optional.empty());
    }

    private void show(Language language, Theme theme, Function<String, Optional<Problem>> refusal) {
        Painting.onFx(() -> {
            PeopleBoard board = new PeopleBoard(
                    desk.store(), reader, absences, desk.tasks, desk.acts, refusal, () -> LocalDate.of(2020, 2, 7));
            scene = Painting.scene(
                    1080, 640, new Look(language, theme, 100), presentation -> new PeopleSheet(board, presentation));
            ((PeopleSheet) scene.lookup("#people-sheet")).first().requestFocus();
            return null;
        });
    }

    private void type(String query, String text) {
        Painting.onFx(() -> {
            TextField field = (TextField) scene.getRoot().lookup(query);
            field.requestFocus();
            field.setText(text);
            return null;
        });
    }

    private void focus(String query, int row) {
        Painting.onFx(() -> {
            list(query).requestFocus();
            list(query).getSelectionModel().select(row);
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

    private ListView<?> list(String query) {
        return (ListView<?>) scene.getRoot().lookup(query);
    }

    private String text(String query) {
        return Painting.onFx(() -> ((TextField) scene.getRoot().lookup(query)).getText());
    }

    private String state() {
        return Painting.onFx(() -> ((Label) scene.getRoot().lookup("#people-state")).getText());
    }
}
