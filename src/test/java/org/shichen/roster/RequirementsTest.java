package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    private static final LocalDate SATURDAY = LocalDate.of(2020, 2, 1);

    @Test
    void a_day_of_the_week_goes_before_every_day_and_only_at_its_own_level() {
        Requirements requirements = new Requirements(List.of(
                new Requirement(1, 2, DutyLevel.L1, 1, 3),
                new Requirement(1, 2, DutyLevel.L1, DayOfWeek.SATURDAY, 2, 5),
                new Requirement(1, 2, DutyLevel.L2, 1, 2)));
        assertEquals(5, requirements.on(SATURDAY, 1, 2, DutyLevel.L1).totalLeast());
        assertEquals(
                3, requirements.on(SATURDAY.plusDays(1), 1, 2, DutyLevel.L1).totalLeast());
        assertEquals(2, requirements.on(SATURDAY, 1, 2, DutyLevel.L2).totalLeast());
        assertEquals(0, requirements.on(SATURDAY, 1, 3, DutyLevel.L1).totalLeast());
        assertEquals(0, requirements.on(SATURDAY, 9, 2, DutyLevel.L1).totalLeast());
    }
}
