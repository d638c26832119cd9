package org.shichen.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.briefing.NewMeeting.NewAttendance;
import org.shichen.briefing.NewMeeting.NewDecision;
import org.shichen.briefing.NewMeeting.NewTopic;
import org.shichen.briefing.SpeechBook.NewSpeech;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.Actor;
import org.shichen.store.schema.Tables;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** Meetings on record: changed by two clerks, reviewed, finalised and frozen, carried over. */
class MeetingBookTest extends OnTestDesk {

    private static final String SHA = "ab".repeat(32);

    private Briefings briefings;
    private MeetingBook book;
    private SpeechBook speeches;
    private SeriesBook seriesBook;
    private long series;
    private long chair;
    private long clerk;

    @BeforeEach
    void open() {
        briefings = new Briefings(desk.store(), TestDesk.CALENDAR);
        book = new MeetingBook(desk.store(), TestDesk.CALENDAR);
        speeches = new SpeechBook(desk.store(), TestDesk.CALENDAR);
        seriesBook = new SeriesBook(desk.store(), TestDesk.CALENDAR);
        chair = desk.leader("L1", "陆志远", "大队长");
        clerk = desk.sworn("C1", "凌晓敏");
        series = seriesBook.save(act("briefing.series"), null, SeriesKind.SPECIAL, "专题会议");
    }

    @Test
    void a_series_is_added_renamed_and_never_named_twice() {
        long second = seriesBook.save(act("briefing.series"), null, SeriesKind.PRE_SHIFT, "班前会");
        assertEquals(
                "problem.briefing.series-taken",
                refused(() -> seriesBook.save(act("briefing.series"), second, SeriesKind.PRE_SHIFT, " 专题会议 "))
                        .key());
        seriesBook.save(act("briefing.series"), second, SeriesKind.PRE_SHIFT, "夜班班前会");
        assertEquals(
                List.of("专题会议", "夜班班前会"),
                briefings.series().stream().map(MeetingSeries::name).toList());
        seriesBook.save(act("briefing.series"), second, SeriesKind.SPECIAL, "夜班班前会");
        assertEquals(SeriesKind.SPECIAL, briefings.series().getLast().kind());
    }

    @Test
    void a_speech_is_no_earlier_than_its_meeting_and_no_later_than_now() {
        long id = hold("检查站秩序");
        for (Instant wrong : List.of(at(2, 0).minusMillis(1), desk.now().plusMillis(1))) {
            assertEquals(
                    "problem.briefing.speech-time",
                    refused(() -> speeches.speak(act("briefing.speak"), id, saidAt(wrong)))
                            .key());
        }
        speeches.speak(act("briefing.speak"), id, saidAt(at(2, 0)));
        speeches.speak(act("briefing.speak"), id, saidAt(desk.now()));
        assertEquals(
                List.of(at(2, 0), desk.now()),
                meeting(id).speeches().stream().map(Speech::at).toList());
    }

    @Test
    void a_meeting_that_has_not_begun_by_the_moment_carries_nothing_over() {
        hold("检查站秩序", "车辆积压");
        assertEquals(1, seriesBook.carriedOver(series, at(2, 0)).size());
        assertEquals(List.of(), seriesBook.carriedOver(series, at(2, 0).minusMillis(1)));
    }

    @Test
    void the_second_of_two_clerks_is_told_what_changed_and_both_changes_stand_in_the_end() {
        long id = hold("检查站秩序", "车辆积压");
        NewMeeting read = typed(meeting(id));
        long version = meeting(id).keeping().version();
        book.revise(by(clerk), id, version, read, with(read, "三楼会议室", read.title()));
        Problem told = refused(
                () -> book.revise(act("briefing.revise"), id, version, read, with(read, read.place(), "检查站秩序整治")));
        assertEquals("problem.briefing.changed-meanwhile", told.key());
        assertEquals("凌晓敏", told.args().getFirst());
        assertTrue(told.args().get(1).toString().contains("+ 三楼会议室"), told.toString());
        book.revise(
                act("briefing.revise"), id, meeting(id).keeping().version(), read, with(read, read.place(), "检查站秩序整治"));
        assertEquals("三楼会议室", meeting(id).place());
        assertEquals("检查站秩序整治", meeting(id).summary().title());
        assertEquals(3, book.editions(id, desk.now()).size());
    }

    @Test
    void topics_decisions_guests_and_attendance_are_changed_one_by_one() {
        long id = hold("检查站秩序", "车辆积压", "联勤");
        Meeting before = meeting(id);
        NewMeeting read = typed(before);
        List<NewTopic> topics = List.of(
                new NewTopic(before.agenda().get(1).id(), null, "与邻县联勤", "已通话。"), new NewTopic(null, null, "夜间照明", ""));
        NewMeeting typed = new NewMeeting(
                series,
                read.title(),
                read.place(),
                read.chairId(),
                read.recorderId(),
                read.opened(),
                read.ended(),
                topics,
                List.of(new NewDecision("增设通道", clerk, TestDesk.CALENDAR.localDate(desk.now()))),
                List.of(
                        new NewAttendance(chair, Presence.ABSENT, "值守"),
                        new NewAttendance(clerk, Presence.PRESENT, "代陆志远", chair)),
                List.of("邻县𠮷田站长", "👮 来宾"));
        book.revise(act("briefing.revise"), id, before.keeping().version(), read, typed);
        Meeting after = meeting(id);
        assertEquals(
                List.of("与邻县联勤", "夜间照明"),
                after.agenda().stream().map(AgendaItem::topic).toList());
        assertEquals(1, after.actions().size());
        assertEquals(1, after.expected());
        assertEquals(1, after.present());
        assertEquals(2, after.count(Presence.GUEST));
        assertEquals("邻县𠮷田站长", after.attendance().get(2).name());
        desk.store().undo(desk.officer);
        assertEquals(before.agenda(), meeting(id).agenda());
        assertEquals(before.attendance(), meeting(id).attendance());
    }

    @Test
    void finalised_minutes_are_frozen_for_every_path_and_keep_the_hash_of_their_pdf() {
        long id = hold("检查站秩序", "车辆积压");
        long topic = meeting(id).agenda().getFirst().id();
        speeches.speak(act("briefing.speak"), id, said(topic, "先疏通第二通道。"));
        assertEquals(
                "problem.briefing.own-review",
                refused(() -> move(id, StageMove.REVIEW, desk.officer.personId()))
                        .key());
        move(id, StageMove.REVIEW, chair);
        assertEquals(
                "problem.briefing.not-draft",
                refused(() -> speeches.speak(act("briefing.speak"), id, said(topic, "还有一句。")))
                        .key());
        move(id, StageMove.FINALISE, chair);
        assertEquals(SHA, meeting(id).keeping().sealedSha());
        NewMeeting read = typed(meeting(id));
        assertEquals(
                "problem.briefing.not-draft",
                refused(() -> book.revise(
                                act("briefing.revise"),
                                id,
                                meeting(id).keeping().version(),
                                read,
                                with(read, "别处", read.title())))
                        .key());
        assertThrows(
                ProblemException.class,
                () -> desk.store().write(act("test.around"), tx -> {
                    var row = tx.read().fetchSingle(Tables.MEETING, Tables.MEETING.ID.eq(id));
                    row.setTitle("改了");
                    tx.update(row);
                    return id;
                }));
        assertEquals(1, meeting(id).speeches().size());
        move(id, StageMove.ISSUE, chair);
        assertEquals(
                "problem.briefing.stage",
                refused(() -> move(id, StageMove.BACK, chair)).key());
    }

    @Test
    void a_speech_is_not_taken_back_under_finalised_minutes() {
        long id = hold("检查站秩序", "车辆积压");
        Act speaking = Act.of(new Actor(clerk, "凌晓敏"), "briefing.speak");
        speeches.speak(speaking, id, said(null, "先疏通第二通道。"));
        move(id, StageMove.REVIEW, chair);
        move(id, StageMove.FINALISE, chair);
        assertEquals(
                "problem.briefing.frozen",
                refused(() -> desk.store().undo(new Actor(clerk, "凌晓敏"))).key());
        assertEquals(1, meeting(id).speeches().size());
    }

    @Test
    void only_the_newest_of_a_series_is_taken_back_and_never_below_a_newer_finalised_one() {
        long first = hold("第一次", "甲");
        long second = hold("第二次", "乙");
        for (long id : new long[] {first, second}) {
            move(id, StageMove.REVIEW, chair);
            move(id, StageMove.FINALISE, chair);
        }
        assertEquals(
                "problem.briefing.newer",
                refused(() -> move(first, StageMove.BACK, chair)).key());
        assertEquals(
                "problem.briefing.no-reason",
                refused(() -> book.move(
                                act("briefing.back"),
                                second,
                                meeting(second).keeping().version(),
                                StageMove.BACK,
                                chair,
                                " ",
                                null))
                        .key());
        move(second, StageMove.BACK, chair);
        assertEquals(MeetingStage.REVIEWED, meeting(second).summary().stage());
        assertEquals("", meeting(second).keeping().sealedSha());
        move(first, StageMove.BACK, chair);
        assertEquals(MeetingStage.REVIEWED, meeting(first).summary().stage());
    }

    @Test
    void a_meeting_that_is_not_over_or_is_empty_is_not_finalised() {
        long empty = hold("空会");
        move(empty, StageMove.REVIEW, chair);
        assertEquals(
                "problem.briefing.empty",
                refused(() -> move(empty, StageMove.FINALISE, chair)).key());
        NewMeeting lasting =
                new NewMeeting(series, "未散", "", null, null, at(2, 0), null, List.of("甲"), List.of(), List.of());
        long id = briefings.hold(act("briefing.hold"), lasting);
        move(id, StageMove.REVIEW, chair);
        assertEquals(
                "problem.briefing.not-ended",
                refused(() -> move(id, StageMove.FINALISE, chair)).key());
    }

    @Test
    void what_was_said_becomes_a_decision_and_an_action_and_its_topic_comes_back_until_it_is_closed() {
        long id = hold("检查站秩序", "车辆积压", "联勤");
        Meeting meeting = meeting(id);
        long topic = meeting.agenda().get(0).id();
        long speech = speeches.speak(act("briefing.speak"), id, said(topic, "增设第二查验通道。"));
        speeches.decide(
                act("briefing.decide"),
                id,
                new NewDecision(
                        "增设第二查验通道",
                        clerk,
                        TestDesk.CALENDAR.localDate(desk.now()).plusDays(3)),
                topic,
                speech);
        assertEquals(speech, meeting(id).decisions().getFirst().speechId());
        ActionItem item = meeting(id).actions().getFirst();
        assertEquals(chair, item.course().assignerId());
        assertEquals(
                List.of(CarryReason.OPEN_ACTION, CarryReason.UNDISCUSSED),
                seriesBook.carriedOver(series, desk.now()).stream()
                        .map(CarriedTopic::reason)
                        .toList());
        briefings.step(act("briefing.step"), item.id(), ActionStage.ACCEPTED, clerk, "");
        briefings.step(act("briefing.step"), item.id(), ActionStage.REPORTED, clerk, "");
        briefings.step(act("briefing.step"), item.id(), ActionStage.CLOSED, chair, "属实");
        assertEquals(
                List.of("联勤"),
                seriesBook.carriedOver(series, desk.now()).stream()
                        .map(CarriedTopic::topic)
                        .toList());
        desk.clock(desk.now().plus(Duration.ofMinutes(1)));
        seriesBook.mark(act("briefing.mark"), topic, AgendaMark.REOPEN);
        seriesBook.mark(act("briefing.mark"), meeting.agenda().get(1).id(), AgendaMark.SKIP);
        assertEquals(
                List.of(CarryReason.REOPENED),
                seriesBook.carriedOver(series, desk.now()).stream()
                        .map(CarriedTopic::reason)
                        .toList());
        desk.clock(desk.now().plus(Duration.ofMinutes(1)));
        hold("第二次");
        assertEquals(2, seriesBook.carriedOver(series, desk.now()).size());
    }

    @Test
    void three_hundred_attendees_and_names_of_any_script_are_kept_as_they_are() {
        List<NewAttendance> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            all.add(new NewAttendance(desk.sworn("T" + i, "𠀀𪚥" + i), Presence.PRESENT, ""));
        }
        NewMeeting typed = new NewMeeting(
                series, "大会 שלום 👮", "礼堂", chair, null, at(2, 0), at(2, 20), List.of("مرحبا"), List.of(), all);
        Meeting meeting = meeting(briefings.hold(act("briefing.hold"), typed));
        assertEquals(300, meeting.present());
        assertEquals("大会 שלום 👮", meeting.summary().title());
        assertEquals("مرحبا", meeting.agenda().getFirst().topic());
        assertEquals("𠀀𪚥299", meeting.attendance().getLast().name());
        NewMeeting blank =
                new NewMeeting(series, "无字", "", null, null, at(2, 0), null, List.of(" "), List.of(), List.of());
        assertEquals(
                "problem.briefing.agenda",
                refused(() -> briefings.hold(act("briefing.hold"), blank)).key());
    }

    private static SpeechBook.NewSpeech said(Long topic, String words) {
        return new SpeechBook.NewSpeech(topic, null, "邻县站长", words, null);
    }

    private void move(long id, StageMove move, long person) {
        book.move(
                act("briefing.move"),
                id,
                meeting(id).keeping().version(),
                move,
                person,
                "照此办理",
                move == StageMove.FINALISE ? new MeetingBook.Seal(SHA, desk.now()) : null);
    }

    private Problem refused(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(ProblemException.class, work).problem();
    }

    private Act act(String name) {
        return Act.of(desk.officer, name);
    }

    private Act by(long person) {
        return Act.of(new Actor(person, "凌晓敏"), "briefing.revise");
    }

    private NewSpeech saidAt(Instant at) {
        return new NewSpeech(null, chair, "", "先疏通第二通道。", at);
    }

    private Meeting meeting(long id) {
        return briefings.meeting(id, desk.now()).orElseThrow();
    }

    private Instant at(int hour, int minute) {
        return TestDesk.CALENDAR.at(TestDesk.CALENDAR.localDate(desk.now()), hour * 60 + minute);
    }

    private long hold(String title, String... topics) {
        return briefings.hold(
                act("briefing.hold"),
                new NewMeeting(
                        series,
                        title,
                        "二楼会议室",
                        chair,
                        null,
                        at(2, 0),
                        at(2, 20),
                        List.of(topics),
                        List.of(),
                        List.of(new NewAttendance(chair, Presence.PRESENT, ""))));
    }

    private NewMeeting with(NewMeeting read, String place, String title) {
        return new NewMeeting(
                read.seriesId(),
                title,
                place,
                read.chairId(),
                read.recorderId(),
                read.opened(),
                read.ended(),
                read.agenda(),
                read.decisions(),
                read.attendance(),
                read.guests());
    }

    /** As a form reads a meeting that is on record. */
    private static NewMeeting typed(Meeting meeting) {
        return new NewMeeting(
                meeting.summary().series().id(),
                meeting.summary().title(),
                meeting.place(),
                meeting.keeping().chairId(),
                meeting.keeping().recorderId(),
                meeting.summary().opened(),
                meeting.ended(),
                meeting.agenda().stream()
                        .map(item -> new NewTopic(item.id(), item.carriedFrom(), item.topic(), item.notes()))
                        .toList(),
                meeting.decisions().stream()
                        .map(decision -> new NewDecision(decision.content(), null, null, decision.id()))
                        .toList(),
                meeting.attendance().stream()
                        .filter(each -> each.personId() != 0)
                        .map(each ->
                                new NewAttendance(each.personId(), each.presence(), each.reason(), each.standsForId()))
                        .toList(),
                meeting.attendance().stream()
                        .filter(each -> each.personId() == 0)
                        .map(Attendance::name)
                        .toList());
    }
}
