package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.store.schema.Tables.DUTY_LEVEL;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.checkpoint.Checkpoints;
import org.shichen.clock.Moment;
import org.shichen.people.AbsenceKind;
import org.shichen.people.People;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.rules.Fairness;
import org.shichen.roster.rules.RuleKind;
import org.shichen.store.Act;
import org.shichen.store.schema.tables.records.DutyLevelRecord;
import org.shichen.store.schema.tables.records.RequirementWeekdayRecord;
import org.shichen.store.schema.tables.records.RosterPublicationRecord;
import org.shichen.store.schema.tables.records.RuleSettingRecord;
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
    private boolean mayOverride;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        wang = desk.sworn("100001", "王建国");
        li = desk.auxiliary("200001", "李小明");
        long checkpoint = desk.checkpoint("N", "北站", 101.7, 36.6);
        north = desk.post(checkpoint, PostKind.VEHICLE_CHECK, "查验岗");
        south = desk.post(checkpoint, PostKind.REGISTRATION, "登记岗");
        rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
        board = new RosterBoard(
                rosters,
                new People(desk.store(), () -> true),
                new Checkpoints(desk.store()),
                desk.store(),
                desk.tasks,
                desk.acts,
                desk.notices,
                desk.moment,
                TestDesk.CALENDAR,
                () -> mayOverride);
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
    void after_many_acts_the_board_says_what_a_board_says_that_is_opened_then() {
        mayOverride = true;
        desk.duty(wang, north, desk.night, THURSDAY);
        desk.duty(li, north, desk.night, THURSDAY);
        saysTheSame();
        desk.duty(wang, south, desk.night, THURSDAY.plusDays(1));
        desk.duty(wang, south, desk.day, THURSDAY.plusDays(2));
        saysTheSame();
        board.does().remove(List.of(only(wang, THURSDAY)));
        assertFalse(week().violations(only(li, THURSDAY)).isEmpty(), "the auxiliary is left alone");
        saysTheSame();
        desk.store().undo(desk.officer);
        assertTrue(week().violations(only(li, THURSDAY)).isEmpty());
        saysTheSame();
        desk.absence(wang, AbsenceKind.SICK, THURSDAY, THURSDAY.plusDays(1));
        saysTheSame();
    }

    /** As a board that knows nothing of what stood before. */
    private void saysTheSame() {
        RosterBoard fresh = new RosterBoard(
                rosters,
                new People(desk.store(), () -> true),
                new Checkpoints(desk.store()),
                desk.store(),
                desk.tasks,
                desk.acts,
                desk.notices,
                desk.moment,
                TestDesk.CALENDAR,
                () -> mayOverride);
        RosterRange anew = Objects.requireNonNull(fresh.rangeProperty().get());
        assertEquals(anew.violations(), week().violations());
        anew.people().forEach(person -> assertEquals(anew.fairness(person.id()), week().fairness(person.id())));
        fresh.close();
    }

    @Test
    void an_assignment_is_taken_back() {
        board.does().assign(landing(wang, THURSDAY, north, desk.day));
        assertEquals(north, only(wang, THURSDAY).postId());
        assertEquals("roster.assign", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(List.of(), at(wang, THURSDAY));
    }

    @Test
    void a_move_is_taken_back() {
        desk.duty(wang, north, desk.day, THURSDAY);
        Duty duty = only(wang, THURSDAY);
        board.does().move(List.of(duty), List.of(duty.of(wang, THURSDAY.plusDays(1))));
        assertEquals(List.of(), at(wang, THURSDAY));
        only(wang, THURSDAY.plusDays(1));
        assertEquals("roster.move", desk.store().undo(desk.officer).orElseThrow());
        only(wang, THURSDAY);
        assertEquals(List.of(), at(wang, THURSDAY.plusDays(1)));
    }

    @Test
    void a_removal_is_taken_back() {
        desk.duty(wang, north, desk.day, THURSDAY);
        board.does().remove(List.of(only(wang, THURSDAY)));
        assertEquals(List.of(), at(wang, THURSDAY));
        assertEquals("roster.remove", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(north, only(wang, THURSDAY).postId());
    }

    @Test
    void a_double_booking_is_refused_with_the_reason() {
        desk.duty(wang, north, desk.day, THURSDAY);
        Duty landing = landing(wang, THURSDAY, south, desk.day);
        assertTrue(week().judge(RosterChange.adding(List.of(landing.numbered(-1))))
                .getFirst()
                .forbids());
        board.does().assign(landing);
        assertEquals(1, at(wang, THURSDAY).size());
        assertEquals(List.of("problem.roster.double-booking"), keys());
        assertEquals("北站·查验岗", desk.problems.getFirst().args().get(3));
    }

    @Test
    void a_duty_that_touches_another_is_allowed_and_the_short_rest_told() {
        desk.duty(wang, north, desk.day, THURSDAY);
        board.does().assign(landing(wang, THURSDAY, north, desk.evening));
        assertEquals(2, at(wang, THURSDAY).size());
        assertEquals(List.of(), desk.problems);
        assertEquals(List.of("problem.roster.rest"), desk.said);
    }

    @Test
    void a_second_console_cannot_slip_a_double_booking_in() {
        desk.duty(wang, north, desk.night, THURSDAY);
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> rosters.change(
                        Act.of(desk.officer, "roster.assign"),
                        RosterChange.adding(List.of(
                                landing(wang, THURSDAY, south, desk.night).numbered(-1)))));
        assertEquals("problem.roster.double-booking", refused.problem().key());
        assertEquals(
                List.of("王建国", LocalDateTime.of(2020, 2, 7, 0, 0), LocalDateTime.of(2020, 2, 7, 8, 0), "北站·查验岗"),
                refused.problem().args());
        rosters.change(
                Act.of(desk.officer, "roster.assign"),
                RosterChange.adding(List.of(
                        landing(wang, THURSDAY.plusDays(1), south, desk.day).numbered(-1))));
    }

    @Test
    void moving_onto_another_duty_of_the_person_is_refused_inside_the_write_too() {
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(li, south, desk.day, THURSDAY);
        Duty duty = only(li, THURSDAY);
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> rosters.change(Act.of(desk.officer, "roster.move"), replacing(duty, duty.of(wang, THURSDAY))));
        assertEquals("problem.roster.double-booking", refused.problem().key());
        assertEquals(1, at(li, THURSDAY).size());
    }

    @Test
    void a_duty_that_was_changed_elsewhere_is_not_overwritten() {
        desk.duty(wang, north, desk.day, THURSDAY);
        Duty read = only(wang, THURSDAY);
        rosters.change(Act.of(desk.officer, "roster.move"), replacing(read, read.at(south)));
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> rosters.change(Act.of(desk.officer, "roster.move"), replacing(read, read.noted("换"))));
        assertEquals("problem.store.moved-on", refused.problem().key());
    }

    @Test
    void nothing_is_assigned_while_a_past_moment_is_shown() {
        Duty landing = landing(wang, THURSDAY, north, desk.day);
        desk.moment.set(Moment.past(desk.now().minus(Duration.ofHours(3))));
        board.does().assign(landing);
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
        rosters.order(Act.of(desk.officer, "plan.level"), DutyLevel.L2, desk.now(), "");
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
        board.layoutProperty().set(RosterBoard.Layout.POSTS_BY_WATCH);
        Place.PostSpan chou = new Place.PostSpan(north, week().spans().get(9));
        board.does().assign(new Landing(board).of(wang, chou).orElseThrow());
        Duty duty = only(wang, THURSDAY);
        assertEquals(desk.night, duty.shiftId());
        board.select(chou);
        assertEquals(duty, board.selectedDuty());
        board.does().remove(List.of(duty));
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

    // ── layouts ──

    @Test
    void the_month_is_shown_turned_and_left_again() {
        board.layoutProperty().set(RosterBoard.Layout.PEOPLE_BY_MONTH);
        assertEquals(29, week().days().size());
        board.next();
        assertEquals(LocalDate.of(2020, 3, 1), week().first());
        assertEquals(LocalDate.of(2020, 3, 31), week().last());
        board.today();
        board.layoutProperty().set(RosterBoard.Layout.POSTS_BY_SHIFT);
        assertEquals(LocalDate.of(2020, 2, 3), week().first());
        assertEquals(21, week().columns(RosterBoard.Layout.POSTS_BY_SHIFT).size());
    }

    @Test
    void what_is_chosen_stays_chosen_in_every_layout() {
        desk.duty(wang, north, desk.evening, THURSDAY);
        Duty duty = only(wang, THURSDAY);
        board.select(day(wang, THURSDAY));
        for (RosterBoard.Layout layout : RosterBoard.Layout.values()) {
            board.layoutProperty().set(layout);
            assertEquals(List.of(duty), board.selectedDuties(), layout.name());
        }
    }

    @Test
    void a_duty_carried_to_another_shift_takes_its_hours_and_keeps_its_person() {
        desk.duty(wang, north, desk.day, THURSDAY);
        Duty duty = only(wang, THURSDAY);
        Place.PostShift from = new Place.PostShift(north, THURSDAY, desk.day);
        Place.PostShift to = new Place.PostShift(south, THURSDAY.plusDays(1), desk.night);
        board.layoutProperty().set(RosterBoard.Layout.POSTS_BY_SHIFT);
        Duty landing =
                new Landing(board).of(List.of(duty), from, to).orElseThrow().getFirst();
        board.does().move(List.of(duty), List.of(landing));
        Duty moved = only(wang, THURSDAY.plusDays(1));
        assertEquals(List.of(south, desk.night), List.of(moved.postId(), moved.shiftId()));
        assertEquals(1440, moved.startMinute());
        assertEquals(duty.id(), moved.id());
    }

    @Test
    void only_gaps_are_shown_when_asked_for() {
        desk.require(north, desk.day, DutyLevel.NORMAL, 1, 1);
        board.layoutProperty().set(RosterBoard.Layout.POSTS_BY_SHIFT);
        assertEquals(2, board.rowsProperty().get().size());
        board.toggleGaps();
        assertEquals(
                List.of(north),
                board.rowsProperty().get().stream()
                        .map(row -> ((Row.OfPost) row).post().id())
                        .toList());
    }

    // ── several at once ──

    @Test
    void several_duties_move_as_a_block_and_as_one_act() {
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(wang, north, desk.day, THURSDAY.plusDays(1));
        List<Duty> both = List.of(only(wang, THURSDAY), only(wang, THURSDAY.plusDays(1)));
        List<Duty> landing = new Landing(board)
                .of(both, day(wang, THURSDAY), day(li, THURSDAY.plusDays(1)))
                .orElseThrow();
        board.does().move(both, landing);
        assertEquals(List.of(), at(wang, THURSDAY));
        only(li, THURSDAY.plusDays(1));
        only(li, THURSDAY.plusDays(2));
        assertEquals("roster.move", desk.store().undo(desk.officer).orElseThrow());
        only(wang, THURSDAY);
        only(wang, THURSDAY.plusDays(1));
    }

    @Test
    void a_block_that_would_fall_off_the_board_lands_nowhere() {
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(li, north, desk.day, THURSDAY);
        List<Duty> both = List.of(only(wang, THURSDAY), only(li, THURSDAY));
        assertTrue(new Landing(board)
                .of(both, day(wang, THURSDAY), day(li, THURSDAY))
                .isEmpty());
        board.filterProperty().set("王建国");
        assertTrue(
                new Landing(board)
                        .of(both, day(wang, THURSDAY), day(wang, THURSDAY.plusDays(1)))
                        .isEmpty(),
                "one of them is filtered away");
    }

    @Test
    void two_people_take_each_others_place() {
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(li, south, desk.night, THURSDAY);
        board.does().exchange(only(wang, THURSDAY), only(li, THURSDAY));
        assertEquals(desk.night, only(wang, THURSDAY).shiftId());
        assertEquals(north, only(li, THURSDAY).postId());
        assertEquals("roster.swap-places", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(desk.day, only(wang, THURSDAY).shiftId());
    }

    @Test
    void a_duty_is_cut_in_two_and_is_still_one_duty_to_the_rules() {
        desk.duty(wang, north, desk.day, THURSDAY);
        board.does().split(only(wang, THURSDAY), 660);
        List<Duty> pieces = at(wang, THURSDAY);
        assertEquals(List.of(480, 660), pieces.stream().map(Duty::startMinute).toList());
        assertEquals(List.of(660, 960), pieces.stream().map(Duty::endMinute).toList());
        assertEquals(List.of(), desk.problems);
        assertEquals(List.of(), desk.said);
        assertEquals("roster.split", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(960, only(wang, THURSDAY).endMinute());
    }

    @Test
    void a_shift_on_a_post_has_one_lead() {
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(li, north, desk.day, THURSDAY);
        board.does().lead(only(wang, THURSDAY));
        assertTrue(only(wang, THURSDAY).lead());
        board.does().lead(only(li, THURSDAY));
        assertFalse(only(wang, THURSDAY).lead());
        assertTrue(only(li, THURSDAY).lead());
        desk.store().undo(desk.officer);
        assertTrue(only(wang, THURSDAY).lead());
    }

    @Test
    void a_duty_is_noted_and_let_go_by_hand_without_being_judged_anew() {
        mayOverride = true;
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(wang, south, desk.day, THURSDAY);
        Duty broken = at(wang, THURSDAY).getFirst();
        board.does().note(broken, "带对讲机");
        board.does().hold(List.of(at(wang, THURSDAY).getFirst()));
        assertNull(board.does().pendingProperty().get());
        Duty noted = at(wang, THURSDAY).getFirst();
        assertEquals(List.of("带对讲机", DutySource.PATTERN), List.of(noted.note(), noted.source()));
    }

    @Test
    void a_block_goes_to_a_spreadsheet_as_text_and_comes_back_elsewhere() {
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(wang, south, desk.night, THURSDAY.plusDays(1));
        Place first = day(wang, THURSDAY);
        Place second = day(wang, THURSDAY.plusDays(1));
        String text = new TextPaste(board, week())
                .copy(new Selection(first, new LinkedHashSet<>(List.of(first, second)), 0))
                .orElseThrow();
        assertEquals("早 北站·查验岗\t夜 北站·登记岗\r\n", text);
        RosterChange change = new TextPaste(board, week()).paste(text, day(li, THURSDAY));
        board.does().perform("roster.paste", change);
        assertEquals(north, only(li, THURSDAY).postId());
        assertEquals(desk.night, only(li, THURSDAY.plusDays(1)).shiftId());
        assertEquals("roster.paste", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(List.of(), at(li, THURSDAY));
    }

    @Test
    void text_that_says_no_duty_is_refused_whole_with_row_and_column() {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> new TextPaste(board, week()).paste("早 北站·查验岗\t休息\r\n", day(wang, THURSDAY)));
        assertEquals("problem.roster.paste", refused.problem().key());
        assertEquals(
                List.of("1", "2", "休息"),
                refused.problem().args().stream().map(String::valueOf).toList());
        ProblemException tooWide = assertThrows(
                ProblemException.class, () -> new TextPaste(board, week()).paste("a\tb\tc\td\te", day(wang, THURSDAY)));
        assertEquals("problem.roster.paste-size", tooWide.problem().key());
    }

    // ── published days and overrides ──

    @Test
    void a_published_day_changes_only_with_a_reason_that_stays_in_the_log() {
        publish(THURSDAY);
        Duty landing = landing(wang, THURSDAY, north, desk.day);
        board.does().assign(landing);
        assertEquals(List.of(), at(wang, THURSDAY));
        board.does().confirm("  ");
        assertEquals(List.of(), at(wang, THURSDAY));
        board.does().drop();
        board.does().confirm("来晚了");
        assertEquals(List.of(), at(wang, THURSDAY));
        board.does().assign(landing);
        board.does().confirm("增援");
        only(wang, THURSDAY);
        assertEquals(
                "增援",
                desk.store()
                        .read(dsl -> dsl.fetchValue(
                                "select reason from change_act where act = 'roster.assign' order by id desc limit 1")));
    }

    @Test
    void no_way_around_the_board_changes_a_published_day_without_a_reason() {
        publish(THURSDAY);
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> rosters.change(
                        Act.of(desk.officer, "roster.assign"),
                        RosterChange.adding(
                                List.of(landing(wang, THURSDAY, north, desk.day).numbered(-1)))));
        assertEquals("problem.roster.published", refused.problem().key());
    }

    @Test
    void what_forbids_is_broken_only_with_the_right_and_a_reason_which_stays_beside_it() {
        desk.duty(wang, north, desk.day, THURSDAY);
        Duty landing = landing(wang, THURSDAY, south, desk.day);
        mayOverride = true;
        board.does().assign(landing);
        assertEquals(
                RuleKind.DOUBLE_BOOKING,
                board.does().pendingProperty().get().forbidding().getFirst().rule());
        assertEquals(1, at(wang, THURSDAY).size());
        board.does().confirm("两岗相邻,一人兼顾");
        assertEquals(2, at(wang, THURSDAY).size());
        Duty second = at(wang, THURSDAY).getLast();
        RuleOverride allowed =
                week().override(second, week().violations(second).getFirst()).orElseThrow();
        assertEquals("两岗相邻,一人兼顾", allowed.reason());
        assertEquals("roster.override", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(1, at(wang, THURSDAY).size());
        assertEquals(List.of(), rosters.overrides(THURSDAY, THURSDAY));
    }

    @Test
    void an_override_holds_for_its_place_only() {
        mayOverride = true;
        desk.duty(wang, north, desk.day, THURSDAY);
        board.does().assign(landing(wang, THURSDAY, south, desk.day));
        board.does().confirm("一人兼顾");
        Duty allowed = at(wang, THURSDAY).stream()
                .filter(duty -> duty.postId() == south)
                .findFirst()
                .orElseThrow();
        board.does().move(List.of(allowed), List.of(allowed.between(480, 900)));
        assertEquals(
                1,
                Objects.requireNonNull(board.does().pendingProperty().get())
                        .forbidding()
                        .size(),
                "asked again");
    }

    @Test
    void taking_the_sworn_officer_away_is_told_for_those_who_stay() {
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(li, north, desk.day, THURSDAY);
        board.does().remove(List.of(only(wang, THURSDAY)));
        assertEquals(List.of("problem.roster.no-sworn"), desk.said);
        assertEquals(List.of(), at(wang, THURSDAY));
    }

    @Test
    void taking_the_sworn_officer_away_is_refused_inside_the_write_where_the_desk_forbids_it() {
        RuleSettingRecord row = new RuleSettingRecord();
        row.setRule(RuleKind.SWORN_PRESENCE.name());
        row.setSeverity("FORBIDS");
        row.setActive(1L);
        row.setVersion(1L);
        desk.insert(row);
        desk.duty(wang, north, desk.day, THURSDAY);
        desk.duty(li, north, desk.day, THURSDAY);
        Duty sworn = only(wang, THURSDAY);
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> rosters.change(Act.of(desk.officer, "roster.remove"), RosterChange.removing(List.of(sworn))));
        assertEquals("problem.roster.no-sworn", refused.problem().key());
        only(wang, THURSDAY);
    }

    @Test
    void a_day_of_the_week_with_its_own_number_is_counted_on_the_board_and_in_the_staffing() {
        long requirement = desk.require(north, desk.day, DutyLevel.NORMAL, 1, 1);
        RequirementWeekdayRecord friday = new RequirementWeekdayRecord();
        friday.setRequirementId(requirement);
        friday.setWeekday(5L);
        friday.setSwornLeast(2L);
        friday.setTotalLeast(4L);
        desk.insert(friday);
        Shift day = week().shift(desk.day);
        assertEquals(1, week().gap(THURSDAY, day).required());
        assertEquals(4, week().gap(THURSDAY.plusDays(1), day).required());
        Instant fridayMorning = TestDesk.CALENDAR.at(THURSDAY.plusDays(1), 9 * 60);
        assertEquals(
                4,
                rosters.staffingAt(fridayMorning).stream()
                        .mapToInt(PostStaffing::headsLeast)
                        .sum());
        desk.clock(fridayMorning);
        assertEquals(
                4,
                week().staffing(new Place.PostSpan(north, week().spans().get(1)))
                        .headsLeast());
    }

    @Test
    void leave_that_the_duty_level_forbids_is_told_in_the_cells_from_the_order_on() {
        desk.absence(li, AbsenceKind.LEAVE, THURSDAY.minusDays(1), THURSDAY.plusDays(2));
        assertTrue(week().bannedLeave(li, THURSDAY).isEmpty());
        desk.store().write(Act.of(desk.officer, "test"), tx -> {
            DutyLevelRecord level = tx.read().fetchOne(DUTY_LEVEL, DUTY_LEVEL.LEVEL.eq(DutyLevel.L1.name()));
            level.setLeaveRule("NONE");
            tx.update(level);
            return 0;
        });
        desk.order(DutyLevel.L1, desk.now());
        assertTrue(week().bannedLeave(li, THURSDAY.minusDays(1)).isEmpty());
        assertEquals(
                DutyLevel.L1, week().bannedLeave(li, THURSDAY).orElseThrow().level());
        assertTrue(week().bannedLeave(li, THURSDAY.plusDays(2)).isPresent());
        assertTrue(week().bannedLeave(wang, THURSDAY).isEmpty());
        assertTrue(week().breaksSomething(li));
    }

    // ── candidates and fairness ──

    @Test
    void candidates_come_best_first_each_with_the_reason() {
        long zhao = desk.sworn("100003", "赵明");
        desk.duty(wang, north, desk.night, THURSDAY.minusDays(2));
        desk.duty(li, south, desk.day, THURSDAY);
        List<Candidate> ranked =
                Candidate.forSeat(week(), new Landing(board), new Place.PostShift(north, THURSDAY, desk.day));
        List<Long> order =
                ranked.stream().map(candidate -> candidate.person().id()).toList();
        assertTrue(order.indexOf(zhao) < order.indexOf(wang), "who carries less comes first");
        assertEquals(li, order.getLast());
        assertEquals(
                "problem.roster.double-booking",
                ranked.getLast().broken().getFirst().words().key());
        assertEquals(
                week().people().size(), ranked.size(), "everybody is there, so that nobody asks why one is missing");
    }

    @Test
    void what_people_carry_is_told_as_it_is_and_as_it_would_be() {
        desk.duty(wang, north, desk.night, THURSDAY.plusDays(1));
        desk.duty(wang, north, desk.night, THURSDAY.plusDays(2));
        Fairness now = week().fairness(wang);
        assertEquals(List.of(16, 2, 1, 2), List.of(now.hours(), now.nights(), now.weekends(), now.nightsInARow()));
        assertEquals(THURSDAY, now.lastRest());
        RosterChange change = RosterChange.adding(
                List.of(landing(wang, THURSDAY.plusDays(3), north, desk.night).numbered(-1)));
        Fairness then = week().fairnessAfter(change).get(wang);
        assertEquals(List.of(24, 3, 2, 3), List.of(then.hours(), then.nights(), then.weekends(), then.nightsInARow()));
        board.orderProperty().set(RosterBoard.Order.NIGHTS);
        assertEquals(
                wang,
                ((Row.OfPerson) board.rowsProperty().get().getFirst()).person().id());
    }

    private void publish(LocalDate date) {
        RosterPublicationRecord row = new RosterPublicationRecord();
        row.setFirstDate(date.toEpochDay());
        row.setLastDate(date.toEpochDay());
        row.setOccurredAt(desk.now().toEpochMilli());
        row.setRecordedAt(desk.now().toEpochMilli());
        desk.insert(row);
    }

    private RosterRange week() {
        return board.rangeProperty().get();
    }

    private Duty landing(long person, LocalDate date, long post, long shift) {
        Post there = week().posts().stream()
                .filter(each -> each.id() == post)
                .findFirst()
                .orElseThrow();
        return Landing.of(day(person, date), there, Objects.requireNonNull(week().shift(shift)));
    }

    private static RosterChange replacing(Duty before, Duty after) {
        return RosterChange.replacing(List.of(new RosterChange.Replaced(before, after)));
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
