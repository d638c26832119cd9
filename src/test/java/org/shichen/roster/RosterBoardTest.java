package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.Moment;
import org.shichen.people.People;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Act;
import org.shichen.store.schema.tables.records.RosterPublicationRecord;
import org.shichen.testing.TestDesk;

/** What the team lead can rely on at the roster board. The duty day is Thursday 2020-02-06. */
class RosterBoardTest {

    private static final LocalDate THURSDAY = LocalDate.of(2020, 2, 6);

    @TempDir
    Path folder;

    private TestDesk desk;
    private Rosters rosters;
    private RosterBoard board;
    private long wang;
    private long li;
    private long north;
    private long south;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        wang = desk.sworn("100001", "王建国");
        li = desk.auxiliary("200001", "李小明");
        long checkpoint = desk.checkpoint("N", "北站", 101.7, 36.6);
        north = desk.post(checkpoint, PostKind.VEHICLE_CHECK, "查验岗");
        south = desk.post(checkpoint, PostKind.REGISTRATION, "登记岗");
        rosters = new Rosters(desk.store(), TestDesk.CALENDAR);
        board = new RosterBoard(
                rosters,
                new People(desk.store(), () -> true),
                new Checkpoints(desk.store()),
                desk.store(),
                desk.tasks,
                desk.acts,
                desk.notices,
                desk.moment,
                TestDesk.CALENDAR);
    }

    @AfterEach
    void close() {
        board.close();
        desk.close();
    }

    @Test
    void the_week_of_the_duty_day_is_shown_and_turned() {
        assertEquals(LocalDate.of(2020, 2, 3), week().days().getFirst());
        assertEquals(THURSDAY, week().today());
        board.next();
        assertEquals(LocalDate.of(2020, 2, 10), week().days().getFirst());
        board.today();
        board.previous();
        assertEquals(LocalDate.of(2020, 1, 27), week().days().getFirst());
        board.today();
        assertEquals(LocalDate.of(2020, 2, 3), week().days().getFirst());
    }

    @Test
    void an_assignment_is_taken_back() {
        board.assign(landing(wang, THURSDAY, north, desk.day));
        assertEquals(north, only(wang, THURSDAY).postId());
        assertEquals("roster.assign", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(List.of(), at(wang, THURSDAY));
    }

    @Test
    void a_move_is_taken_back() {
        desk.duty(wang, north, desk.day, THURSDAY);
        Duty duty = only(wang, THURSDAY);
        board.move(duty, board.landing(duty, day(wang, THURSDAY.plusDays(1))).orElseThrow());
        assertEquals(List.of(), at(wang, THURSDAY));
        only(wang, THURSDAY.plusDays(1));
        assertEquals("roster.move", desk.store().undo(desk.officer).orElseThrow());
        only(wang, THURSDAY);
        assertEquals(List.of(), at(wang, THURSDAY.plusDays(1)));
    }

    @Test
    void a_removal_is_taken_back() {
        desk.duty(wang, north, desk.day, THURSDAY);
        board.remove(only(wang, THURSDAY));
        assertEquals(List.of(), at(wang, THURSDAY));
        assertEquals("roster.remove", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(north, only(wang, THURSDAY).postId());
    }

    @Test
    void a_double_booking_is_refused_with_the_reason() {
        desk.duty(wang, north, desk.day, THURSDAY);
        Duty landing = landing(wang, THURSDAY, south, desk.day);
        assertTrue(board.judge(landing).getFirst().forbids());
        board.assign(landing);
        assertEquals(1, at(wang, THURSDAY).size());
        assertEquals(List.of("problem.roster.double-booking"), keys());
        assertEquals("北站·查验岗", desk.problems.getFirst().args().get(3));
    }

    @Test
    void a_duty_that_touches_another_is_allowed_and_the_short_rest_told() {
        desk.duty(wang, north, desk.day, THURSDAY);
        board.assign(landing(wang, THURSDAY, north, desk.evening));
        assertEquals(2, at(wang, THURSDAY).size());
        assertEquals(List.of(), desk.problems);
        assertEquals(List.of("problem.roster.rest"), desk.said);
    }

    @Test
    void a_second_console_cannot_slip_a_double_booking_in() {
        desk.duty(wang, north, desk.night, THURSDAY);
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> rosters.assign(Act.of(desk.officer, "roster.assign"), wang, south, desk.night, THURSDAY));
        assertEquals("problem.roster.double-booking", refused.problem().key());
        assertEquals(
                List.of("王建国", "02-07 00:00", "02-07 08:00", "北站·查验岗"),
                refused.problem().args());
        rosters.assign(Act.of(desk.officer, "roster.assign"), wang, south, desk.day, THURSDAY.plusDays(1));
    }

    @Test
    void moving_onto_another_duty_of_the_person_is_refused_inside_the_write_too() {
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(li, south, desk.day, THURSDAY);
        Duty duty = only(li, THURSDAY);
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> rosters.move(Act.of(desk.officer, "roster.move"), duty, wang, THURSDAY, south, desk.day));
        assertEquals("problem.roster.double-booking", refused.problem().key());
        assertEquals(1, at(li, THURSDAY).size());
    }

    @Test
    void a_duty_that_was_changed_elsewhere_is_not_overwritten() {
        desk.duty(wang, north, desk.day, THURSDAY);
        Duty read = only(wang, THURSDAY);
        Act act = Act.of(desk.officer, "roster.move");
        rosters.move(act, read, wang, THURSDAY, south, desk.day);
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> rosters.move(Act.of(desk.officer, "roster.move"), read, wang, THURSDAY, north, desk.day));
        assertEquals("problem.store.moved-on", refused.problem().key());
    }

    @Test
    void nothing_is_assigned_while_a_past_moment_is_shown() {
        Duty landing = landing(wang, THURSDAY, north, desk.day);
        desk.moment.set(Moment.past(desk.now().minus(Duration.ofHours(3))));
        board.assign(landing);
        assertEquals(List.of(), at(wang, THURSDAY));
        assertEquals(List.of("problem.ui.past"), keys());
    }

    @Test
    void gaps_count_each_post_so_that_a_surplus_hides_nothing() {
        desk.require(north, desk.day, DutyLevel.NORMAL, 1, 2);
        desk.require(south, desk.day, DutyLevel.NORMAL, 1, 1);
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(li, south, desk.day, THURSDAY);
        Shift day = week().shifts().getFirst();
        assertEquals(new Gap(3, 2, 2, true), week().gap(THURSDAY, day));
        assertEquals(new Gap(3, 0, 3, true), week().gap(THURSDAY.plusDays(1), day));
        assertEquals(new Gap(3, 2, 2, true), week().gap(week().spans().getFirst()));
        assertEquals(Gap.NONE, week().gap(week().spans().get(8)));
    }

    @Test
    void the_duty_day_has_thirteen_spans_and_a_night_after_midnight_belongs_to_it() {
        desk.duty(wang, north, desk.night, THURSDAY);
        assertEquals(13, week().spans().size());
        List<Integer> heads = week().spans().stream()
                .map(span -> week().staffing(new Place.PostSpan(north, span)).heads())
                .toList();
        // 子 is 23–01 and the night begins at 24:00, so its first hour is the worst of the span.
        assertEquals(List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1), heads);
    }

    @Test
    void a_level_ordered_later_does_not_exist_yet() {
        desk.require(north, desk.day, DutyLevel.NORMAL, 1, 1);
        desk.require(north, desk.day, DutyLevel.L1, 1, 4);
        Shift day = week().shifts().getFirst();
        desk.order(DutyLevel.L1, desk.now().plus(Duration.ofHours(2)));
        assertEquals(1, week().gap(THURSDAY.plusDays(1), day).required());
        desk.clock(desk.now().plus(Duration.ofHours(3)));
        assertEquals(4, week().gap(THURSDAY.plusDays(1), day).required());
        assertEquals(1, week().gap(THURSDAY, day).required());
    }

    @Test
    void ordering_a_level_opens_its_gaps_and_is_taken_back() {
        desk.require(north, desk.day, DutyLevel.L2, 1, 3);
        Shift day = week().shifts().getFirst();
        board.order(DutyLevel.L2);
        assertEquals(3, week().gap(THURSDAY.plusDays(1), day).missing());
        desk.store().undo(desk.officer);
        assertEquals(0, week().gap(THURSDAY.plusDays(1), day).missing());
    }

    @Test
    void a_publication_counts_from_when_it_was_made() {
        RosterPublicationRecord row = new RosterPublicationRecord();
        row.setFirstDate(THURSDAY.toEpochDay());
        row.setLastDate(THURSDAY.plusDays(1).toEpochDay());
        Instant made = desk.now().plus(Duration.ofMinutes(10));
        row.setOccurredAt(made.toEpochMilli());
        row.setRecordedAt(made.toEpochMilli());
        desk.insert(row);
        assertFalse(week().published(THURSDAY));
        desk.clock(made);
        assertTrue(week().published(THURSDAY.plusDays(1)));
        assertFalse(week().published(THURSDAY.plusDays(2)));
    }

    @Test
    void a_person_dropped_on_a_watch_takes_the_shift_that_runs_then() {
        board.toggleLayout();
        Place.PostSpan chou = new Place.PostSpan(north, week().spans().get(9));
        board.assign(board.landing(wang, chou).orElseThrow());
        Duty duty = only(wang, THURSDAY);
        assertEquals(desk.night, duty.shiftId());
        board.select(chou);
        assertEquals(duty, board.selectedDuty());
        board.remove(duty);
        assertNull(board.selectedDuty());
    }

    @Test
    void typing_finds_people_by_badge_name_or_pinyin() {
        board.filterProperty().set("李小");
        assertEquals(2, board.rowsProperty().get().size());
        board.filterProperty().set("2000");
        assertEquals(2, board.rowsProperty().get().size());
        board.filterProperty().set("");
        assertEquals(4, board.rowsProperty().get().size());
    }

    @Test
    void a_post_and_shift_are_typed_by_number_name_and_mark() {
        PostChoice typed = PostChoice.typed("2 夜", week()).getFirst();
        assertEquals(
                List.of(south, desk.night),
                List.of(typed.post().id(), typed.shift().id()));
        PostChoice named = PostChoice.typed("北站 2", week()).getFirst();
        assertEquals(
                List.of(north, desk.evening),
                List.of(named.post().id(), named.shift().id()));
    }

    private RosterWeek week() {
        return board.weekProperty().get();
    }

    private Duty landing(long person, LocalDate date, long post, long shift) {
        Post there = week().posts().stream()
                .filter(each -> each.id() == post)
                .findFirst()
                .orElseThrow();
        return board.landing(day(person, date), there, week().shift(shift));
    }

    private static Place.PersonDay day(long person, LocalDate date) {
        return new Place.PersonDay(person, date);
    }

    private List<Duty> at(long person, LocalDate date) {
        return week().dutiesAt(day(person, date));
    }

    private Duty only(long person, LocalDate date) {
        assertEquals(1, at(person, date).size());
        return at(person, date).getFirst();
    }

    private List<String> keys() {
        return desk.problems.stream().map(Problem::key).toList();
    }
}
