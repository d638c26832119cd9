package org.shichen.roster.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.LevelOrder;
import org.shichen.testing.TestDesk;

/** Which leave a duty level forbids: none at the first level, only the yearly one at the second. */
class LeaveBanTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 2, 3);
    private static final Map<DutyLevel, LevelTerms> TERMS = Map.of(
            DutyLevel.NORMAL, new LevelTerms(DutyLevel.NORMAL, 240, LeaveRule.ALLOWED),
            DutyLevel.L2, new LevelTerms(DutyLevel.L2, 120, LeaveRule.YEARLY_ONLY),
            DutyLevel.L1, new LevelTerms(DutyLevel.L1, 60, LeaveRule.NONE));

    @Test
    void leave_stands_while_no_level_forbids_it() {
        assertEquals(List.of(), find(List.of(leave(0, 6, false))));
    }

    @Test
    void the_first_level_forbids_all_leave_from_its_first_day_on() {
        List<LeaveBan.Breach> found = find(List.of(leave(0, 6, true)), order(DutyLevel.L1, 2));
        assertEquals(1, found.size());
        assertEquals(MONDAY.plusDays(2), found.getFirst().from());
        assertEquals(DutyLevel.L1, found.getFirst().level());
    }

    @Test
    void the_second_level_lets_the_yearly_leave_stand() {
        assertEquals(List.of(), find(List.of(leave(0, 6, true)), order(DutyLevel.L2, 0)));
        assertEquals(
                1, find(List.of(leave(0, 6, false)), order(DutyLevel.L2, 0)).size());
    }

    @Test
    void illness_training_and_secondment_are_no_leave() {
        List<Absence> others = Stream.of(AbsenceKind.values())
                .filter(kind -> kind != AbsenceKind.LEAVE)
                .map(kind -> new Absence(1, 1, kind, MONDAY, MONDAY, null, null, "", false))
                .toList();
        assertEquals(List.of(), find(others, order(DutyLevel.L1, 0)));
    }

    @Test
    void a_level_that_ends_within_the_day_still_counts_for_it_and_not_for_the_next() {
        List<Absence> leave = List.of(leave(1, 1, false), leave(2, 2, false));
        List<LeaveBan.Breach> found = find(leave, order(DutyLevel.L1, 0), order(DutyLevel.NORMAL, 1));
        assertEquals(
                List.of(MONDAY.plusDays(1)),
                found.stream().map(LeaveBan.Breach::from).toList());
    }

    @Test
    void a_level_that_begins_with_a_duty_day_says_nothing_of_the_day_before() {
        List<Absence> leave = List.of(leave(1, 1, false), leave(2, 2, false));
        LevelOrder order = new LevelOrder(DutyLevel.L1, TestDesk.CALENDAR.startOf(MONDAY.plusDays(2)));
        assertEquals(
                List.of(MONDAY.plusDays(2)),
                find(leave, order).stream().map(LeaveBan.Breach::from).toList());
    }

    /** Ordered at noon of a day after Monday. */
    private static LevelOrder order(DutyLevel level, int day) {
        Instant noon = TestDesk.CALENDAR.at(MONDAY.plusDays(day), 720);
        return new LevelOrder(level, noon);
    }

    private static Absence leave(int from, int to, boolean yearly) {
        return new Absence(1, 1, AbsenceKind.LEAVE, MONDAY.plusDays(from), MONDAY.plusDays(to), null, null, "", yearly);
    }

    private static List<LeaveBan.Breach> find(List<Absence> absences, LevelOrder... orders) {
        return LeaveBan.find(absences, MONDAY, MONDAY.plusDays(6), List.of(orders), TERMS, TestDesk.CALENDAR);
    }
}
