package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.access.Account;
import org.shichen.access.Role;
import org.shichen.briefing.ActionItem;
import org.shichen.briefing.ActionStage;
import org.shichen.briefing.BriefingLog;
import org.shichen.briefing.Lamp;
import org.shichen.briefing.Meeting;
import org.shichen.briefing.MeetingStage;
import org.shichen.briefing.Speech;
import org.shichen.desk.BoardsPane;
import org.shichen.people.PersonPicker;
import org.shichen.store.Act;
import org.shichen.store.schema.Tables;
import org.shichen.store.schema.tables.records.PersonRecord;
import org.shichen.ui.BoardView;

/** A whole meeting in the practice night, by keys: from its agenda to the last 销号. */
class MeetingWindowTest extends OneDesk {

    @BeforeEach
    void begin() {
        take(Role.CLERK);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    }

    @Test
    void a_meeting_goes_from_its_agenda_through_speeches_and_decisions_to_the_last_closing() {
        desk.press(KeyCode.N);
        desk.write("夜间拦截演练");
        tab(3);
        desk.write("02:50");
        tab(1);
        desk.write("二楼会议室");
        tab(1);
        pick(person(0));
        tab(2);
        desk.write("演练方案");
        desk.press(KeyCode.ENTER);
        desk.write("返程分流");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals(List.of("演练方案", "返程分流"), topics(), desk.text("#notice"));

        desk.press(KeyCode.E);
        tab(4);
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.write("三楼会议室");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals("三楼会议室", meeting(Meeting::place));

        desk.press(KeyCode.S);
        say(person(1), "先在西川站演练一次");
        desk.press(KeyCode.ALT, KeyCode.D);
        say(person(2), "拦截器材三日内到位");
        desk.press(KeyCode.ALT, KeyCode.A);
        pick(person(3));
        desk.press(KeyCode.ENTER);
        say("邻县来宾", "邻县同步演练");
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#speech-sheet"));
        assertEquals(
                List.of("先在西川站演练一次", "拦截器材三日内到位", "邻县同步演练"),
                meeting(each -> each.speeches().stream().map(Speech::content).toList()));
        assertEquals(2, (int) meeting(each -> each.decisions().size()));
        assertEquals(1, (int) meeting(each -> each.actions().size()));

        desk.press(KeyCode.T);
        ListView<?> carried = desk.find("#carried-list");
        assertTrue(desk.ask(() -> carried.getItems().size()) >= 1);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.D);
        desk.press(KeyCode.ESCAPE);
        assertTrue((boolean) meeting(each -> each.agenda().get(1).marks().discussed()));

        desk.press(KeyCode.V);
        for (MeetingStage stage : List.of(MeetingStage.REVIEWED, MeetingStage.FINALISED, MeetingStage.ISSUED)) {
            assertTrue(desk.shown("#minutes-sheet"));
            pick(person(0));
            desk.press(KeyCode.ENTER);
            assertEquals(stage, meeting(each -> each.summary().stage()), desk.text("#notice"));
        }
        assertEquals(64, (int) meeting(each -> each.keeping().sealedSha().length()));
        desk.press(KeyCode.ESCAPE);

        desk.press(KeyCode.P);
        assertTrue(desk.shown("#preview-sheet"), "as it goes to the printer");
        desk.press(KeyCode.PAGE_DOWN);
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#preview-sheet"));

        desk.press(KeyCode.CONTROL, KeyCode.D);
        long item = meeting(each -> each.actions().getFirst().id());
        choose(item);
        desk.press(KeyCode.D);
        desk.press(KeyCode.ENTER);
        assertEquals(ActionStage.ACCEPTED, action(item).stage());
        desk.press(KeyCode.D);
        desk.write("器材已到位");
        desk.press(KeyCode.ENTER);
        assertEquals(ActionStage.REPORTED, action(item).stage());
        // 办结 is not 销号: somebody else takes the desk and verifies.
        Account clerk = desk.wiring.session().whoProperty().get();
        take(Role.TEAM_LEAD);
        assertNotEquals(clerk, desk.wiring.session().whoProperty().get());
        desk.press(KeyCode.CONTROL, KeyCode.D);
        choose(item);
        desk.press(KeyCode.D);
        pick(person(0));
        tab(1);
        desk.write("现场核验,照片存档");
        desk.press(KeyCode.ENTER);
        assertEquals(ActionStage.CLOSED, action(item).stage());
        assertEquals(Lamp.GREY, action(item).lamp());
    }

    @Test
    void esc_leaves_the_form_and_what_was_typed_is_gone_on_with() {
        desk.press(KeyCode.N);
        desk.write("夜间拦截演练");
        tab(4);
        desk.write("二楼会议室");
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#meeting-form"));
        assertTrue(desk.text("#notice").contains("草稿"), desk.text("#notice"));
        assertTrue(desk.ask(() -> desk.find("#meeting-list").isFocused()), "the keys of the board go on");
        desk.press(KeyCode.E);
        assertEquals("二楼会议室", desk.typed("#meeting-place"), "rather than forgotten over another");
        assertTrue(desk.text("#notice").contains("先写完"), desk.text("#notice"));
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.N);
        assertEquals("夜间拦截演练", desk.typed("#meeting-title"));
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals("夜间拦截演练", meeting(each -> each.summary().title()));
        desk.press(KeyCode.E);
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.N);
        assertEquals("", desk.typed("#meeting-title"), "a form nothing was typed into leaves nothing behind");
        tab(4);
        desk.write("三楼");
        desk.press(KeyCode.ESCAPE);
        take(Role.TEAM_LEAD);
        desk.press(KeyCode.N);
        assertEquals("", desk.typed("#meeting-place"), "what somebody else left is theirs");
        desk.press(KeyCode.ESCAPE);
        take(Role.CLERK);
        assertEquals("三楼", desk.typed("#meeting-place"), "and waits for them");
    }

    @Test
    void words_in_a_field_of_a_person_that_name_nobody_wait_with_the_draft() throws Exception {
        desk.press(KeyCode.N);
        List<String> fields = List.of("#meeting-chair", "#handler-0", "#attendee-add", "#attendee-for");
        for (String field : fields) {
            desk.fill(field, "省厅来的" + field.charAt(1));
        }
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.N);
        for (String field : fields) {
            assertEquals("省厅来的" + field.charAt(1), desk.typed(field));
        }
        desk.press(KeyCode.CONTROL, KeyCode.G);
        assertEquals("省厅来的m", desk.typed("#meeting-chair"), "in the other language too");
        take(Role.TEAM_LEAD);
        take(Role.CLERK);
        for (String field : fields) {
            assertEquals("省厅来的" + field.charAt(1), desk.typed(field), "and on disk, for who comes back");
        }
    }

    @Test
    void tab_takes_the_person_who_is_offered_and_goes_on() throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        desk.press(KeyCode.N);
        tabTo("meeting-chair");
        PersonPicker chair = desk.find("#meeting-chair");
        desk.write(person(0));
        // The candidates are looked up in the background.
        desk.waitUntil(() -> desk.shown(".auto-complete-popup"));
        desk.press(KeyCode.TAB);
        assertEquals(person(0), desk.ask(() -> chair.person().badge()));
        assertTrue(desk.ask(() -> desk.find("#meeting-recorder").isFocused()));
        desk.press(KeyCode.SHIFT, KeyCode.TAB);
        // Whoever is named already is gone on from by Enter.
        desk.press(KeyCode.ENTER);
        assertEquals(person(0), desk.ask(() -> chair.person().badge()));
        assertTrue(desk.ask(() -> desk.find("#meeting-recorder").isFocused()));
    }

    @Test
    void the_focus_stays_in_the_board_that_filled_the_window_when_all_are_shown_again() {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        BoardsPane boards = desk.window.view().boards();
        assertEquals(BoardsPane.Shown.ALL, desk.ask(() -> boards.shownProperty().get()));
        assertTrue(desk.ask(() -> BoardView.focusInside(boards.part(BoardsPane.Shown.BRIEFING))));
    }

    @Test
    void the_course_of_an_action_is_seen_and_gone_on_with_by_digits() {
        desk.press(KeyCode.CONTROL, KeyCode.D);
        ActionItem item = desk.ask(() -> log().contentsProperty().get().actions().stream()
                .filter(each -> each.stage() == ActionStage.ASSIGNED)
                .findFirst()
                .orElseThrow());
        choose(item.id());
        desk.press(KeyCode.A);
        assertTrue(desk.shown("#action-sheet"));
        ListView<?> acts = desk.find("#action-acts");
        int urge = desk.ask(
                () -> acts.getItems().stream().map(Object::toString).toList().indexOf("URGE"));
        desk.press(KeyCode.valueOf("DIGIT" + (urge + 1)));
        assertTrue(desk.shown("#step-form"));
        desk.write("明早前报进展");
        desk.press(KeyCode.ENTER);
        assertEquals(1, action(item.id()).course().urges());
        desk.press(KeyCode.DIGIT1);
        assertTrue(desk.shown("#step-form"));
        desk.press(KeyCode.ESCAPE);
        assertTrue(desk.shown("#action-sheet"), "the first Esc leaves the form only");
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#action-sheet"));
        desk.press(KeyCode.B);
        assertTrue(desk.text("#score-sum").contains("督办"));
    }

    @Test
    void a_change_half_typed_comes_back_and_another_clerks_save_is_told_first() throws Exception {
        desk.press(KeyCode.N);
        desk.write("夜间拦截演练");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        desk.press(KeyCode.E);
        tab(4);
        desk.write("三楼会议室");
        desk.waitUntil(() -> desk.wiring
                .store()
                .draft(desk.wiring.session().holder(), "briefing.meeting")
                .filter(draft -> draft.content().contains("三楼会议室"))
                .isPresent());
        long id = meeting(each -> each.summary().id());
        desk.wiring.store().write(Act.of(desk.wiring.session().actor(), "briefing.revise"), tx -> {
            var row = tx.read().fetchSingle(Tables.MEETING, Tables.MEETING.ID.eq(id));
            row.setTitle("夜间拦截演练与分流");
            tx.update(row);
            return id;
        });
        desk.settle();
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertTrue(desk.text("#notice").contains("在此期间改过"), desk.text("#notice"));
        assertEquals(
                "三楼会议室", desk.ask(() -> desk.<TextField>find("#meeting-place").getText()));
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals("三楼会议室", meeting(Meeting::place));
        assertEquals("夜间拦截演练与分流", meeting(each -> each.summary().title()));
    }

    @Test
    void three_hundred_people_rare_names_and_signs_are_kept_as_typed_and_what_cannot_be_printed_is_named() {
        desk.press(KeyCode.N);
        desk.write("来宾");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        desk.press(KeyCode.E);
        tabTo("meeting-place");
        desk.write("\u05E9\u05DC\u05D5\u05DD");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals("\u05E9\u05DC\u05D5\u05DD", meeting(Meeting::place));
        desk.press(KeyCode.R);
        assertFalse(desk.shown("#preview-sheet"), "what is written from right to left is refused");
        assertTrue(desk.text("#notice").contains("\u05E9"), desk.text("#notice"));

        desk.wiring.store().write(Act.of(desk.wiring.session().actor(), "people.save"), tx -> {
            for (int i = 0; i < 300; i++) {
                PersonRecord row = new PersonRecord();
                row.setBadge("9" + (10_000 + i));
                row.setName(i == 0 ? "王\uD842\uDFB7" : "与会" + i);
                row.setPinyin("yu hui " + i);
                row.setCategory("SWORN");
                row.setGender("MALE");
                row.setPosition("民警");
                tx.insert(row);
            }
            return 300;
        });
        desk.settle();
        desk.press(KeyCode.N);
        desk.write("演练\uD83D\uDE00");
        tabTo("meeting-ended");
        desk.write("02:50");
        tabTo("meeting-agenda");
        desk.write("议题甲");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals("演练\uD83D\uDE00", meeting(each -> each.summary().title()), desk.text("#notice"));
        assertTrue(meeting(each -> each.attendance().size()) >= 300);
        assertTrue((boolean) meeting(
                each -> each.attendance().stream().anyMatch(one -> one.name().equals("王\uD842\uDFB7"))));
        desk.press(KeyCode.P);
        // A machine without a font for the rare name or the sign says so and prints nothing.
        assertTrue(
                desk.shown("#preview-sheet")
                        || desk.text("#notice").contains("\uD842\uDFB7")
                        || desk.text("#notice").contains("\uD83D\uDE00"),
                desk.text("#notice"));
        if (desk.shown("#preview-sheet")) {
            desk.press(KeyCode.ESCAPE);
        }

        desk.press(KeyCode.E);
        tabTo("topic-0");
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.press(KeyCode.DELETE);
        desk.press(KeyCode.TAB);
        desk.write("只有说明");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        assertTrue(desk.text("#notice").contains("第 1 个议题没有内容"), desk.text("#notice"));
        assertEquals("只有说明", desk.ask(() -> desk.<TextField>find("#notes-0").getText()), "nothing typed is lost");
        assertEquals(List.of("议题甲"), topics());
    }

    private void tabTo(String id) {
        for (int i = 0; i < 30; i++) {
            Node focused = desk.ask(() -> desk.window.scene().getFocusOwner());
            if (focused != null && id.equals(focused.getId())) {
                return;
            }
            desk.press(KeyCode.TAB);
        }
        throw new AssertionError(id + " is not reached by Tab");
    }

    private void say(String who, String words) {
        desk.write(who);
        desk.press(KeyCode.ENTER);
        desk.write(words);
        desk.press(KeyCode.ENTER);
    }

    private void pick(String who) {
        desk.write(who);
        desk.press(KeyCode.ENTER);
    }

    private void tab(int times) {
        for (int i = 0; i < times; i++) {
            desk.press(KeyCode.TAB);
        }
    }

    /** The badge of one of those with a position, none of whom records the meeting. */
    private String person(int index) {
        return desk.ask(() -> log().contentsProperty().get().people().stream()
                .filter(each -> !each.position().isEmpty())
                .skip(index)
                .findFirst()
                .orElseThrow()
                .badge());
    }

    private void choose(long item) {
        down("#action-list", (ActionItem each) -> each.id() == item);
    }

    private ActionItem action(long id) {
        return desk.ask(() -> log().contentsProperty().get().actions().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow());
    }

    private List<String> topics() {
        return meeting(each -> each.agenda().stream().map(item -> item.topic()).toList());
    }

    private <T> T meeting(Function<Meeting, T> question) {
        return desk.ask(
                () -> question.apply(log().contentsProperty().get().open().orElseThrow()));
    }

    private BriefingLog log() {
        return desk.desk.briefing();
    }

    private void take(Role role) {
        desk.press(KeyCode.CONTROL, KeyCode.U);
        down("#officer-list", (Account account) -> account.role() == role);
        desk.press(KeyCode.ENTER);
    }

    /** From the top of the list that has the focus to what is wanted. */
    private <T> void down(String query, Predicate<T> wanted) {
        ListView<T> list = desk.find(query);
        assertTrue(desk.ask(list::isFocused), query + " has the focus");
        desk.press(KeyCode.HOME);
        int size = desk.ask(() -> list.getItems().size());
        for (int i = 0; i < size; i++) {
            if (desk.ask(() -> wanted.test(list.getSelectionModel().getSelectedItem()))) {
                return;
            }
            desk.press(KeyCode.DOWN);
        }
        throw new AssertionError("not in " + query);
    }
}
