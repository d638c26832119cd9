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

    @Test
    void where_a_day_must_be_typed_a_short_one_is_the_nearest() {
        LocalDate december = LocalDate.of(2026, 12, 20);
        assertEquals(LocalDate.of(2027, 1, 3), TypedDay.near("1-3", december));
        assertEquals(LocalDate.of(2026, 12, 31), TypedDay.near("12月31日", december));
        assertEquals(LocalDate.of(2026, 12, 31), TypedDay.near("12-31", LocalDate.of(2027, 1, 3)));
        assertEquals(LocalDate.of(2020, 2, 3), TypedDay.near("2020-02-03", december));
        assertEquals(LocalDate.of(2028, 2, 29), TypedDay.near("2-29", LocalDate.of(2027, 10, 1)));
        for (String typed : new String[] {"", "12-32", "后天"}) {
            assertThrows(ProblemException.class, () -> TypedDay.near(typed, december), typed);
        }
    }
}
