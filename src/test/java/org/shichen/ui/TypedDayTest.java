package org.shichen.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shichen.problem.ProblemException;

/** Days as they are typed. */
class TypedDayTest {

    @Test
    void a_day_may_be_typed_short_and_is_then_the_last_one() {
        LocalDate today = LocalDate.of(2020, 2, 7);
        for (String typed : new String[] {"2020-02-03", "20200203", "2-3", "0203", "２-３", "2月3日", "2020年2月3日"}) {
            assertEquals(Optional.of(LocalDate.of(2020, 2, 3)), TypedDay.of(typed, today), typed);
        }
        assertEquals(Optional.of(LocalDate.of(2019, 12, 31)), TypedDay.of("12-31", today));
        assertEquals(Optional.empty(), TypedDay.of("  ", today));
        for (String typed : new String[] {"2-30", "昨天", "2020-13-01", "2"}) {
            assertThrows(ProblemException.class, () -> TypedDay.of(typed, today), typed);
        }
    }
}
