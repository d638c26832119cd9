package org.shichen.roster.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Duty;
import org.shichen.roster.Shift;
import org.shichen.roster.plan.rules.Rotation;

/** 四班三运转 and its like, laid over a range. */
class RotationTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 2);
    private static final Shift DAY = new Shift(1, "早班", "早", 480, 480, false);
    private static final Shift NIGHT = new Shift(3, "夜班", "夜", 1440, 480, true);
    private static final Rotation FOURTH_NIGHT = new Rotation(1, "每四夜一夜", Arrays.asList(NIGHT, null, null, null));

    @Test
    void each_person_begins_a_step_later_so_that_every_night_has_one() {
        List<Duty> laid = FOURTH_NIGHT
                .lay(List.of(1L, 2L, 3L, 4L), 9, MONDAY, MONDAY.plusDays(7), 1, (person, date) -> false)
                .added();
        assertEquals(8, laid.size());
        assertEquals(8, laid.stream().map(Duty::dutyDate).distinct().count());
        assertEquals(
                List.of(MONDAY.plusDays(1), MONDAY.plusDays(5)),
                laid.stream()
                        .filter(duty -> duty.personId() == 2)
                        .map(Duty::dutyDate)
                        .toList());
        assertEquals(8, laid.stream().map(Duty::id).distinct().count());
    }

    @Test
    void a_day_that_has_a_duty_stays_as_it_is() {
        Rotation daily = new Rotation(2, "每天", List.of(DAY));
        List<Duty> laid = daily.lay(
                        List.of(1L),
                        9,
                        MONDAY,
                        MONDAY.plusDays(2),
                        0,
                        (person, date) -> date.equals(MONDAY.plusDays(1)))
                .added();
        assertEquals(
                List.of(MONDAY, MONDAY.plusDays(2)),
                laid.stream().map(Duty::dutyDate).toList());
    }

    @Test
    void a_range_of_400_days_or_none_is_refused() {
        for (int days : new int[] {400, -1}) {
            ProblemException refused = assertThrows(
                    ProblemException.class,
                    () -> FOURTH_NIGHT.lay(List.of(1L), 9, MONDAY, MONDAY.plusDays(days), 0, (person, date) -> false));
            assertEquals("problem.rotation.range", refused.problem().key());
        }
    }
}
