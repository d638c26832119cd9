package org.shichen.roster.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.DutySource;

/** What the rules forbid, what they warn of, and what they let pass. Day is 08–16, night 24–08 of the duty date. */
class RosterRulesTest {

    private static final LocalDate DATE = LocalDate.of(2020, 2, 6);
    private static final long SWORN = 1;
    private static final long AUXILIARY = 2;
    private static final long NORTH = 10;
    private static final long SOUTH = 11;

    @Test
    void two_posts_at_once_are_forbidden_and_the_other_post_is_named() {
        Duty there = duty(1, SWORN, NORTH, DATE, 480, 960);
        List<Violation> broken = judge(duty(0, SWORN, SOUTH, DATE, 900, 1380), there);
        assertTrue(broken.getFirst().forbids());
        assertEquals(
                List.of("王建国", "02-06 08:00", "02-06 16:00", "北站·查验岗"),
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
                List.of("王建国", "6.5", "02-06 08:30", "02-06 17:30", "11"),
                night.getFirst().words().args());
    }

    @Test
    void an_auxiliary_alone_at_any_minute_is_told() {
        Duty shortOfficer = duty(1, SWORN, NORTH, DATE, 480, 900);
        List<Violation> broken = judge(duty(0, AUXILIARY, NORTH, DATE, 480, 960), shortOfficer);
        assertEquals(List.of(Severity.WARNS), severities(broken));
        assertEquals(
                List.of("李小明", "02-06 15:00", "02-06 16:00", "北站·查验岗"),
                broken.getFirst().words().args());
        assertEquals(
                List.of(), judge(duty(0, AUXILIARY, NORTH, DATE, 480, 960), duty(1, SWORN, NORTH, DATE, 480, 960)));
    }

    private static List<Severity> severities(List<Violation> broken) {
        return broken.stream().map(Violation::severity).toList();
    }

    private static List<Violation> judge(Duty duty, Duty... others) {
        return RosterRules.judge(duty, state(List.of(), others));
    }

    private static List<Violation> judge(Absence absence, Duty duty) {
        return RosterRules.judge(duty, state(List.of(absence)));
    }

    private static RosterState state(List<Absence> absences, Duty... duties) {
        return new RosterState(
                DutyCalendar.CHINA,
                List.of(
                        new Person(SWORN, "A1", "王建国", "wang jian guo", Category.SWORN, "", "", "", null),
                        new Person(AUXILIARY, "F1", "李小明", "li xiao ming", Category.AUXILIARY, "", "", "", null)),
                Map.of(NORTH, "北站·查验岗", SOUTH, "南站·登记岗"),
                absences,
                Stream.of(duties).toList());
    }

    private static Absence absence(AbsenceKind kind, LocalDate date, Integer from, Integer to) {
        return new Absence(1, SWORN, kind, date, date, from, to, "");
    }

    private static Duty duty(long id, long person, long post, LocalDate date, int start, int end) {
        return new Duty(id, date, person, post, 1, start, end, DutySource.HAND, "", 1);
    }
}
