package org.shichen.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.clock.Moment;
import org.shichen.people.People;
import org.shichen.people.Person;
import org.shichen.roster.PostKind;
import org.shichen.roster.Rosters;
import org.shichen.store.schema.tables.records.MeetingSeriesRecord;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** From a word in a meeting to 销号, through the board's own verbs. */
class BriefingLogTest extends OnTestDesk {

    private BriefingLog log;
    private long handler;
    private long verifier;

    @BeforeEach
    void open() {
        handler = desk.sworn("M1", "梁永安");
        verifier = desk.sworn("M2", "程文博");
        MeetingSeriesRecord series = new MeetingSeriesRecord();
        series.setKind("SPECIAL");
        series.setName("专题会议");
        series.setOrdinal(1L);
        desk.insert(series);
        log = new BriefingLog(
                new Briefings(desk.store(), TestDesk.CALENDAR),
                new People(desk.store(), () -> true),
                new Rosters(desk.store(), TestDesk.CALENDAR, () -> true),
                desk.store(),
                desk.tasks,
                desk.acts,
                desk.notices,
                desk.drafts,
                desk.moment,
                TestDesk.CALENDAR,
                (meeting, at) -> "ab".repeat(32));
    }

    @Test
    void a_whole_meeting_is_one_act_and_one_undo() {
        hold("检查站秩序", "增设第二查验通道");
        Meeting meeting = log.contentsProperty().get().open().orElseThrow();
        assertEquals("检查站秩序", meeting.summary().title());
        assertEquals(1, meeting.summary().number());
        assertEquals(
                List.of("车辆积压", "联勤"),
                meeting.agenda().stream().map(AgendaItem::topic).toList());
        assertEquals(ActionStage.ASSIGNED, action().stage());
        assertEquals(LocalDate.of(2020, 2, 10), action().due());
        assertNull(log.writing().draftProperty().get());
        desk.store().undo(desk.officer);
        assertEquals(List.of(), log.contentsProperty().get().meetings());
        assertEquals(List.of(), log.contentsProperty().get().actions());
        desk.store().redo(desk.officer);
        assertEquals(1, log.contentsProperty().get().meetings().size());
        assertEquals(1, log.contentsProperty().get().actions().size());
    }

    @Test
    void the_number_of_a_meeting_that_was_taken_back_is_given_again() {
        hold("第一次", "甲");
        hold("第二次", "乙");
        desk.store().undo(desk.officer);
        hold("另一次", "丙");
        assertEquals(
                List.of(2, 1),
                log.contentsProperty().get().meetings().stream()
                        .sorted(Comparator.comparingInt(MeetingSummary::number).reversed())
                        .map(MeetingSummary::number)
                        .toList());
    }

    @Test
    void the_handler_reports_and_another_person_closes_with_evidence() {
        hold("检查站秩序", "增设第二查验通道");
        step(ActionStage.ACCEPTED, handler, "");
        step(ActionStage.REPORTED, handler, "通道已划线");
        step(ActionStage.CLOSED, handler, "属实");
        assertEquals("problem.briefing.own-verifier", desk.problems.getLast().key());
        step(ActionStage.CLOSED, verifier, "");
        assertEquals("problem.briefing.no-evidence", desk.problems.getLast().key());
        assertEquals(ActionStage.REPORTED, action().stage());
        step(ActionStage.CLOSED, verifier, "现场核验属实");
        assertEquals(ActionStage.CLOSED, action().stage());
        assertEquals(Lamp.GREY, action().lamp());
        desk.store().undo(desk.officer);
        assertEquals(ActionStage.REPORTED, action().stage());
    }

    @Test
    void one_person_alone_cannot_report_and_close_for_the_handler() {
        hold("检查站秩序", "增设第二查验通道");
        step(ActionStage.ACCEPTED, verifier, "");
        step(ActionStage.REPORTED, verifier, "代报办结");
        step(ActionStage.CLOSED, verifier, "属实");
        assertEquals("problem.briefing.own-verifier", desk.problems.getLast().key());
        assertEquals(ActionStage.REPORTED, action().stage());
    }

    @Test
    void a_meeting_that_has_not_begun_is_refused_and_the_draft_kept() {
        log.writing().write(away -> "值守");
        MeetingDraft draft = log.writing().draftProperty().get();
        draft.title.set("明天的会");
        draft.opened.set("19:00");
        log.writing().save(problem -> {});
        assertEquals("problem.briefing.later", desk.problems.getLast().key());
        assertEquals(draft, log.writing().draftProperty().get());
    }

    @Test
    void the_lamp_turns_with_the_days() {
        hold("检查站秩序", "增设第二查验通道");
        assertEquals(Lamp.YELLOW, action().lamp());
        desk.clock(desk.now().plus(Duration.ofDays(3)));
        assertEquals(Lamp.YELLOW, action().lamp());
        desk.clock(desk.now().plus(Duration.ofDays(1)));
        assertEquals(Lamp.RED, action().lamp());
    }

    @Test
    void what_is_missing_is_named_and_the_draft_is_kept_word_for_word() {
        log.writing().write(away -> "值守");
        MeetingDraft draft = log.writing().draftProperty().get();
        draft.agenda.set("车辆积压");
        log.writing().save(problem -> {});
        assertEquals("problem.briefing.title", desk.problems.getLast().key());
        draft.title.set("检查站秩序");
        draft.opened.set("25:00");
        log.writing().save(problem -> {});
        assertEquals("problem.briefing.time", desk.problems.getLast().key());
        draft.opened.set("02:00");
        draft.ended.set("01:00");
        log.writing().save(problem -> {});
        assertEquals("problem.briefing.ended", desk.problems.getLast().key());
        draft.ended.set("0220");
        draft.decisions.getFirst().handler.set(person(handler));
        log.writing().save(problem -> {});
        assertEquals("problem.briefing.decision", desk.problems.getLast().key());
        draft.decisions.getFirst().content.set("增设通道");
        draft.decisions.getFirst().days.set("三");
        log.writing().save(problem -> {});
        assertEquals("problem.briefing.days", desk.problems.getLast().key());
        assertEquals(draft, log.writing().draftProperty().get());
        assertEquals("车辆积压", draft.agenda.get());
        assertEquals(List.of(), log.contentsProperty().get().meetings());
        assertEquals(List.of(), desk.settled, "an explanation stands until it was heeded");
        draft.decisions.getFirst().days.set("3");
        log.writing().save(problem -> {});
        assertEquals(1, log.contentsProperty().get().meetings().size());
        assertEquals(List.of(desk.problems.getLast()), desk.settled, "and is not in the way of what was done");
    }

    @Test
    void who_is_on_duty_is_offered_as_absent_with_the_reason() {
        long onDuty = desk.leader("L1", "陆志远", "中队长");
        desk.leader("L2", "顾晓峰", "中队长");
        long post = desk.post(null, PostKind.DESK, "值班员");
        desk.duty(onDuty, post, desk.night, LocalDate.of(2020, 2, 6));
        log.writing().write(away -> "值守");
        List<MeetingDraft.Attendee> expected = log.writing().draftProperty().get().attendees;
        assertEquals(
                List.of("陆志远", "顾晓峰"),
                expected.stream().map(each -> each.person.name()).toList());
        assertEquals(Presence.ABSENT, expected.get(0).presence.get());
        assertEquals("值守", expected.get(0).awayReason);
        assertEquals(Presence.PRESENT, expected.get(1).presence.get());
    }

    @Test
    void looking_back_shows_the_stage_of_that_moment() {
        hold("检查站秩序", "增设第二查验通道");
        desk.clock(desk.now().plus(Duration.ofHours(1)));
        step(ActionStage.ACCEPTED, handler, "");
        desk.moment.set(Moment.past(desk.now().minusSeconds(600)));
        assertEquals(ActionStage.ASSIGNED, action().stage());
        desk.moment.set(Moment.past(desk.now().minusSeconds(7200)));
        assertEquals(List.of(), log.contentsProperty().get().meetings());
        assertTrue(log.contentsProperty().get().actions().isEmpty());
    }

    private void hold(String title, String decision) {
        log.writing().write(away -> "值守");
        MeetingDraft draft = log.writing().draftProperty().get();
        assertNotNull(draft);
        draft.title.set(title);
        draft.opened.set("02:00");
        draft.ended.set("02:20");
        draft.agenda.set("车辆积压\n联勤\n");
        draft.decisions.getFirst().content.set(decision);
        draft.decisions.getFirst().handler.set(person(handler));
        log.writing().save(problem -> {});
    }

    private void step(ActionStage to, long by, String words) {
        log.step(action(), to, person(by), words, () -> {});
    }

    private ActionItem action() {
        return log.contentsProperty().get().actions().getFirst();
    }

    private Person person(long id) {
        return log.contentsProperty().get().people().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
    }
}
