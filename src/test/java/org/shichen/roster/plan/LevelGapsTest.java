package org.shichen.roster.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.shichen.roster.Duty;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.Post;
import org.shichen.roster.PostKind;
import org.shichen.roster.Requirement;
import org.shichen.roster.Requirements;
import org.shichen.roster.Shift;
import org.shichen.roster.plan.rules.LevelGaps;

/** What a raised level leaves short: three heads at the gate by day, two of them sworn officers. */
class LevelGapsTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 2, 3);
    private static final Shift DAY = new Shift(1, "早班", "早", 480, 480, false);
    private static final Post GATE = new Post(9, null, PostKind.VEHICLE_CHECK, "查验岗");
    private static final long SWORN = 100;

    @Test
    void heads_that_lack_are_counted() {
        assertEquals(List.of(new LevelGaps.Gap(MONDAY, 9, 1, 2)), gaps(SWORN));
        assertEquals(List.of(new LevelGaps.Gap(MONDAY, 9, 1, 3)), gaps());
    }

    @Test
    void enough_heads_of_whom_too_few_are_sworn_officers_are_a_gap() {
        assertEquals(List.of(new LevelGaps.Gap(MONDAY, 9, 1, 1)), gaps(SWORN, 1, 2));
        assertEquals(List.of(new LevelGaps.Gap(MONDAY, 9, 1, 2)), gaps(1, 2, 3, 4));
    }

    @Test
    void nothing_is_short_where_both_suffice_and_another_day_or_post_helps_nobody() {
        assertEquals(List.of(), gaps(SWORN, SWORN + 1, 1));
        Duty elsewhere = Duty.laid(MONDAY, SWORN, 8, DAY);
        Duty tomorrow = Duty.laid(MONDAY.plusDays(1), SWORN, 9, DAY);
        assertEquals(3, LevelGaps.missing(gaps(List.of(elsewhere, tomorrow))));
    }

    private static List<LevelGaps.Gap> gaps(long... people) {
        return gaps(LongStream.of(people)
                .mapToObj(person -> Duty.laid(MONDAY, person, 9, DAY))
                .toList());
    }

    /** Ids from {@link #SWORN} on are sworn officers. */
    private static List<LevelGaps.Gap> gaps(List<Duty> duties) {
        return LevelGaps.find(
                DutyLevel.NORMAL,
                List.of(MONDAY),
                new Requirements(List.of(new Requirement(9, 1, DutyLevel.NORMAL, 2, 3))),
                List.of(GATE),
                List.of(DAY),
                duties,
                person -> person >= SWORN);
    }
}
