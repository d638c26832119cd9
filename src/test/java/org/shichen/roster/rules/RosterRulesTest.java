package org.shichen.roster.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;
import org.shichen.people.Category;
import org.shichen.people.Gender;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.DutySource;

/** What the rules forbid, what they warn of, and what they let pass. Day is 08–16, night 24–08 of the duty date. */
class RosterRulesTest {

    private static final LocalDate DATE = LocalDate.of(2020, 2, 6);
    private static final long SWORN = 1;
    private static final long AUXILIARY = 2;
    private static final long SPOUSE = 3;
    private static final long DAY = 1;
    private static final long EVENING = 2;
    private static final long NIGHT = 3;
    private static final long NORTH = 10;
    private static final long SOUTH = 11;
    private static final long EAST = 12;

    @Test
    void two_posts_at_once_are_forbidden_and_the_other_post_is_named() {
        Duty there = duty(1, SWORN, NORTH, DATE, 480, 960);
        List<Violation> broken = judge(duty(0, SWORN, SOUTH, DATE, 900, 1380), there);
        assertTrue(broken.getFirst().forbids());
        assertEquals(
                List.of("王建国", LocalDateTime.of(2020, 2, 6, 8, 0), LocalDateTime.of(2020, 2, 6, 16, 0), "北站·查验岗"),
                broken.getFirst().words().args());
    }

    @Test
    void duties_that_touch_are_not_a_double_booking_but_leave_no_rest() {
        List<Violation> broken = judge(duty(0, SWORN, SOUTH, DATE, 960, 1440), duty(1, SWORN, NORTH, DATE, 480, 960));
        assertEquals(List.of(Severity.WARNS), severities(broken));
        assertEquals("problem.roster.rest", broken.getFirst().words().key());
        assertEquals("0", broken.getFirst().words().args().get(1));
    }

    @Test
    void a_night_overlaps_the_next_date_across_midnight() {
        Duty night = duty(1, SWORN, NORTH, DATE, 1440, 1920);
        assertTrue(judge(duty(0, SWORN, SOUTH, DATE.plusDays(1), 420, 900), night)
                .getFirst()
                .forbids());
        assertEquals(
                List.of(Severity.WARNS), severities(judge(duty(0, SWORN, SOUTH, DATE.plusDays(1), 480, 960), night)));
    }

    @Test
    void eleven_hours_are_rest_enough_and_a_minute_less_is_told() {
        Duty day = duty(1, SWORN, NORTH, DATE, 480, 780);
        assertEquals(List.of(), judge(duty(0, SWORN, NORTH, DATE, 1440, 1920), day));
        assertEquals(List.of(Severity.WARNS), severities(judge(duty(0, SWORN, NORTH, DATE, 1439, 1919), day)));
    }

    @Test
    void moving_a_duty_does_not_clash_with_itself() {
        assertEquals(List.of(), judge(duty(1, SWORN, SOUTH, DATE, 480, 960), duty(1, SWORN, NORTH, DATE, 480, 960)));
    }

    @Test
    void leave_forbids_every_duty_that_reaches_into_its_dates() {
        Absence leave = absence(AbsenceKind.LEAVE, DATE.plusDays(1), null, null);
        assertTrue(
                judge(leave, duty(0, SWORN, NORTH, DATE, 1440, 1920)).getFirst().forbids());
        assertEquals(List.of(), judge(leave, duty(0, SWORN, NORTH, DATE, 960, 1440)));
    }

    @Test
    void a_secondment_by_day_forbids_its_hours_only_and_counts_as_work() {
        Absence seconded = absence(AbsenceKind.SECONDMENT, DATE, 510, 1050);
        assertTrue(judge(seconded, duty(0, SWORN, NORTH, DATE, 960, 1440))
                .getFirst()
                .forbids());
        List<Violation> night = judge(seconded, duty(0, SWORN, NORTH, DATE, 1440, 1920));
        assertEquals(List.of(Severity.WARNS), severities(night));
        assertEquals(
                List.of("王建国", "6.5", LocalDateTime.of(2020, 2, 6, 8, 30), LocalDateTime.of(2020, 2, 6, 17, 30), "11"),
                night.getFirst().words().args());
    }

    @Test
    void eleven_hours_after_a_secondment_are_rest_enough_and_a_minute_less_is_told() {
        Duty night = duty(0, SWORN, NORTH, DATE, 1440, 1920);
        assertEquals(List.of(), judge(absence(AbsenceKind.SECONDMENT, DATE, 480, 780), night));
        assertEquals(
                List.of(Severity.WARNS), severities(judge(absence(AbsenceKind.SECONDMENT, DATE, 480, 781), night)));
    }

    @Test
    void an_auxiliary_alone_at_any_minute_is_told() {
        Duty shortOfficer = duty(1, SWORN, NORTH, DATE, 480, 900);
        List<Violation> broken = judge(duty(0, AUXILIARY, NORTH, DATE, 480, 960), shortOfficer);
        assertEquals(List.of(Severity.WARNS), severities(broken));
        assertEquals(
                List.of("李小明", LocalDateTime.of(2020, 2, 6, 15, 0), LocalDateTime.of(2020, 2, 6, 16, 0), "北站·查验岗"),
                broken.getFirst().words().args());
        assertEquals(
                List.of(), judge(duty(0, AUXILIARY, NORTH, DATE, 480, 960), duty(1, SWORN, NORTH, DATE, 480, 960)));
    }

    @Test
    void pieces_of_one_shift_need_no_rest_between_them() {
        assertEquals(List.of(), judge(duty(0, SWORN, NORTH, DATE, 720, 960), duty(1, SWORN, NORTH, DATE, 480, 600)));
    }

    @Test
    void the_fourth_night_in_a_row_is_told_with_the_whole_run() {
        Violation broken = only(
                RuleKind.NIGHTS_IN_A_ROW,
                judge(night(0, SWORN, 1), night(1, SWORN, -1), night(2, SWORN, 0), night(3, SWORN, 2)));
        assertEquals(
                List.of("王建国", 4, LocalDate.of(2020, 2, 5), LocalDate.of(2020, 2, 8), 3),
                broken.words().args());
        assertEquals(
                List.of(),
                of(RuleKind.NIGHTS_IN_A_ROW, judge(night(0, SWORN, 1), night(1, SWORN, 0), night(2, SWORN, 2))));
    }

    @Test
    void after_two_nights_a_day_of_rest_both_told_of_the_night_and_of_the_early_duty() {
        Duty tooEarly = duty(9, SWORN, NORTH, DATE.plusDays(2), 960, 1440);
        assertEquals(
                List.of("王建国", 2, LocalDate.of(2020, 2, 7), "8", "24"),
                only(RuleKind.REST_AFTER_NIGHTS, judge(tooEarly, night(1, SWORN, 0), night(2, SWORN, 1)))
                        .words()
                        .args());
        only(RuleKind.REST_AFTER_NIGHTS, judge(night(2, SWORN, 1), night(1, SWORN, 0), tooEarly));
        assertEquals(
                List.of(), of(RuleKind.REST_AFTER_NIGHTS, judge(night(1, SWORN, 0), night(2, SWORN, 1), tooEarly)));
        assertEquals(
                List.of(),
                of(
                        RuleKind.REST_AFTER_NIGHTS,
                        judge(
                                duty(9, SWORN, NORTH, DATE.plusDays(3), 480, 960),
                                night(1, SWORN, 0),
                                night(2, SWORN, 1))));
    }

    @Test
    void more_hours_than_a_week_holds_are_told_by_the_monday() {
        Duty[] others = new Duty[7];
        for (int day = 0; day < 7; day++) {
            // 2020-02-03 is a Monday.
            others[day] = duty(10 + day, SWORN, NORTH, LocalDate.of(2020, 2, 3).plusDays(day), 480, 960);
        }
        assertEquals(List.of(), of(RuleKind.WEEKLY_HOURS, judge(others[0], others)));
        assertEquals(
                List.of("王建国", LocalDate.of(2020, 2, 3), "60.5", 60),
                only(RuleKind.WEEKLY_HOURS, judge(duty(0, SWORN, NORTH, LocalDate.of(2020, 2, 9), 1020, 1290), others))
                        .words()
                        .args());
    }

    @Test
    void a_household_is_not_split_over_one_night() {
        assertTrue(only(RuleKind.HOUSEHOLD, judge(night(0, SWORN, 0), night(1, SPOUSE, 0)))
                .forbids());
        assertEquals(List.of(), of(RuleKind.HOUSEHOLD, judge(night(0, SWORN, 0), night(1, SPOUSE, 1))));
    }

    @Test
    void what_a_post_needs_is_asked_of_all_who_stand_there() {
        assertEquals(
                2,
                of(RuleKind.POST_NEEDS, judge(duty(0, SWORN, EAST, DATE, 480, 960)))
                        .size());
        assertEquals(
                List.of(),
                of(
                        RuleKind.POST_NEEDS,
                        judge(duty(0, SWORN, EAST, DATE, 480, 960), duty(1, SPOUSE, EAST, DATE, 480, 960))));
        assertEquals(
                LocalDateTime.of(2020, 2, 6, 15, 0),
                of(
                                RuleKind.POST_NEEDS,
                                judge(duty(0, SWORN, EAST, DATE, 480, 960), duty(1, SPOUSE, EAST, DATE, 480, 900)))
                        .getFirst()
                        .words()
                        .args()
                        .get(1));
    }

    @Test
    void taking_the_officer_away_is_told_of_the_auxiliary_left_alone() {
        Duty officer = duty(1, SWORN, NORTH, DATE, 480, 960);
        RosterState state = state(List.of(), officer, duty(2, AUXILIARY, NORTH, DATE, 480, 960));
        List<Violation> broken = RosterRules.AS_THEY_COME.newlyBroken(
                List.of(officer), List.of(duty(1, SWORN, SOUTH, DATE.plusDays(1), 480, 960)), state);
        assertEquals(
                List.of("李小明", LocalDateTime.of(2020, 2, 6, 8, 0), LocalDateTime.of(2020, 2, 6, 16, 0), "北站·查验岗"),
                only(RuleKind.SWORN_PRESENCE, broken).words().args());
    }

    @Test
    void a_rule_is_switched_off_sharpened_and_given_another_limit() {
        Duty near = duty(1, SWORN, NORTH, DATE, 480, 840);
        Duty duty = duty(0, SWORN, NORTH, DATE, 1440, 1920);
        assertEquals(List.of(), set(new RuleSetting(RuleKind.REST, false, Severity.WARNS, 660), duty, near));
        assertEquals(List.of(), set(new RuleSetting(RuleKind.REST, true, Severity.WARNS, 600), duty, near));
        assertTrue(set(new RuleSetting(RuleKind.REST, true, Severity.FORBIDS, 660), duty, near)
                .getFirst()
                .forbids());
    }

    private static List<Violation> set(RuleSetting setting, Duty duty, Duty... others) {
        return new RosterRules(List.of(setting)).judge(duty, state(List.of(), others));
    }

    private static Violation only(RuleKind kind, List<Violation> broken) {
        List<Violation> found = of(kind, broken);
        assertEquals(1, found.size(), broken.toString());
        return found.getFirst();
    }

    private static List<Violation> of(RuleKind kind, List<Violation> broken) {
        return broken.stream().filter(violation -> violation.rule() == kind).toList();
    }

    private static Duty night(long id, long person, int days) {
        return duty(id, person, NORTH, DATE.plusDays(days), 1440, 1920);
    }

    private static List<Severity> severities(List<Violation> broken) {
        return broken.stream().map(Violation::severity).toList();
    }

    private static List<Violation> judge(Duty duty, Duty... others) {
        return RosterRules.AS_THEY_COME.judge(duty, state(List.of(), others));
    }

    private static List<Violation> judge(Absence absence, Duty duty) {
        return RosterRules.AS_THEY_COME.judge(duty, state(List.of(absence)));
    }

    private static RosterState state(List<Absence> absences, Duty... duties) {
        return new RosterState(
                new RosterFacts(
                        DutyCalendar.CHINA,
                        List.of(
                                person(SWORN, "王建国", Category.SWORN, 7L),
                                person(AUXILIARY, "李小明", Category.AUXILIARY, null),
                                person(SPOUSE, "赵雪", Category.SWORN, 7L)),
                        Map.of(SPOUSE, new RosterFacts.Traits(Gender.FEMALE, Set.of(5L))),
                        Map.of(NORTH, "北站·查验岗", SOUTH, "南站·登记岗"),
                        Map.of(
                                EAST,
                                List.of(
                                        new RosterFacts.Need(null, Gender.FEMALE, "", 1),
                                        new RosterFacts.Need(5L, null, "驾驶", 1))),
                        Set.of(NIGHT),
                        absences),
                Stream.of(duties).toList());
    }

    private static Person person(long id, String name, Category category, Long household) {
        return new Person(id, "B" + id, name, "", category, "", "", "", household);
    }

    private static Absence absence(AbsenceKind kind, LocalDate date, Integer from, Integer to) {
        return new Absence(1, SWORN, kind, date, date, from, to, "", false);
    }

    private static Duty duty(long id, long person, long post, LocalDate date, int start, int end) {
        long shift = start >= 1440 ? NIGHT : start >= 960 ? EVENING : DAY;
        return new Duty(id, date, person, post, shift, start, end, DutySource.HAND, false, "", 1);
    }
}
