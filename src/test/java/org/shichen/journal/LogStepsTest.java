package org.shichen.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.checkpoint.Operation;
import org.shichen.journal.quick.QuickTexts;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.Painting;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Theme;

/** What a line says besides its text, what is told of it later, and what the desk writes down itself. */
class LogStepsTest extends OnTestDesk {

    private Journal journal;
    private DutyLog log;

    @BeforeEach
    void open() {
        desk.checkpoint("K01", "东岭检查站", 101.7, 36.6);
        desk.checkpoint("K02", "西岭检查站", 101.8, 36.6);
        journal = new Journal(desk.store());
        log = new DutyLog(
                journal,
                desk.store(),
                desk.tasks,
                desk.acts,
                desk.notices,
                desk.drafts,
                desk.moment,
                TestDesk.CALENDAR);
    }

    @Test
    void marks_in_the_line_say_checkpoint_reporter_importance_and_term() {
        LogEntry entry = log("0215 @k01 <马站长 ! 桥面结冰 >0600", LogKind.CALL_IN);
        assertEquals("桥面结冰", entry.content());
        assertEquals("东岭检查站", entry.checkpoint());
        assertEquals("马站长", entry.last(LogStepKind.REPORTER).orElseThrow().who());
        assertTrue(entry.important());
        assertEquals(
                Instant.parse("2020-02-06T22:00:00Z"),
                entry.openFollowUp().orElseThrow().dueAt());
        assertEquals(List.of(entry), log.openProperty().get());
    }

    @Test
    void a_temperature_or_a_mark_inside_a_word_is_text() {
        LogEntry entry = log("体温 <37.3 正常,A@B 车流>20台!", LogKind.NOTE);
        assertEquals("体温 <37.3 正常,A@B 车流>20台!", entry.content());
        assertFalse(entry.important());
    }

    @Test
    void a_checkpoint_that_is_none_or_two_is_refused_and_the_line_is_kept() {
        log.typedProperty().set("@岭检查站 来电");
        log.log();
        assertEquals("problem.journal.links", desk.problems.getLast().key());
        log.typedProperty().set("@K99 来电");
        log.log();
        assertEquals("problem.journal.link", desk.problems.getLast().key());
        assertEquals("@K99 来电", log.typedProperty().get());
        assertTrue(log.entries().isEmpty());
    }

    @Test
    void a_follow_up_is_open_over_the_duty_day_until_it_is_done() {
        LogEntry entry = log("@K01 请求增援 >0900", LogKind.CALL_IN);
        desk.clock(desk.now().plus(Duration.ofHours(8)));
        assertTrue(log.entries().isEmpty());
        assertEquals(1, log.openProperty().get().size());
        log.filterProperty().set(LogFilter.OPEN);
        assertEquals(entry.id(), ((LogEntry) log.rows().getFirst()).id());
        tell(entry, NewStep.of(LogStepKind.FOLLOWED_UP, "", "增援已到"));
        assertTrue(log.openProperty().get().isEmpty());
        tell(entry, NewStep.of(LogStepKind.FOLLOWED_UP, "", ""));
        assertEquals("problem.journal.nothing-open", desk.problems.getLast().key());
        desk.store().undo(desk.officer);
        assertEquals(1, log.openProperty().get().size());
    }

    @Test
    void an_order_goes_step_by_step_and_is_over_when_it_was_reported() {
        LogEntry order = log("县局指示:加强查验", LogKind.ORDER);
        assertEquals(OrderStage.RECEIVED, order.orderStage().orElseThrow());
        tell(order, NewStep.of(LogStepKind.REPORTED, "", ""));
        assertEquals("problem.journal.order-stage", desk.problems.getLast().key());
        for (LogStepKind step : List.of(LogStepKind.ACKNOWLEDGED, LogStepKind.IMPLEMENTED, LogStepKind.REPORTED)) {
            assertEquals(1, journal.open(desk.now()).size());
            tell(order, NewStep.of(step, "值班长", "照办"));
        }
        assertTrue(journal.open(desk.now()).isEmpty());
        assertEquals(
                List.of(OrderStage.REPORTED),
                journal.orders(desk.now().minusSeconds(60), desk.now()).stream()
                        .map(each -> each.orderStage().orElseThrow())
                        .toList());
    }

    @Test
    void the_row_of_an_order_says_its_step_once() {
        LogEntry order = log("县局指示:加强查验", LogKind.ORDER);
        assertEquals(1, said("已接收"));
        tell(order, NewStep.of(LogStepKind.ACKNOWLEDGED, "值班长", "照办"));
        assertEquals(1, said("已确认"));
    }

    /** How often the row of the newest entry says it. */
    private int said(String words) {
        List<String> rows = new ArrayList<>();
        Painting.startToolkit();
        Painting.onFx(() -> Painting.scene(600, 200, new Look(Language.ZH, Theme.DAY, 100), presentation -> {
            LogCell cell = new LogCell(log, presentation);
            cell.updateItem(log.entries().getFirst(), false);
            rows.add(cell.getAccessibleText());
            return cell;
        }));
        return rows.getFirst().split(words, -1).length - 1;
    }

    @Test
    void a_corrected_text_keeps_the_first_one_readable_and_what_was_told_of_it() {
        LogEntry first = log("@K01 冲卡一起", LogKind.INCIDENT);
        tell(first, NewStep.of(LogStepKind.DISPOSAL, "", "已拦截"));
        log.amend(
                journal.open(desk.now()).getFirst(),
                Amendment.of(first).saying("闯关一起").as(LogKind.INCIDENT),
                LinkText.of(first),
                "用词不当",
                () -> {},
                desk.problems::add);
        List<LogEntry> both = log.entries();
        assertEquals(2, both.size());
        assertEquals(
                List.of("闯关一起", "冲卡一起"), both.stream().map(LogEntry::content).toList());
        assertEquals("用词不当", both.getLast().struckReason());
        assertEquals(
                "已拦截", both.getFirst().last(LogStepKind.DISPOSAL).orElseThrow().words());
        tell(first, NewStep.of(LogStepKind.RESULT, "", "移交派出所"));
        assertTrue(journal.open(desk.now()).isEmpty());
        desk.store().undo(desk.officer);
        desk.store().undo(desk.officer);
        LogEntry again = journal.open(desk.now()).getFirst();
        assertEquals("冲卡一起", again.content());
        assertEquals(first.id(), again.id());
    }

    @Test
    void a_correction_without_a_reason_is_refused() {
        LogEntry first = log("记错", LogKind.NOTE);
        log.amend(first, Amendment.of(first).saying("记对"), LinkText.of(first), " ", () -> {}, desk.problems::add);
        assertEquals("problem.journal.no-reason", desk.problems.getLast().key());
        assertEquals("记错", log.entries().getFirst().content());
    }

    @Test
    void a_quick_text_sets_the_state_of_its_checkpoint_in_the_same_act() {
        QuickTexts book = new QuickTexts(desk.store());
        book.save(
                Act.of(desk.officer, "journal.quick"),
                new QuickText(0, LogKind.CALL_IN, "警情,处置中", Operation.INCIDENT, 0));
        log.take(book.all().getFirst());
        log.log();
        assertEquals("problem.journal.state-of-what", desk.problems.getLast().key());
        assertTrue(log.entries().isEmpty());
        log.typedProperty().set(log.typedProperty().get() + " @K02");
        log.log();
        Checkpoints checkpoints = new Checkpoints(desk.store());
        long place = log.entries().getFirst().links().checkpointId();
        assertEquals(
                Operation.INCIDENT,
                checkpoints.historiesAt(desk.now()).get(place).operation());
        DeskEvent event = (DeskEvent) log.rows().stream()
                .filter(DeskEvent.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals(DeskEvent.Kind.OPERATION, event.kind());
        assertEquals("西岭检查站", event.args().getFirst());
        desk.store().undo(desk.officer);
        assertTrue(log.rows().stream().noneMatch(DeskEvent.class::isInstance));
        assertTrue(log.entries().getFirst().struck());
    }

    @Test
    void a_state_goes_with_the_quick_text_that_brought_it() {
        log.take(new QuickText(1, LogKind.CALL_IN, "警情", Operation.INCIDENT, 1));
        log.typedProperty().set("");
        assertEquals(null, log.operationProperty().get());
    }

    /** The log stamps seconds; people type minutes. */
    @Test
    void what_is_told_may_be_of_the_very_minute_of_the_entry_and_of_none_before() {
        desk.clock(desk.now().plusSeconds(20));
        LogEntry entry = log("桥面结冰", LogKind.CALL_IN);
        Instant minute = desk.now().minusSeconds(20);
        desk.clock(desk.now().plus(Duration.ofMinutes(5)));
        tell(entry, new NewStep(LogStepKind.RESULT, "", "已撒盐", null, minute));
        assertTrue(desk.problems.isEmpty(), desk.problems.toString());
        tell(entry, new NewStep(LogStepKind.RESULT, "", "已通车", null, minute.minusSeconds(60)));
        assertEquals("problem.journal.before", desk.problems.getLast().key());
        tell(entry, new NewStep(LogStepKind.RESULT, "", "已通车", null, desk.now().plusSeconds(60)));
        assertEquals("problem.journal.later", desk.problems.getLast().key());
        assertEquals(1, log.entries().getFirst().steps().size());
    }

    @Test
    void nothing_is_told_of_a_struck_line() {
        LogEntry entry = log("重复", LogKind.NOTE);
        log.strike(entry, "重复登记", problem -> problem);
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> journal.tell(
                        Act.of(desk.officer, "journal.tell"), entry, List.of(NewStep.of(LogStepKind.RESULT, "", "x"))));
        assertEquals("problem.journal.struck", refused.problem().key());
    }

    private LogEntry log(String typed, LogKind kind) {
        log.typedProperty().set(typed);
        log.kindProperty().set(kind);
        log.log();
        return log.entries().getFirst();
    }

    private void tell(LogEntry entry, NewStep step) {
        log.tell(entry, step, problem -> problem);
    }
}
