package org.shichen.roster.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shichen.people.Gender;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

class PlanTextTest {

    private static final Map<Long, String> SKILLS = Map.of(7L, "急救");
    private static final List<ShiftEntry> SHIFTS = List.of(shift(1, "早"), shift(3, "夜"));

    private final PlanText text = new PlanText(Words.in(Language.ZH));

    @Test
    void what_is_shown_is_read_back_as_it_was() {
        List<ShiftEntry.Meal> meals =
                List.of(new ShiftEntry.Meal("晚饭", 1230, 1290, 30), new ShiftEntry.Meal("夜宵", 1500, 1620, 20));
        assertEquals(meals, PlanText.meals("夜班", PlanText.meals(meals), 1200));
        List<PostEntry.Need> needs =
                List.of(new PostEntry.Need(7L, null, 2), new PostEntry.Need(null, Gender.FEMALE, 1));
        assertEquals(needs, text.needs("岗", text.needs(needs, SKILLS), SKILLS));
        List<Long> cycle = Arrays.asList(1L, 1L, 3L, null, null);
        assertEquals(cycle, text.cycle("轮", text.cycle(cycle, SHIFTS), SHIFTS));
    }

    @Test
    void times_and_marks_are_read_as_people_write_them() {
        assertEquals(480, PlanText.minute("班", "8"));
        assertEquals(1950, PlanText.minute("班", "32：30"));
        assertEquals(720, PlanText.length(1200, 480));
        assertEquals(1440, PlanText.length(480, 480));
        assertEquals(
                List.of(new ShiftEntry.Meal("夜宵", 1440, 1500, 20)), PlanText.meals("夜", "夜宵 00:00-01:00 20", 1200));
        assertEquals(Arrays.asList(1L, 3L, null), text.cycle("轮", "早夜-", SHIFTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "48:00", "8:60", "八点", "-1", "12:3"})
    void what_is_no_time_is_refused(String typed) {
        assertThrows(ProblemException.class, () -> PlanText.minute("班", typed));
    }

    @Test
    void what_is_no_skill_meal_or_mark_is_refused_with_the_words_that_were_typed() {
        assertEquals(
                List.of("岗", "驾驶 1"),
                assertThrows(ProblemException.class, () -> text.needs("岗", "急救 1; 驾驶 1", SKILLS))
                        .problem()
                        .args());
        assertThrows(ProblemException.class, () -> PlanText.meals("班", "午饭 中午", 480));
        assertThrows(ProblemException.class, () -> text.cycle("轮", "早中", SHIFTS));
    }

    private static ShiftEntry shift(long id, String mark) {
        return new ShiftEntry(id, 1, mark, mark, 480, 480, false, true, List.of());
    }
}
