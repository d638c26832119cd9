package org.shichen.journal.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.testing.Refusal.refused;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.journal.Journal;
import org.shichen.journal.LogKind;
import org.shichen.journal.TypedLine;
import org.shichen.journal.assessment.Assessment.Stage;
import org.shichen.journal.days.DayBook;
import org.shichen.journal.days.DayFigures;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Printout;
import org.shichen.paper.Typefaces;
import org.shichen.people.People;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.schema.Tables;
import org.shichen.store.schema.tables.records.AssessmentRecord;
import org.shichen.store.schema.tables.records.AssessmentStepRecord;
import org.shichen.store.schema.tables.records.FigureIncrementRecord;
import org.shichen.store.schema.tables.records.FigureKindRecord;
import org.shichen.store.schema.tables.records.MeetingRecord;
import org.shichen.store.schema.tables.records.MeetingSeriesRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** A daily assessment is drafted from facts, and issued once. The duty day is 2020-02-06. */
class AssessmentsTest extends OnTestDesk {

    private static final LocalDate THURSDAY = LocalDate.of(2020, 2, 6);
    private static final Words WORDS = Words.in(Language.ZH);
    private static final Formats FORMATS = new Formats(Language.ZH, TestDesk.CALENDAR);

    private Assessments assessments;
    private Actor leader;
    private final List<Assessment> assigned = new ArrayList<>();

    @BeforeEach
    void open() {
        desk.sworn("000011", "张三");
        desk.sworn("000012", "张三丰");
        leader = new Actor(desk.sworn("000013", "带班领导"), "带班领导");
        assessments = new Assessments(desk.store(), new People(desk.store(), () -> true), (act, assessment) -> {
            assigned.add(assessment);
            return meeting();
        });
    }

    @Test
    void the_draft_compares_with_yesterday_and_the_week_and_names_what_the_log_has() {
        FigureKindRecord kind = new FigureKindRecord();
        kind.setCode("V");
        kind.setNameZh("检查车辆");
        kind.setNameEn("Vehicles");
        kind.setUnitZh("台次");
        kind.setUnitEn("vehicles");
        kind.setOrdinal(1L);
        long id = desk.insert(kind);
        add(id, THURSDAY.minusDays(7), 50);
        add(id, THURSDAY.minusDays(1), 80);
        add(id, THURSDAY, 120);
        Journal journal = new Journal(desk.store());
        journal.log(act("journal.log"), LogKind.INCIDENT, new TypedLine(null, "北站车辆冲卡"));
        journal.log(act("journal.log"), LogKind.NOTE, new TypedLine(null, "换岗"));
        AssessmentText text = DraftedAssessment.of(
                day(), journal.entries(TestDesk.CALENDAR.startOf(THURSDAY), desk.now()), WORDS, FORMATS);
        assertTrue(text.overall().contains("检查车辆 120台次，较昨 +40，环比 +50.0%，较上周同日 +70。"), text.overall());
        assertTrue(text.overall().contains("累计检查车辆250台次"), text.overall());
        assertTrue(text.problems().contains("北站车辆冲卡"), text.problems());
        assertTrue(!text.problems().contains("换岗"), text.problems());
        assertTrue(text.risks().contains("检查车辆较昨 +40"), text.risks());
    }

    @Test
    void saved_reviewed_and_issued_once_its_measures_go_to_the_ledger_once() {
        save(null, "加强夜间查验 | 张三 | 2020-02-09\n加强宣传");
        Assessment saved = now();
        assertEquals(
                List.of("张三", ""),
                saved.measures().stream().map(Assessment.Measure::handler).toList());
        assertEquals(
                "problem.assessment.review-first",
                refused(() -> assessments.issue(lead("assessment.issue"), saved, "")));
        assessments.review(lead("assessment.review"), saved, "");
        assertEquals(Stage.REVIEWED, now().stage());
        save(now().version(), "加强夜间查验 | 000011 | 2020-02-10");
        assertEquals(Stage.DRAFT, now().stage());
        assessments.review(lead("assessment.review"), now(), "");
        assessments.issue(lead("assessment.issue"), now(), "");
        assertEquals(Stage.ISSUED, now().stage());
        assertEquals(1, assigned.size());
        assertEquals(
                "problem.assessment.issued", refused(() -> assessments.issue(lead("assessment.issue"), now(), "")));
        assertEquals("problem.assessment.issued", refused(() -> save(now().version(), "再加一条")));
        assertEquals(1, assigned.size());
        String hash = now().hash();
        assertEquals(
                "problem.store.refused",
                refused(() -> desk.store().write(act("x"), tx -> {
                    var row = tx.read().fetchAny(Tables.ASSESSMENT);
                    row.setOverall("改写");
                    tx.update(row);
                    return 0;
                })));
        assertEquals(hash, now().hash());
    }

    @Test
    void what_cannot_be_understood_is_named_by_its_line_and_two_clerks_do_not_overwrite_each_other() {
        assertEquals("problem.assessment.who", refused(() -> save(null, "查验 | 张 | 2020-02-09")));
        assertEquals("problem.assessment.who", refused(() -> save(null, "查验 | 李四 | 2020-02-09")));
        assertEquals("problem.assessment.due", refused(() -> save(null, "查验 | 张三 | 周日")));
        assertEquals("problem.assessment.measure", refused(() -> save(null, "查验 | 张三")));
        assertTrue(assessments.of(THURSDAY).isEmpty());
        save(null, "");
        long version = now().version();
        save(version, "第一位");
        assertEquals("problem.store.moved-on", refused(() -> save(version, "第二位")));
        assertEquals("第一位", now().measures().getFirst().content());
        assertEquals(2, assessments.nextNumber());
    }

    @Test
    void on_paper_it_has_its_four_parts_and_who_reviewed_it() throws IOException {
        save(null, "加强夜间查验 | 张三 | 2020-02-09");
        assessments.review(lead("assessment.review"), now(), "");
        String text = printed();
        for (String part : List.of("一、总体情况", "二、重点问题", "三、风险研判", "四、下步措施", "批示", "第1期", "拟稿：值班员", "审核：带班领导")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
        assertTrue(text.contains("1.加强夜间查验（责任人：张三，2月9日前）"), text);
        assertFalse(text.contains("一人办理"), text);
    }

    @Test
    void who_drafted_an_assessment_neither_reviews_nor_issues_it_and_nothing_is_assigned_by_the_attempt() {
        save(null, "加强夜间查验 | 张三 | 2020-02-09");
        assertEquals(
                "problem.assessment.four-eyes",
                refused(() -> assessments.review(act("assessment.review"), now(), " ")));
        assessments.review(lead("assessment.review"), now(), "");
        assertEquals(
                "problem.assessment.four-eyes", refused(() -> assessments.issue(act("assessment.issue"), now(), "")));
        assertTrue(assigned.isEmpty());
        assessments.issue(lead("assessment.issue"), now(), "多余的话");
        assertEquals(Stage.ISSUED, now().stage());
        assertTrue(now().steps().stream().allMatch(step -> step.override().isEmpty()), "two people need no reason");
    }

    @Test
    void who_changed_anothers_draft_may_review_it_and_the_drafter_still_may_not() {
        save(null, "加强夜间查验");
        assessments.save(
                lead("assessment.save"), THURSDAY, now().version(), new AssessmentText("改定", "无", "无", "加强宣传", ""));
        assertEquals(
                "problem.assessment.four-eyes", refused(() -> assessments.review(act("assessment.review"), now(), "")));
        assessments.review(lead("assessment.review"), now(), "");
        assertEquals("值班员", now().draftedBy());
    }

    @Test
    void the_leader_alone_on_the_desk_says_why_and_the_paper_says_it_too() throws IOException {
        save(null, "加强宣传");
        assessments.review(act("assessment.override"), now(), " 值班员外出处警 ");
        assessments.issue(act("assessment.override"), now(), "值班员未归");
        assertEquals(
                List.of("值班员外出处警", "值班员未归"),
                now().steps().stream().map(Assessment.Step::override).toList());
        String text = printed();
        assertTrue(text.contains("审核（拟稿人值班员一人办理）原因：值班员外出处警"), text);
        assertTrue(text.contains("签发（拟稿人值班员一人办理）原因：值班员未归"), text);
    }

    @Test
    void a_reason_for_reviewing_what_was_changed_since_is_no_longer_printed() throws IOException {
        save(null, "加强宣传");
        assessments.review(act("assessment.override"), now(), "值班员外出处警");
        save(now().version(), "加强宣传和查验");
        assertFalse(printed().contains("值班员外出处警"));
    }

    @Test
    void the_file_itself_refuses_a_review_by_the_drafter_and_another_name_in_the_drafters_place() {
        save(null, "加强宣传");
        assertEquals(
                "problem.store.refused",
                refused(() -> desk.store().write(act("x"), tx -> {
                    AssessmentStepRecord row = new AssessmentStepRecord();
                    row.setAssessmentId(now().id());
                    row.setStage("REVIEWED");
                    row.setHash(now().hash());
                    row.setOccurredAt(tx.now().toEpochMilli());
                    row.setRecordedAt(tx.now().toEpochMilli());
                    row.setRecordedBy(tx.recordedBy());
                    return tx.insert(row);
                })));
        assertEquals(
                "problem.store.refused",
                refused(() -> desk.store().write(act("x"), tx -> {
                    AssessmentRecord row = tx.read().fetchAny(Tables.ASSESSMENT);
                    row.setRecordedBy(leader.personId());
                    tx.update(row);
                    return 0;
                })));
        assertEquals(Stage.DRAFT, now().stage());
        assertEquals("值班员", now().draftedBy());
    }

    private long meeting() {
        var series = new MeetingSeriesRecord();
        series.setKind("DAILY_ASSESSMENT");
        series.setName("每日研判");
        series.setOrdinal(1L);
        var row = new MeetingRecord();
        row.setSeriesId(desk.insert(series));
        row.setNumber(1L);
        row.setTitle("每日研判");
        row.setOccurredAt(desk.now().toEpochMilli());
        row.setStage("DRAFT");
        row.setRecordedAt(desk.now().toEpochMilli());
        return desk.insert(row);
    }

    private DayFigures day() {
        return new DayBook(
                        desk.store(),
                        new Checkpoints(desk.store()),
                        TestDesk.CALENDAR,
                        date -> new DayFigures.Strength(5, 9))
                .day(THURSDAY, desk.now());
    }

    private void add(long kind, LocalDate day, long amount) {
        FigureIncrementRecord row = new FigureIncrementRecord();
        row.setKindId(kind);
        row.setDutyDate(day.toEpochDay());
        row.setWatch(5L);
        row.setAmount(amount);
        row.setOccurredAt(TestDesk.CALENDAR.at(day, 700).toEpochMilli());
        row.setRecordedAt(row.getOccurredAt());
        desk.insert(row);
    }

    private void save(Long seen, String measures) {
        assessments.save(act("assessment.save"), THURSDAY, seen, new AssessmentText("平稳", "无", "无", measures, ""));
    }

    private Assessment now() {
        return assessments.of(THURSDAY).orElseThrow();
    }

    /** What stands on the sheet, without the blanks between. */
    private String printed() throws IOException {
        Typefaces typefaces = Typefaces.of(List.of());
        Printout printed = PdfWriter.write(
                AssessmentPaper.of(now(), day(), new Imprint("大队", "盛慧洁", WORDS, FORMATS), typefaces, desk.now()),
                typefaces);
        try (PDDocument pdf = Loader.loadPDF(printed.pdf())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
        }
    }

    private Act lead(String name) {
        return Act.of(leader, name);
    }

    private Act act(String name) {
        return Act.of(desk.officer, name);
    }
}
