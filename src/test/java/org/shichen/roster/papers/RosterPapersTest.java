package org.shichen.roster.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.store.schema.Tables.DUTY;
import static org.shichen.store.schema.Tables.POST;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shichen.paper.Paper;
import org.shichen.paper.ReadBack;
import org.shichen.paper.Typefaces;
import org.shichen.people.AbsenceKind;
import org.shichen.problem.ProblemException;
import org.shichen.roster.PostKind;
import org.shichen.roster.Rosters;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.schema.tables.records.AbsenceRecord;
import org.shichen.store.schema.tables.records.DutyRecord;
import org.shichen.store.schema.tables.records.PostRecord;
import org.shichen.store.schema.tables.records.RuleOverrideRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** What the roster's documents hold, read back from their PDFs. */
class RosterPapersTest extends OnTestDesk {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 6);

    private RosterPapers papers;
    private long wang;
    private long li;
    private long post;

    @BeforeEach
    void open() {
        wang = desk.sworn("100001", "王建国");
        li = desk.auxiliary("200001", "李小明");
        post = desk.post(desk.checkpoint("N", "北站", 101.7, 36.6), PostKind.VEHICLE_CHECK, "查验岗");
        papers = new RosterPapers(
                desk.store(),
                new Rosters(desk.store(), TestDesk.CALENDAR, () -> false),
                TestDesk.CALENDAR,
                Typefaces.of(List.of()));
    }

    @ParameterizedTest
    @EnumSource(RosterDocument.class)
    void every_document_names_who_is_on_duty_on_both_papers_and_in_both_languages(RosterDocument document) {
        desk.duty(wang, post, desk.day, DAY);
        for (Paper paper : Paper.values()) {
            for (Language language : Language.values()) {
                ReadBack read = read(document, paper, language);
                assertTrue(read.count("王建国") > 0, read.text());
                double wide = Math.max(
                        read.sheets().getFirst().width(),
                        read.sheets().getFirst().height());
                assertEquals(paper == Paper.A3 ? 420 : 297, wide, 0.1);
                read.characters()
                        .forEach(each -> assertTrue(
                                each.x() >= 0
                                        && each.x() + each.width()
                                                <= read.sheets()
                                                        .get(each.page())
                                                        .width(),
                                each.toString()));
            }
        }
    }

    @Test
    void a_post_order_holds_task_caution_and_equipment_and_who_leads_first() {
        desk.duty(wang, post, desk.day, DAY);
        long lead = desk.duty(li, post, desk.day, DAY);
        DutyRecord duty = desk.store().read(dsl -> dsl.fetchSingle(DUTY, DUTY.ID.eq(lead)));
        PostRecord row = desk.store().read(dsl -> dsl.fetchSingle(POST, POST.ID.eq(post)));
        desk.store().write(Act.of(Actor.PROGRAM, "test.arrange"), tx -> {
            duty.setLead(1L);
            tx.update(duty);
            row.setTask("逐车查验");
            row.setCaution("夜间反光衣");
            row.setEquipment("测温枪");
            tx.update(row);
            return null;
        });
        String page = read(RosterDocument.ORDER, Paper.A4, Language.ZH).page(0);
        assertTrue(page.contains("逐车查验") && page.contains("夜间反光衣") && page.contains("测温枪"), page);
        assertTrue(page.indexOf("李小明") < page.indexOf("王建国"), page);
    }

    @Test
    void what_was_allowed_on_purpose_is_printed_with_its_reason() {
        desk.duty(wang, post, desk.day, DAY);
        override("REST", "增援未到");
        assertEquals(1, read(RosterDocument.TABLE, Paper.A4, Language.ZH).count("增援未到"));
    }

    @Test
    void illness_and_household_are_on_no_paper() {
        desk.duty(wang, post, desk.day, DAY);
        override("HOUSEHOLD", "爱人同在夜班");
        AbsenceRecord ill = new AbsenceRecord();
        ill.setPersonId(li);
        ill.setRecordedAt(desk.now().toEpochMilli());
        ill.setKind(AbsenceKind.ISOLATION.name());
        ill.setFirstDate(DAY.toString());
        ill.setLastDate(DAY.toString());
        desk.insert(ill);
        for (RosterDocument document : RosterDocument.values()) {
            String text = read(document, Paper.A4, Language.ZH).text();
            assertFalse(text.contains("隔离") || text.contains("爱人") || text.contains("同住"), text);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RosterDocument.class,
            names = {"TABLE", "POST", "PERSON", "ORDER"})
    void an_empty_roster_is_refused_in_words(RosterDocument document) {
        assertEquals("problem.papers.nothing", refused(document));
    }

    @Test
    void four_hundred_days_are_refused_in_words() {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> new PaperOrder(RosterDocument.TABLE, DAY, DAY.plusDays(399), null, null, Paper.A4));
        assertEquals("problem.papers.range-long", refused.problem().key());
    }

    @Test
    void a_name_that_no_face_can_draw_is_refused_and_never_a_box() {
        // A private-use character: some old rosters hold such names.
        long rare = desk.sworn("100009", "张\uE815");
        desk.duty(rare, post, desk.day, DAY);
        assertEquals("problem.paper.no-glyph", refused(RosterDocument.TABLE));
    }

    private String refused(RosterDocument document) {
        return assertThrows(ProblemException.class, () -> read(document, Paper.A4, Language.ZH))
                .problem()
                .key();
    }

    private void override(String rule, String reason) {
        RuleOverrideRecord row = new RuleOverrideRecord();
        row.setRule(rule);
        row.setDutyId(1L);
        row.setDutyDate(DAY.toEpochDay());
        row.setPersonId(wang);
        row.setPostId(post);
        row.setStartMinute(480L);
        row.setEndMinute(960L);
        row.setReason(reason);
        row.setOccurredAt(desk.now().toEpochMilli());
        row.setRecordedAt(desk.now().toEpochMilli());
        desk.insert(row);
    }

    private ReadBack read(RosterDocument document, Paper paper, Language language) {
        Imprint imprint = new Imprint("巡特警大队", "值班员", Words.in(language), new Formats(language, TestDesk.CALENDAR));
        return new ReadBack(
                papers.print(new PaperOrder(document, DAY, DAY.plusDays(6), null, null, paper), imprint, desk.now())
                        .pdf());
    }
}
