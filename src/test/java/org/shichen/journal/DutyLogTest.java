package org.shichen.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.clock.Moment;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** The line at the foot of the desk, and the log it writes. */
class DutyLogTest extends OnTestDesk {

    private DutyLog log;

    @BeforeEach
    void open() {
        log = new DutyLog(
                new Journal(desk.store()),
                desk.store(),
                desk.tasks,
                desk.acts,
                desk.notices,
                desk.drafts,
                desk.moment,
                TestDesk.CALENDAR);
    }

    @Test
    void a_typed_line_is_logged_with_both_its_times_and_the_field_is_empty_again() {
        log.typedProperty().set("0215 东岭站换岗完毕");
        log.log();
        LogEntry entry = log.entries().getFirst();
        assertEquals("东岭站换岗完毕", entry.content());
        assertEquals(Instant.parse("2020-02-06T18:15:00Z"), entry.occurredAt());
        assertEquals(desk.now(), entry.recordedAt());
        assertEquals("值班员", entry.recordedBy());
        assertEquals("", log.typedProperty().get());
    }

    @Test
    void what_is_typed_while_looking_back_is_refused_and_kept() {
        desk.moment.set(Moment.past(desk.now().minusSeconds(7200)));
        log.typedProperty().set("东岭站来电");
        log.log();
        assertEquals("东岭站来电", log.typedProperty().get());
        assertEquals("problem.ui.past", desk.problems.getFirst().key());
        assertTrue(log.entries().isEmpty());
    }

    @Test
    void a_line_of_marks_without_words_is_refused_and_kept() {
        for (String marks : List.of("!", "!!", "\uff01!\uff01", "0215 !! @K03")) {
            log.typedProperty().set(marks);
            log.log();
            assertEquals(marks, log.typedProperty().get());
            assertEquals("problem.journal.empty", desk.problems.getLast().key());
        }
        assertEquals(4, desk.problems.size());
        assertTrue(log.entries().isEmpty());
        log.typedProperty().set("!! 冲卡");
        assertEquals(new TypedLine(null, "冲卡", true, "", "", null), log.line());
    }

    @Test
    void looking_back_shows_the_log_of_that_moment() {
        log.typedProperty().set("先记一笔");
        log.log();
        desk.moment.set(Moment.past(desk.now().minusSeconds(60)));
        assertTrue(log.entries().isEmpty());
        desk.moment.set(Moment.now(desk::now));
        assertEquals(1, log.entries().size());
    }

    @Test
    void a_struck_line_stays_readable_with_its_reason() {
        log.typedProperty().set("记错了");
        log.log();
        log.strike(log.entries().getFirst(), "重复登记", problem -> problem);
        LogEntry entry = log.entries().getFirst();
        assertTrue(entry.struck());
        assertEquals("记错了", entry.content());
        assertEquals("重复登记", entry.struckReason());
        desk.store().undo(desk.officer);
        assertFalse(log.entries().getFirst().struck());
    }

    @Test
    void striking_without_a_reason_is_refused() {
        log.typedProperty().set("记错了");
        log.log();
        log.strike(log.entries().getFirst(), "  ", problem -> problem);
        assertFalse(log.entries().getFirst().struck());
        assertEquals("problem.journal.no-reason", desk.problems.getFirst().key());
    }
}
