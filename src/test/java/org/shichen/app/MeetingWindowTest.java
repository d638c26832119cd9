package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.access.Account;
import org.shichen.access.Role;
import org.shichen.briefing.ActionItem;
import org.shichen.briefing.ActionStage;
import org.shichen.briefing.BriefingLog;
import org.shichen.briefing.Lamp;
import org.shichen.briefing.Meeting;
import org.shichen.briefing.MeetingStage;
import org.shichen.briefing.Speech;

/** A whole meeting in the practice night, by keys: from its agenda to the last 销号. */
class MeetingWindowTest {

    @TempDir
    Path folder;

    private OpenDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new OpenDesk(folder);
        take(Role.CLERK);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        desk.click("#meeting-list");
    }

    @AfterEach
    void close() {
        desk.close();
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
            pick(person(0));
            tab(1);
            desk.press(KeyCode.ENTER);
            assertEquals(stage, meeting(each -> each.summary().stage()));
        }
        assertEquals(64, (int) meeting(each -> each.keeping().sealedSha().length()));
        desk.press(KeyCode.ESCAPE);

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
        desk.press(KeyCode.D);
        pick(person(0));
        tab(1);
        desk.write("现场核验,照片存档");
        desk.press(KeyCode.ENTER);
        assertEquals(ActionStage.CLOSED, action(item).stage());
        assertEquals(Lamp.GREY, action(item).lamp());
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
    void a_change_half_typed_comes_back_and_another_clerks_save_is_told_first() throws TimeoutException {
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
        desk.wiring.store().write(org.shichen.store.Act.of(desk.wiring.session().actor(), "briefing.revise"), tx -> {
            var row = tx.read()
                    .fetchSingle(
                            org.shichen.store.schema.Tables.MEETING, org.shichen.store.schema.Tables.MEETING.ID.eq(id));
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
        ListView<ActionItem> list = desk.find("#action-list");
        desk.ask(() -> {
            list.getItems().stream()
                    .filter(each -> each.id() == item)
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
            return null;
        });
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
        ListView<Account> list = desk.find("#officer-list");
        desk.ask(() -> {
            list.getItems().stream()
                    .filter(account -> account.role() == role)
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
            list.requestFocus();
            return null;
        });
        desk.press(KeyCode.ENTER);
    }
}
