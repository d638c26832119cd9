package org.shichen.journal.backentry.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.checkpoint.CheckpointKind;
import org.shichen.clock.DutyCalendar;
import org.shichen.journal.FigureKind;
import org.shichen.journal.backentry.PaperLine;
import org.shichen.problem.ProblemException;

/** Rows of the paper of the duty day 2020-02-06, typed at 07:50 of the seventh. */
class PaperGrammarTest {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 6);
    private static final Instant NOW = DutyCalendar.CHINA.at(DAY.plusDays(1), 7 * 60 + 50);
    private static final Checkpoint PLACE =
            new Checkpoint(3, "K03", "东岭站", CheckpointKind.values()[0], 101.7, 36.6, "", "", null);
    private static final List<FigureKind> KINDS = List.of(
            new FigureKind(11, "VEHICLES_CHECKED", "检查车辆", "Vehicles checked", "台次", "vehicles"),
            new FigureKind(12, "PERSONS_CHECKED", "检查人员", "Persons checked", "人次", "persons"));

    private final PaperGrammar grammar = new PaperGrammar(DutyCalendar.CHINA, List.of(PLACE), KINDS);

    @Test
    void a_time_before_the_duty_day_begins_is_that_of_the_next_calendar_day() {
        assertEquals(DutyCalendar.CHINA.at(DAY, 23 * 60 + 50), read("2350 巡逻").occurredAt());
        assertEquals(
                DutyCalendar.CHINA.at(DAY.plusDays(1), 2 * 60 + 15),
                read("0215 巡逻").occurredAt());
        assertEquals(
                DutyCalendar.CHINA.at(DAY.plusDays(1), 2 * 60 + 15),
                read("2:15 巡逻").occurredAt());
        assertEquals(DutyCalendar.CHINA.at(DAY, 8 * 60), read("0800 接班").occurredAt());
    }

    @Test
    void a_line_of_the_log_keeps_the_marks_of_the_log_line_and_its_time() {
        PaperLine.Text text = assertInstanceOf(PaperLine.Text.class, read("2350 ! @K03 <马站长 桥面结冰 >0600"));
        assertEquals("桥面结冰", text.line().content());
        assertEquals("K03", text.line().place());
        assertEquals("马站长", text.line().reporter());
        assertTrue(text.line().important());
        assertEquals(text.occurredAt(), text.line().occurredAt());
        assertEquals(DutyCalendar.CHINA.at(DAY.plusDays(1), 6 * 60), text.line().followUp());
    }

    @Test
    void a_machine_set_to_another_language_reads_the_same_line() {
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        try {
            PaperLine.Text text = assertInstanceOf(PaperLine.Text.class, read("2350 桥面结冰"));
            assertEquals("桥面结冰", text.line().content());
            assertEquals(text.occurredAt(), text.line().occurredAt());
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void a_code_with_heads_is_a_contact_and_with_a_question_mark_one_that_was_not_answered() {
        PaperLine.Contact told = assertInstanceOf(PaperLine.Contact.class, read("0215 k03 2/4 一切正常"));
        assertEquals(
                List.of(3L, 2, 4, "一切正常"),
                List.of(told.checkpoint().id(), told.sworn(), told.auxiliary(), told.words()));
        PaperLine.Contact missed = assertInstanceOf(PaperLine.Contact.class, read("0215 K03 ?"));
        assertFalse(missed.answered());
        assertNull(missed.sworn());
    }

    @ParameterizedTest
    @CsvSource({"1,11", "2,12", "检查人员,12", "检查车,11", "persons_checked,12", "veh,11"})
    void a_figure_names_its_kind_by_number_code_or_beginning(String kind, long id) {
        PaperLine.Figure figure = assertInstanceOf(PaperLine.Figure.class, read("0215 K03 " + kind + " 25"));
        assertEquals(id, figure.kind().id());
        assertEquals(25, figure.amount());
    }

    @ParameterizedTest
    @CsvSource({"0", "零", "零报告", "nil"})
    void a_code_with_nothing_is_a_nil_report_of_the_watch(String typed) {
        PaperLine.Nil nil = assertInstanceOf(PaperLine.Nil.class, read("0215 K03 " + typed));
        assertEquals(3, nil.checkpoint().id());
        assertEquals(DutyCalendar.CHINA.at(DAY.plusDays(1), 2 * 60 + 15), nil.occurredAt());
    }

    @Test
    void a_number_with_an_equals_sign_is_what_the_watch_really_had_and_needs_a_reason() {
        PaperLine.Correction wrong = assertInstanceOf(PaperLine.Correction.class, read("0215 K03 1 =23 漏记两车"));
        assertEquals(List.of(11L, 23L, "漏记两车"), List.of(wrong.kind().id(), wrong.total(), wrong.reason()));
        assertEquals(
                0,
                assertInstanceOf(PaperLine.Correction.class, read("0215 K03 1 =0 错站"))
                        .total());
    }

    @ParameterizedTest
    @CsvSource({
        "0215 K03 1 =23,reason",
        "0215 K03 3 =23 漏记,kind",
        "0215 K03 0 25,kind",
        "巡逻,time",
        "215 巡逻,time",
        "100,time",
        "2460 巡逻,hour",
        "0260 巡逻,hour",
        "0755 巡逻,future",
        "0215,nothing",
        "0215 !,nothing",
        "0215 K99 2/4,code",
        "0215 K03,what",
        "0215 K03 巡逻,what",
        "0215 K03 1 many,what",
        "0215 K03 3 25,kind",
        "0215 K03 检查 25,kinds",
        "0215 K03 1000/4,heads"
    })
    void what_cannot_be_read_is_refused_by_name(String typed, String problem) {
        assertEquals("problem.backentry." + problem, refused(grammar, typed, DAY, NOW));
    }

    @Test
    void an_hour_that_summer_time_skips_is_refused() {
        DutyCalendar berlin = new DutyCalendar(ZoneId.of("Europe/Berlin"), LocalTime.of(8, 0));
        LocalDate before = LocalDate.of(2020, 3, 28);
        PaperGrammar there = new PaperGrammar(berlin, List.of(), List.of());
        assertEquals(
                "problem.backentry.skipped",
                refused(there, "0230 Streife", before, berlin.at(before.plusDays(1), 7 * 60)));
    }

    private PaperLine read(String typed) {
        return grammar.read(typed, DAY, NOW);
    }

    private static String refused(PaperGrammar grammar, String typed, LocalDate day, Instant now) {
        return assertThrows(ProblemException.class, () -> grammar.read(typed, day, now))
                .problem()
                .key();
    }
}
