package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.checkpoint.Operation;
import org.shichen.journal.LogEntry;
import org.shichen.journal.LogFilter;
import org.shichen.journal.LogKind;
import org.shichen.journal.LogRow;
import org.shichen.journal.LogStepKind;
import org.shichen.journal.OrderStage;
import org.shichen.journal.handover.Signatures;

/** A night at the desk in the real window, by keys: the log, orders, the handover, the coming shift. */
class NightWindowTest extends OneDesk {

    private int keys;

    @BeforeEach
    void begin() {
        press(KeyCode.CONTROL, KeyCode.L);
        keys = 0;
    }

    @Test
    void a_call_is_logged_with_two_keys_beyond_its_text() {
        press(KeyCode.DOWN);
        desk.write("东岭站来电,桥面结冰");
        press(KeyCode.ENTER);
        LogEntry entry = newest();
        assertEquals("东岭站来电,桥面结冰", entry.content());
        assertEquals(LogKind.CALL_IN, entry.kind());
        assertTrue(keys <= 3, keys + " keys");
        assertEquals(2, keys);
    }

    @Test
    void a_quick_text_logs_a_call_and_sets_the_state_with_two_keys_and_the_checkpoint() {
        press(KeyCode.ALT, KeyCode.DIGIT6);
        desk.write(" @K03");
        press(KeyCode.ENTER);
        assertEquals(2, keys);
        assertEquals("发生警情，现场处置中", newest().content());
        assertEquals(
                Operation.INCIDENT,
                desk.ask(() -> desk.desk.map().statusesProperty().get().stream()
                        .filter(status -> status.checkpoint().code().equals("K03"))
                        .findFirst()
                        .orElseThrow()
                        .operation()));
    }

    @Test
    void what_became_of_a_line_is_told_in_its_sheet_and_the_first_text_stays() {
        int open = desk.ask(() -> desk.desk.log().openProperty().get().size());
        desk.write("@K01 请求增援 >0600");
        press(KeyCode.ENTER);
        assertEquals("未办结 " + (open + 1), desk.text("#log-due"));
        log();
        press(KeyCode.ENTER);
        assertTrue(desk.shown("#entry-sheet"));
        desk.write("增援已到");
        press(KeyCode.TAB);
        desk.write("派巡逻组");
        press(KeyCode.TAB);
        desk.write("带班领导");
        press(KeyCode.ENTER);
        assertFalse(desk.shown("#entry-sheet"));
        LogEntry told = newest();
        assertEquals("派巡逻组", told.last(LogStepKind.DISPOSAL).orElseThrow().words());
        assertEquals("带班领导", told.last(LogStepKind.TOLD).orElseThrow().who());
        press(KeyCode.F);
        assertTrue(newest().openFollowUp().isEmpty());
        press(KeyCode.E);
        desk.ask(() -> {
            TextField content = desk.find("#entry-content");
            content.setText("请求增援两人");
            content.requestFocus();
            return content;
        });
        press(KeyCode.ENTER);
        assertTrue(desk.text("#entry-trouble").contains("原因"), desk.text("#entry-trouble"));
        desk.write("漏记人数");
        press(KeyCode.ENTER);
        assertFalse(desk.shown("#entry-sheet"));
        List<String> texts = desk.ask(
                () -> desk.desk.log().entries().stream().map(LogEntry::content).toList());
        assertTrue(texts.containsAll(List.of("请求增援两人", "请求增援")), texts.toString());
    }

    @Test
    void what_was_done_earlier_is_told_with_its_own_time_and_a_time_that_cannot_be_is_refused() {
        desk.write("@K01 请求增援");
        press(KeyCode.ENTER);
        log();
        press(KeyCode.ENTER);
        desk.write("0225 增援已到");
        press(KeyCode.ENTER);
        assertTrue(desk.text("#entry-trouble").contains("不能早于"), desk.text("#entry-trouble"));
        desk.ask(() -> {
            desk.<TextField>find("#entry-result").setText("0230 增援已到");
            return "";
        });
        press(KeyCode.TAB);
        desk.write("派巡逻组");
        press(KeyCode.ENTER);
        assertFalse(desk.shown("#entry-sheet"));
        LogEntry told = newest();
        assertEquals("增援已到", told.last(LogStepKind.RESULT).orElseThrow().words());
        assertEquals(
                Instant.parse("2020-02-06T18:30:00Z"),
                told.last(LogStepKind.RESULT).orElseThrow().occurredAt());
        assertTrue(told.last(LogStepKind.DISPOSAL)
                .orElseThrow()
                .occurredAt()
                .isAfter(Instant.parse("2020-02-06T18:29:00Z")));
    }

    @Test
    void an_order_is_taken_from_step_to_step_by_one_key() {
        press(KeyCode.UP);
        press(KeyCode.UP);
        desk.write("县局指示:夜间每小时联络一次");
        press(KeyCode.ENTER);
        assertEquals(LogKind.ORDER, newest().kind());
        log();
        for (OrderStage stage : List.of(OrderStage.ACKNOWLEDGED, OrderStage.IMPLEMENTED, OrderStage.REPORTED)) {
            press(KeyCode.D);
            desk.write("马建国");
            press(KeyCode.ENTER);
            assertEquals(stage, newest().orderStage().orElseThrow());
        }
    }

    @Test
    void the_log_shows_what_the_desk_did_apart_from_what_was_typed() {
        desk.write("一行");
        press(KeyCode.ENTER);
        log();
        ListView<LogRow> list = desk.find("#log-list");
        int all = desk.ask(() -> list.getItems().size());
        press(KeyCode.V);
        assertEquals(
                LogFilter.TYPED, desk.ask(() -> desk.desk.log().filterProperty().get()));
        assertTrue(desk.ask(() -> list.getItems().stream().allMatch(LogEntry.class::isInstance)));
        assertTrue(desk.ask(() -> list.getItems().size()) < all);
    }

    @Test
    void the_desk_is_handed_over_by_keys_and_nobody_leaves_before_the_relief_has_signed() {
        desk.write("! @K02 剐蹭一起");
        press(KeyCode.UP);
        press(KeyCode.ENTER);
        String outgoing = officer();
        press(KeyCode.CONTROL, KeyCode.J);
        assertTrue(desk.shown("#handover-sheet"));
        assertEquals("待交接", desk.text("#handover-state"));
        desk.write("夜间平稳,一起剐蹭");
        TextField line = incidentLine();
        desk.ask(() -> {
            line.setText("等交警到场");
            desk.<TextArea>find("#handover-counts").setText("对讲机 6");
            return line;
        });
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals("交接中", desk.text("#handover-state"), () -> desk.text("#handover-trouble"));
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.U);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertTrue(desk.text("#access-trouble").contains("尚未签字"), desk.text("#access-trouble"));
        assertEquals(outgoing, officer());
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.J);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(desk.shown("#preview-sheet"));
        assertNotEquals(outgoing, officer());
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.J);
        assertEquals("待交接", desk.text("#handover-state"));
        // What is not done is in the next list again, and the counts are offered.
        assertTrue(incidentLine().isVisible());
        assertEquals(
                "对讲机 6", desk.ask(() -> desk.<TextArea>find("#handover-counts").getText()));
    }

    @Test
    void a_refusal_brings_everything_back_to_the_outgoing_officer() {
        press(KeyCode.CONTROL, KeyCode.J);
        desk.write("情况正常");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.click("#handover-refuse");
        assertTrue(desk.text("#handover-trouble").contains("原因"), desk.text("#handover-trouble"));
        desk.write("对讲机少一部");
        desk.click("#handover-refuse");
        assertEquals("待交接", desk.text("#handover-state"));
        assertTrue(desk.text("#handover-refused").contains("对讲机少一部"));
        assertEquals(
                "情况正常",
                desk.ask(() -> desk.<TextArea>find("#handover-situation").getText()));
    }

    @Test
    void what_was_written_for_a_handover_comes_back_after_a_crash() throws Exception {
        press(KeyCode.CONTROL, KeyCode.J);
        desk.write("写到一半");
        long holder = desk.ask(() -> desk.wiring.session().holder());
        desk.waitUntil(
                () -> desk.wiring.store().draft(holder, "handover.situation").isPresent());
        desk.close();
        desk = OpenDesk.on(folder.resolve("desk.db"));
        press(KeyCode.CONTROL, KeyCode.J);
        assertEquals(
                "写到一半",
                desk.ask(() -> desk.<TextArea>find("#handover-situation").getText()));
    }

    @Test
    void nobody_but_a_leader_lets_the_officer_go_without_a_relief() {
        press(KeyCode.CONTROL, KeyCode.J);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.ask(() -> {
            ComboBox<Signatures.Signer> signer = desk.find("#handover-signer");
            signer.setValue(signer.getItems().stream()
                    .min(Comparator.comparing(each -> each.mayOverride()))
                    .orElseThrow());
            return signer;
        });
        desk.click("#handover-override");
        assertTrue(desk.text("#handover-trouble").contains("带班领导"), desk.text("#handover-trouble"));
        desk.ask(() -> {
            ComboBox<Signatures.Signer> signer = desk.find("#handover-signer");
            signer.setValue(signer.getItems().stream()
                    .max(Comparator.comparing(each -> each.mayOverride()))
                    .orElseThrow());
            desk.<TextField>find("#handover-reason").setText("接班人途中受阻");
            return signer;
        });
        desk.click("#handover-override");
        assertTrue(desk.shown("#preview-sheet"));
    }

    @Test
    void the_coming_shift_is_shown_by_one_key_and_printed_by_another() {
        press(KeyCode.CONTROL, KeyCode.R);
        assertTrue(desk.shown("#readiness-sheet"));
        List<Node> labels = desk.all("#readiness-parts .label");
        assertTrue(labels.stream().anyMatch(label -> ((Label) label).getText().startsWith("督办")));
        press(KeyCode.P);
        assertTrue(desk.shown("#preview-sheet"));
    }

    @Test
    void p_prints_the_duty_log_of_the_day() {
        log();
        press(KeyCode.W);
        desk.write("小雪,-8~2℃");
        press(KeyCode.ENTER);
        press(KeyCode.P);
        assertTrue(desk.shown("#preview-sheet"));
    }

    private TextField incidentLine() {
        return desk.<TextField>all(".text-field").stream()
                .filter(field -> field.getId() != null && field.getId().startsWith("handover-line-INCIDENT"))
                .findFirst()
                .orElseThrow();
    }

    private String officer() {
        return desk.ask(() -> desk.wiring.session().actor().name());
    }

    private LogEntry newest() {
        return desk.ask(() -> desk.desk.log().entries().getFirst());
    }

    private void log() {
        press(KeyCode.CONTROL, KeyCode.DIGIT4);
        desk.ask(() -> {
            ListView<LogRow> list = desk.find("#log-list");
            list.requestFocus();
            list.getSelectionModel().selectFirst();
            return list;
        });
    }

    private void press(KeyCode... pressed) {
        keys++;
        desk.press(pressed);
    }
}
