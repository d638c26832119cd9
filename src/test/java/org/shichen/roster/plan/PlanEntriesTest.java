package org.shichen.roster.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shichen.testing.Refusal.refused;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.people.Gender;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.PostKind;
import org.shichen.roster.Requirement;
import org.shichen.roster.Rosters;
import org.shichen.store.Act;
import org.shichen.testing.OnTestDesk;
import org.shichen.testing.TestDesk;

/** Posts, shifts, meals, rotation patterns and the numbers of single weekdays. The duty day is Thursday 2020-02-06. */
class PlanEntriesTest extends OnTestDesk {

    private static final LocalDate THURSDAY = LocalDate.of(2020, 2, 6);

    private Rosters rosters;
    private Plans plans;
    private long checkpoint;
    private long post;

    @BeforeEach
    void open() {
        rosters = new Rosters(desk.store(), TestDesk.CALENDAR, () -> true);
        plans = new Plans(desk.store(), rosters, TestDesk.CALENDAR);
        checkpoint = desk.checkpoint("N", "北站", 101.7, 36.6);
        post = desk.post(checkpoint, PostKind.VEHICLE_CHECK, "查验岗");
    }

    @Test
    void a_shift_with_its_meals_is_added_changed_and_taken_back() {
        List<ShiftEntry> shifts = new ArrayList<>(plans.read().shiftEntries());
        shifts.add(shift("大夜", 1200, 720, List.of(new ShiftEntry.Meal("夜宵", 1440, 1560, 30))));
        plans.shifts().save(act("plan.shift"), shifts);
        ShiftEntry kept = plans.read().shiftEntries().getLast();
        assertEquals("大夜", kept.name());
        assertEquals(List.of(new ShiftEntry.Meal("夜宵", 1440, 1560, 30)), kept.meals());
        assertEquals(4, rosters.shifts(THURSDAY, THURSDAY).size());
        assertEquals("plan.shift", desk.store().undo(desk.officer).orElseThrow());
        assertEquals(3, plans.read().shiftEntries().size());
    }

    @Test
    void a_shift_of_no_minute_or_of_more_than_a_day_is_refused_and_with_it_all_others() {
        for (int length : new int[] {0, -5, 1441}) {
            List<ShiftEntry> shifts = new ArrayList<>(plans.read().shiftEntries());
            shifts.add(shift("好班", 480, 480, List.of()));
            shifts.add(shift("坏班", 480, length, List.of()));
            assertEquals(
                    "problem.plan.shift-length", refused(() -> plans.shifts().save(act("plan.shift"), shifts)));
            assertEquals(3, plans.read().shiftEntries().size());
        }
    }

    @Test
    void a_meal_outside_its_shift_or_longer_than_its_window_is_refused() {
        for (ShiftEntry.Meal meal : List.of(
                new ShiftEntry.Meal("早饭", 420, 520, 30),
                new ShiftEntry.Meal("午饭", 700, 720, 30),
                new ShiftEntry.Meal("晚饭", 940, 1000, 30))) {
            List<ShiftEntry> shifts = List.of(shift("班", 480, 480, List.of(meal)));
            assertEquals("problem.plan.meal", refused(() -> plans.shifts().save(act("plan.shift"), shifts)));
        }
    }

    @Test
    void what_has_duties_to_come_stays_in_use_and_what_has_past_ones_is_still_shown_with_them() {
        long wang = desk.sworn("100001", "王建国");
        desk.duty(wang, post, desk.day, THURSDAY.plusDays(3));
        assertEquals("problem.plan.in-use", refused(() -> retirePost()));
        desk.clock(TestDesk.CALENDAR.at(THURSDAY.plusDays(10), 600));
        retirePost();
        assertTrue(rosters.posts(THURSDAY.plusDays(10), THURSDAY.plusDays(20)).isEmpty());
        assertEquals(1, rosters.posts(THURSDAY, THURSDAY.plusDays(3)).size());
        assertTrue(plans.read().posts().isEmpty());
    }

    private void retirePost() {
        PostEntry kept = plans.read().postEntries().getFirst();
        plans.posts()
                .save(
                        act("plan.post"),
                        List.of(new PostEntry(
                                kept.id(),
                                kept.version(),
                                checkpoint,
                                kept.kind(),
                                kept.name(),
                                "",
                                "",
                                "",
                                false,
                                List.of())));
    }

    @Test
    void a_post_keeps_whom_it_needs() {
        PostEntry.Need woman = new PostEntry.Need(null, Gender.FEMALE, 1);
        plans.posts()
                .save(
                        act("plan.post"),
                        List.of(new PostEntry(
                                0, 0, null, PostKind.DESK, "值班台", "接处警", "", "电台", true, List.of(woman))));
        PostEntry kept = plans.read().postEntries().stream()
                .filter(each -> each.name().equals("值班台"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(woman), kept.needs());
        assertEquals("接处警", kept.task());
        assertEquals(
                "problem.plan.name-twice",
                refused(() -> plans.posts().save(act("plan.post"), List.of(kept, withoutId(kept)))));
    }

    private static PostEntry withoutId(PostEntry of) {
        return new PostEntry(0, 0, of.checkpointId(), of.kind(), of.name(), "", "", "", true, List.of());
    }

    @Test
    void a_pattern_is_kept_laid_changed_and_removed() {
        RotationEntry four = new RotationEntry(0, 0, "四班三运转", Arrays.asList(desk.day, desk.night, null, null));
        plans.rotations().save(act("plan.pattern"), List.of(four));
        RotationEntry kept = plans.read().rotations().getFirst();
        assertEquals(four.cycle(), kept.cycle());
        assertEquals(
                4, new Rotations(desk.store(), rosters).all().getFirst().cycle().size());
        plans.rotations()
                .save(
                        act("plan.pattern"),
                        List.of(new RotationEntry(kept.id(), kept.version(), "两班", Arrays.asList(desk.day, null))));
        RotationEntry changed = plans.read().rotations().getFirst();
        assertEquals(Arrays.asList(desk.day, null), changed.cycle());
        plans.rotations()
                .save(act("plan.pattern"), List.of(new RotationEntry(changed.id(), changed.version(), "", List.of())));
        assertTrue(plans.read().rotations().isEmpty());
        desk.store().undo(desk.officer);
        assertEquals(changed.cycle(), plans.read().rotations().getFirst().cycle());
    }

    @Test
    void a_pattern_without_any_shift_is_refused() {
        assertEquals(
                "problem.plan.cycle",
                refused(() -> plans.rotations()
                        .save(act("plan.pattern"), List.of(new RotationEntry(0, 0, "全休", Arrays.asList(null, null))))));
    }

    @Test
    void one_weekday_has_its_own_number_until_it_is_taken_away() {
        plans.require(act("plan.requirement"), List.of(new Requirement(post, desk.day, DutyLevel.L1, 1, 3)));
        plans.requireOn(
                act("plan.requirement"),
                DutyLevel.L1,
                DayOfWeek.SATURDAY,
                List.of(
                        new Requirement(post, desk.day, DutyLevel.L1, DayOfWeek.SATURDAY, 2, 5),
                        new Requirement(post, desk.night, DutyLevel.L1, DayOfWeek.SATURDAY, 1, 1)));
        assertEquals(5, saturday(desk.day));
        assertEquals(1, saturday(desk.night));
        assertEquals(
                3,
                rosters.requirements()
                        .on(THURSDAY, post, desk.day, DutyLevel.L1)
                        .totalLeast());
        plans.requireOn(act("plan.requirement"), DutyLevel.L1, DayOfWeek.SATURDAY, List.of());
        assertEquals(3, saturday(desk.day));
        assertEquals(0, saturday(desk.night));
        desk.store().undo(desk.officer);
        assertEquals(5, saturday(desk.day));
    }

    private int saturday(long shift) {
        return rosters.requirements()
                .on(THURSDAY.plusDays(2), post, shift, DutyLevel.L1)
                .totalLeast();
    }

    @Test
    void two_desks_that_change_the_same_shift_do_not_overwrite_each_other() {
        List<ShiftEntry> seen = plans.read().shiftEntries();
        ShiftEntry first = seen.getFirst();
        List<ShiftEntry> renamed =
                List.of(new ShiftEntry(first.id(), first.version(), "早班甲", "早", 480, 480, false, true, List.of()));
        plans.shifts().save(act("plan.shift"), renamed);
        assertEquals("problem.store.moved-on", refused(() -> plans.shifts().save(act("plan.shift"), renamed)));
    }

    private static ShiftEntry shift(String name, int start, int length, List<ShiftEntry.Meal> meals) {
        return new ShiftEntry(0, 0, name, "班", start, length, false, true, meals);
    }

    private Act act(String name) {
        return Act.of(desk.officer, name);
    }
}
