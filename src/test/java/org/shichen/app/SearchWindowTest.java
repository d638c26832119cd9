package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.shichen.briefing.ActionEvent;
import org.shichen.briefing.ActionItem;
import org.shichen.desk.BoardsPane;
import org.shichen.journal.LogEntry;
import org.shichen.search.Hit;
import org.shichen.store.Act;
import org.shichen.store.schema.Tables;
import org.shichen.store.schema.tables.records.ActionStepRecord;
import org.shichen.store.schema.tables.records.LogEntryRecord;
import org.shichen.store.schema.tables.records.LogStepRecord;
import org.shichen.testing.TestDesk;

/** Ctrl+E in the real window: typing finds, arrows choose, Enter goes there. */
class SearchWindowTest extends OneDesk {

    @Test
    void a_word_of_a_decision_leads_to_its_meeting() {
        search("联络时限");
        assertTrue(hits().stream().anyMatch(hit -> hit.source().equals("decision")));
        choose("decision");
        long meeting = hits().get(chosen()).meeting().id();
        desk.press(KeyCode.ENTER);
        assertFalse(desk.shown("#search-sheet"));
        assertEquals(BoardsPane.Shown.BRIEFING, shown());
        assertEquals(meeting, openMeeting());
    }

    @Test
    void a_found_meeting_waits_for_the_one_that_is_being_written() {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        desk.press(KeyCode.N);
        search("联络时限");
        choose("decision");
        long meeting = hits().get(chosen()).meeting().id();
        desk.press(KeyCode.ENTER);
        assertTrue(desk.shown("#notice"));
        desk.ask(() -> {
            desk.desk.briefing().writing().discard();
            return null;
        });
        desk.settle();
        assertEquals(meeting, openMeeting());
    }

    @Test
    void a_decision_a_topic_and_a_speech_are_marked_and_in_sight_where_they_stand() {
        long meeting = LongMeeting.held(desk);
        for (String found : List.of("议题30", "发言40", "决定35")) {
            search(found);
            desk.press(KeyCode.ENTER);
            assertFalse(desk.shown("#search-sheet"), found);
            assertEquals(BoardsPane.Shown.BRIEFING, shown());
            assertEquals(meeting, openMeeting());
            assertTrue(desk.text("#meeting-pointed").contains(found), desk.text("#meeting-pointed"));
            assertTrue(inSight("#meeting-pointed", "#meeting-detail"), found);
        }
        desk.press(KeyCode.DOWN);
        assertFalse(desk.shown("#meeting-pointed"), "another meeting has nothing that was looked for");
    }

    @Test
    void a_found_action_is_chosen_in_the_ledger_and_a_step_in_what_happened_to_it() {
        long meeting = LongMeeting.held(desk);
        ActionItem item = desk.ask(() -> desk.desk.briefing().contentsProperty().get().actions().stream()
                .filter(each -> each.meetingId() == meeting)
                .findFirst()
                .orElseThrow());
        long step = desk.wiring.store().write(Act.of(desk.wiring.session().actor(), "briefing.step"), tx -> {
            ActionStepRecord row = new ActionStepRecord();
            row.setActionItemId(item.id());
            row.setStage("ACCEPTED");
            row.setPersonId(item.handlerId());
            row.setWords("骆驼队已签收");
            row.setOccurredAt(tx.now().toEpochMilli());
            row.setRecordedAt(tx.now().toEpochMilli());
            return tx.insert(row);
        });
        desk.settle();
        search("骆驼队劝返");
        choose("action");
        desk.press(KeyCode.ENTER);
        ListView<ActionItem> ledger = desk.find("#action-list");
        assertEquals(
                item.id(),
                desk.ask(() -> ledger.getSelectionModel().getSelectedItem().id()));
        assertTrue(desk.ask(ledger::isFocused), "its keys work at once");
        search("骆驼队已签收");
        choose("step");
        desk.press(KeyCode.ENTER);
        assertTrue(desk.shown("#action-sheet"));
        ListView<ActionEvent> events = desk.find("#action-events");
        assertEquals(
                step,
                desk.ask(() -> events.getSelectionModel().getSelectedItem().step()));
    }

    @Test
    void a_found_step_of_a_log_entry_opens_the_entry_of_its_day_with_the_step_marked() {
        LogEntryRecord row = desk.wiring
                .store()
                .read(dsl -> dsl.selectFrom(Tables.LOG_ENTRY)
                        .where(Tables.LOG_ENTRY.STRUCK_AT.isNull())
                        .and(Tables.LOG_ENTRY.AMENDS_ID.isNull())
                        .orderBy(Tables.LOG_ENTRY.OCCURRED_AT)
                        .limit(1)
                        .fetchSingle());
        desk.wiring.store().write(Act.of(desk.wiring.session().actor(), "journal.tell"), tx -> {
            LogStepRecord step = new LogStepRecord();
            step.setLogEntryId(row.getId());
            step.setKind("DISPOSAL");
            step.setWords("骆驼牵至路外");
            step.setOccurredAt(tx.now().toEpochMilli());
            step.setRecordedAt(tx.now().toEpochMilli());
            return tx.insert(step);
        });
        desk.settle();
        search("骆驼牵");
        desk.press(KeyCode.ENTER);
        assertEquals(BoardsPane.Shown.LOG, shown());
        assertTrue(desk.shown("#entry-sheet"));
        assertTrue(desk.text("#entry-pointed").contains("骆驼牵至路外"), desk.text("#entry-pointed"));
        assertEquals(
                row.getId(),
                desk.ask(() -> ((LogEntry) desk.desk.log().selectedProperty().get()).id()));
    }

    @Test
    void what_was_struck_is_marked_and_opens_its_history() {
        long decision = desk.wiring
                .store()
                .read(dsl -> dsl.select(Tables.DECISION.ID)
                        .from(Tables.DECISION)
                        .where(Tables.DECISION.CONTENT.contains("联络时限"))
                        .fetchOne(Tables.DECISION.ID));
        desk.wiring.store().write(Act.of(desk.wiring.session().actor(), "journal.strike"), tx -> {
            tx.strike(Tables.DECISION, decision, "表述有误");
            return decision;
        });
        desk.settle();
        search("联络时限");
        choose("decision");
        assertTrue(desk.text("#search-head").contains("表述有误"), desk.text("#search-head"));
        desk.press(KeyCode.ENTER);
        assertTrue(desk.shown("#history-sheet"));
    }

    @Test
    void a_line_of_an_earlier_day_is_shown_at_its_moment_and_esc_returns_to_now() {
        search("气象预警");
        choose("log");
        Hit line = desk.ask(() -> {
            ListView<Hit> list = desk.find("#search-list");
            list.getSelectionModel().selectLast();
            return list.getSelectionModel().getSelectedItem();
        });
        desk.press(KeyCode.ENTER);
        assertEquals(BoardsPane.Shown.LOG, shown());
        assertEquals(line.occurredAt(), shownMoment());
        assertEquals(
                line.rowId(),
                desk.ask(() -> ((LogEntry) desk.desk.log().selectedProperty().get()).id()));
        assertNull(desk.ask(() -> desk.desk.log().pointedProperty().get()));
        desk.press(KeyCode.ESCAPE);
        assertTrue(desk.ask(() -> desk.desk.commandPost().clock().moment().live()));
    }

    @Test
    void what_is_logged_now_is_found_by_one_character_and_shown_without_leaving_the_present() {
        desk.press(KeyCode.CONTROL, KeyCode.L);
        write("#log-line", "骆驼过境");
        desk.press(KeyCode.ENTER);
        search("驼");
        assertEquals("共 1 条", desk.text("#search-count"));
        desk.press(KeyCode.ENTER);
        assertEquals(BoardsPane.Shown.LOG, shown());
        assertTrue(desk.ask(() -> desk.desk.commandPost().clock().moment().live()));
        assertEquals(
                "骆驼过境",
                desk.ask(() -> ((LogEntry) desk.desk.log().selectedProperty().get()).content()));
    }

    @Test
    void kinds_days_and_people_narrow_what_is_found_and_a_senseless_day_is_told() {
        search("口罩");
        assertTrue(hits().stream().noneMatch(hit -> hit.occurredAt().isAfter(Instant.parse("2020-02-07T00:00:00Z"))));
        int all = hits().size();
        desk.ask(() -> {
            desk.<ComboBox<String>>find("#search-source").setValue("log");
            return null;
        });
        desk.settle();
        assertTrue(hits().size() < all && !hits().isEmpty());
        assertTrue(hits().stream().allMatch(hit -> hit.source().equals("log")));
        write("#search-from", "2-3");
        write("#search-until", "2-4");
        Instant from = TestDesk.CALENDAR.startOf(LocalDate.of(2020, 2, 3));
        Instant until = TestDesk.CALENDAR.endOf(LocalDate.of(2020, 2, 4));
        assertTrue(hits().stream()
                .allMatch(hit ->
                        !hit.occurredAt().isBefore(from) && hit.occurredAt().isBefore(until)));
        write("#search-until", "昨天");
        assertTrue(desk.text("#search-count").contains("“昨天”不是日期"), desk.text("#search-count"));
        write("#search-until", "");
        write("#search-from", "");
        String recorder = hits().getFirst().recordedBy();
        desk.ask(() -> {
            desk.<TextField>find("#search-person").requestFocus();
            desk.<TextField>find("#search-person").setText(recorder);
            return null;
        });
        desk.press(KeyCode.ENTER);
        assertFalse(hits().isEmpty());
        assertTrue(hits().stream().allMatch(hit -> hit.recordedBy().equals(recorder)));
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.CONTROL, KeyCode.E);
        assertEquals("口罩", desk.<TextField>find("#search-field").getText(), "what was looked for stays");
        assertTrue(hits().stream().allMatch(hit -> hit.recordedBy().equals(recorder)));
    }

    @Test
    void going_down_lists_more_until_all_are_there() {
        search("点");
        int first = hits().size();
        assertTrue(desk.text("#search-count").contains("已列出最近 50 条"), desk.text("#search-count"));
        for (int i = 0; i < 10; i++) {
            desk.press(KeyCode.PAGE_DOWN);
        }
        assertTrue(hits().size() > first);
        assertNotEquals(0, chosen());
        assertEquals(hits().size(), hits().stream().distinct().count());
    }

    private long openMeeting() {
        return desk.ask(() -> desk.desk
                .briefing()
                .contentsProperty()
                .get()
                .open()
                .orElseThrow()
                .summary()
                .id());
    }

    private boolean inSight(String line, String around) {
        return desk.ask(() -> {
            Node node = desk.find(line);
            Node pane = desk.find(around);
            Bounds seen = pane.localToScene(pane.getBoundsInLocal());
            return seen.contains(
                    node.localToScene(node.getBoundsInLocal()).getCenterX(),
                    node.localToScene(node.getBoundsInLocal()).getCenterY());
        });
    }

    private void search(String typed) {
        desk.press(KeyCode.CONTROL, KeyCode.E);
        write("#search-field", typed);
    }

    private void write(String field, String text) {
        desk.ask(() -> {
            desk.<TextField>find(field).requestFocus();
            desk.<TextField>find(field).setText(text);
            return null;
        });
        desk.settle();
    }

    private void choose(String source) {
        for (int i = 0; i < 50 && !hits().get(chosen()).source().equals(source); i++) {
            desk.press(KeyCode.DOWN);
        }
    }

    private int chosen() {
        return desk.ask(() ->
                desk.<ListView<Hit>>find("#search-list").getSelectionModel().getSelectedIndex());
    }

    private List<Hit> hits() {
        return desk.ask(
                () -> List.copyOf(desk.<ListView<Hit>>find("#search-list").getItems()));
    }

    private BoardsPane.Shown shown() {
        return desk.ask(() -> desk.window.view().boards().shownProperty().get());
    }

    private Instant shownMoment() {
        return desk.ask(() -> desk.desk.commandPost().clock().moment().instant());
    }
}
