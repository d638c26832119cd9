package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.store.schema.Tables.ATTENDANCE;
import static org.shichen.store.schema.Tables.CONTACT;
import static org.shichen.store.schema.Tables.FIGURE_INCREMENT;
import static org.shichen.store.schema.Tables.LOG_ENTRY;
import static org.shichen.store.schema.Tables.SPEECH;
import static org.shichen.store.schema.Tables.SQUAD;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.shichen.access.Role;
import org.shichen.roster.attendance.Stretch;
import org.shichen.store.schema.tables.records.SquadRecord;
import org.shichen.testing.TestDesk;

/**
 * The next entry is typed while the one before is still being written. Answers of the store are held back meanwhile. An
 * identity number, that of the standard, is what is refused.
 */
class QuickEntryWindowTest extends OneDesk {

    private static final String REFUSED = "来人出示 11010519491231002X";

    @Test
    void lines_typed_without_waiting_are_logged_each_and_in_their_order() {
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.answers.hold();
        enter("东岭站来电");
        enter("西河站来电");
        enter("北桥站来电");
        desk.hands.write("下一条");
        arrive();
        assertEquals(
                List.of("北桥站来电", "西河站来电", "东岭站来电"),
                desk.ask(() -> desk.desk.log().entries().stream()
                        .limit(3)
                        .map(entry -> entry.content())
                        .toList()));
        assertEquals("下一条", desk.typed("#log-line"));
    }

    @Test
    void a_line_that_is_refused_comes_back_to_its_empty_field() {
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.answers.hold();
        enter(REFUSED);
        assertEquals("", desk.typed("#log-line"));
        arrive();
        assertEquals(REFUSED, desk.typed("#log-line"));
    }

    @Test
    void a_line_that_is_refused_is_told_when_the_next_stands_in_its_field_already() {
        int before = desk.count(LOG_ENTRY);
        desk.press(KeyCode.CONTROL, KeyCode.L);
        desk.answers.hold();
        enter(REFUSED);
        desk.hands.write("西河站来电");
        arrive();
        assertEquals("西河站来电", desk.typed("#log-line"));
        assertTrue(desk.text("#notice").contains(REFUSED), desk.text("#notice"));
        assertEquals(before, desk.count(LOG_ENTRY));
    }

    @Test
    void the_next_checkpoint_is_spoken_to_while_the_contact_before_is_being_written() {
        int before = desk.count(CONTACT);
        map("K01");
        desk.answers.hold();
        press(KeyCode.C);
        enter("人齐");
        assertFalse(desk.shown("#contact-form"));
        press(KeyCode.PERIOD);
        press(KeyCode.C);
        enter("路通");
        // Back at the first: its words are on their way, not in the field again.
        press(KeyCode.C);
        arrive();
        assertEquals("", desk.typed("#contact-words"));
        assertEquals(before + 2, desk.count(CONTACT));
        assertEquals(
                List.of("人齐", "路通"),
                desk.wiring
                        .store()
                        .read(dsl -> dsl.select(CONTACT.WORDS)
                                .from(CONTACT)
                                .orderBy(CONTACT.ID.desc())
                                .limit(2)
                                .fetch(CONTACT.WORDS))
                        .reversed());
    }

    @Test
    void a_contact_that_is_refused_has_its_form_again_as_it_was() {
        map("K01");
        desk.answers.hold();
        press(KeyCode.C);
        enter(REFUSED);
        arrive();
        assertEquals(REFUSED, desk.typed("#contact-words"));
        assertTrue(desk.ask(() -> desk.find("#contact-words").isFocused()));
    }

    @Test
    void a_contact_that_is_refused_under_the_next_form_is_told_with_its_checkpoint() {
        map("K01");
        String first = desk.ask(
                () -> desk.desk.map().chosen().orElseThrow().checkpoint().name());
        desk.answers.hold();
        press(KeyCode.C);
        enter(REFUSED);
        press(KeyCode.PERIOD);
        press(KeyCode.C);
        desk.hands.write("路通");
        arrive();
        assertEquals("路通", desk.typed("#contact-words"));
        assertTrue(desk.text("#notice").contains(first), desk.text("#notice"));
        assertTrue(desk.text("#notice").contains(REFUSED), desk.text("#notice"));
    }

    @Test
    void a_number_typed_before_the_last_is_written_stands_in_the_next_cell() {
        int before = desk.count(FIGURE_INCREMENT);
        map("K10");
        desk.press(KeyCode.D);
        assertTrue(desk.shown("#figure-sheet"));
        desk.answers.hold();
        enter("5");
        enter("7");
        enter("9");
        arrive();
        assertEquals(before + 3, desk.count(FIGURE_INCREMENT));
    }

    @Test
    void who_comes_and_goes_is_typed_without_waiting_and_each_time_and_note_stays_with_its_person() {
        desk.comes(Role.DUTY_OFFICER);
        desk.press(KeyCode.F10);
        List<Stretch> there = onPost().limit(2).toList();
        choose(there.get(0));
        desk.answers.hold();
        press(KeyCode.T);
        enter("0200");
        press(KeyCode.N);
        enter("取水");
        press(KeyCode.L);
        press(KeyCode.R);
        choose(there.get(1));
        press(KeyCode.T);
        enter("0210");
        press(KeyCode.L);
        press(KeyCode.N);
        desk.hands.write("下一");
        arrive();
        Instant now = desk.ask(() -> desk.wiring.clock().moment().instant());
        assertEquals(
                List.of(
                        there.get(0).personId() + " LEFT 02:00 取水",
                        there.get(0).personId() + " RETURNED " + time(now) + " ",
                        there.get(1).personId() + " LEFT 02:10 "),
                last(3, ATTENDANCE, ATTENDANCE.ID)
                        .map(row -> row.getPersonId() + " " + row.getKind() + " "
                                + time(Instant.ofEpochMilli(row.getOccurredAt())) + " " + row.getNote()));
        assertEquals("下一", desk.typed("#attendance-note"));
    }

    @Test
    void speeches_are_taken_down_without_waiting_each_under_its_speaker_and_in_their_order() {
        int before = meeting();
        desk.answers.hold();
        for (String said : List.of("先演练一次", "器材三日内到位", "邻县同步")) {
            enter("来宾" + said.charAt(0));
            enter(said);
        }
        enter("来宾");
        desk.hands.write("还没说完");
        arrive();
        assertEquals(before + 3, desk.count(SPEECH));
        assertEquals(
                List.of("来宾先 先演练一次", "来宾器 器材三日内到位", "来宾邻 邻县同步"),
                last(3, SPEECH, SPEECH.ID).map(row -> row.getSpeakerName() + " " + row.getContent()));
        assertEquals("来宾", desk.typed("#speech-speaker"));
        assertEquals("还没说完", desk.typed("#speech-words"));
    }

    @Test
    void a_speech_that_is_refused_comes_back_with_its_speaker() {
        meeting();
        desk.answers.hold();
        enter("来宾");
        enter(REFUSED);
        arrive();
        assertEquals("来宾", desk.typed("#speech-speaker"));
        assertEquals(REFUSED, desk.typed("#speech-words"));
    }

    @Test
    void squads_are_typed_without_waiting_and_stand_in_their_order() {
        desk.comes(Role.TEAM_LEAD);
        desk.press(KeyCode.CONTROL, KeyCode.P);
        desk.press(KeyCode.ALT, KeyCode.DIGIT2);
        desk.answers.hold();
        enter("机动一队");
        enter("机动二队");
        enter("机动三队");
        desk.hands.write("机动");
        arrive();
        assertEquals(
                List.of("机动一队", "机动二队", "机动三队"), last(3, SQUAD, SQUAD.ORDINAL).map(SquadRecord::getName));
        assertEquals("机动", desk.typed("#people-squads-name"));
    }

    /** A meeting that is just held, with the sheet open in which its speeches are taken down. */
    private int meeting() {
        desk.comes(Role.CLERK);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        desk.press(KeyCode.N);
        desk.write("夜间拦截演练");
        desk.press(KeyCode.CONTROL, KeyCode.S);
        desk.press(KeyCode.S);
        assertTrue(desk.shown("#speech-sheet"));
        return desk.count(SPEECH);
    }

    private Stream<Stretch> onPost() {
        ListView<Stretch> due = desk.find("#attendance-list");
        return desk
                .ask(() -> {
                    Instant now = desk.wiring.clock().moment().instant();
                    return due.getItems().stream()
                            .filter(each -> each.onPost(now))
                            .toList();
                })
                .stream();
    }

    /** Down the list, which has the keys. */
    private void choose(Stretch wanted) {
        ListView<Stretch> due = desk.find("#attendance-list");
        press(KeyCode.HOME);
        int row = desk.ask(() -> due.getItems().indexOf(wanted));
        for (int i = 0; i < row; i++) {
            press(KeyCode.DOWN);
        }
    }

    /** The rows added last, the last one last. */
    private <R extends Record> Result<R> last(int rows, Table<R> table, Field<?> order) {
        Result<R> last = desk.wiring
                .store()
                .read(dsl ->
                        dsl.selectFrom(table).orderBy(order.desc()).limit(rows).fetch());
        Collections.reverse(last);
        return last;
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm").format(TestDesk.CALENDAR.local(at));
    }

    private void map(String code) {
        desk.comes(Role.DUTY_OFFICER);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.click(() -> desk.<Label>all(".checkpoint-row .label").stream()
                .filter(label -> label.getText().startsWith(code))
                .findFirst()
                .orElseThrow());
    }

    private void enter(String text) {
        desk.hands.write(text);
        press(KeyCode.ENTER);
    }

    /** A frame later the keys are where it leads, whatever has been answered. */
    private void press(KeyCode key) {
        desk.hands.press(key);
        desk.hands.frame();
    }

    private void arrive() {
        desk.answers.release();
        desk.settle();
    }
}
