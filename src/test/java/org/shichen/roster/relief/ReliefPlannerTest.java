package org.shichen.roster.relief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.shichen.roster.relief.rules.MealTurn;
import org.shichen.roster.relief.rules.OnShift;
import org.shichen.roster.relief.rules.PostNeed;
import org.shichen.roster.relief.rules.ReliefPlan;
import org.shichen.roster.relief.rules.ReliefPlanner;
import org.shichen.roster.relief.rules.Shortfall;
import org.shichen.roster.relief.rules.StandIn;

/** What a shift can rely on when it goes to eat. */
class ReliefPlannerTest {

    private static final long GATE = 1;
    private static final long DESK = 2;

    @Test
    void an_auxiliary_is_never_left_alone_through_the_meal_relief() {
        List<OnShift> people =
                List.of(on(1, GATE, true, 4), on(2, GATE, false, 4), on(3, DESK, true, 4), on(4, DESK, true, 4));
        ReliefPlan plan = new ReliefPlanner(4, people, List.of()).plan();
        assertTrue(plan.complete(), plan.toString());
        int slot = slotOf(plan, 1);
        assertEquals(
                1,
                plan.standIns().stream()
                        .filter(stand -> stand.slot() == slot && stand.toPostId() == GATE)
                        .count(),
                "an officer of the desk stands at the gate while its own eats");
    }

    @Test
    void nobody_is_moved_where_the_posts_can_do_without() {
        List<OnShift> people = List.of(on(1, GATE, true, 3), on(2, GATE, true, 3), on(3, GATE, false, 3));
        ReliefPlan plan = new ReliefPlanner(3, people, needs(GATE, 3, 1, 2)).plan();
        assertTrue(plan.complete());
        assertEquals(List.of(), plan.standIns());
    }

    @Test
    void where_nobody_can_be_spared_it_says_so_and_nobody_is_sent_away() {
        List<OnShift> people = List.of(on(1, GATE, true, 4), on(2, GATE, false, 4));
        ReliefPlan plan = new ReliefPlanner(4, people, needs(GATE, 4, 1, 2)).plan();
        assertEquals(2, plan.unfed().size());
        assertEquals(List.of(), plan.shortfalls(), "the posts are held all the same");
    }

    @Test
    void a_meal_moved_by_hand_tells_which_post_it_leaves_short() {
        List<OnShift> people = List.of(on(1, GATE, true, 2), on(2, GATE, true, 2), on(3, GATE, false, 2));
        ReliefPlanner planner = new ReliefPlanner(2, people, needs(GATE, 2, 1, 1));
        ReliefPlan plan = planner.with(Map.of(1L, 0, 2L, 0, 3L, 1));
        assertEquals(List.of(new Shortfall(GATE, 0, 1, 0)), plan.shortfalls());
        assertFalse(plan.complete());
    }

    @Test
    void people_of_another_place_do_not_stand_in() {
        OnShift far = new OnShift(9, 7, 70, true, slots(2));
        ReliefPlan plan = new ReliefPlanner(2, List.of(on(1, GATE, true, 2), far), List.of()).plan();
        assertEquals(List.of(), plan.standIns());
        assertEquals(2, plan.unfed().size());
    }

    /** 2000 random shifts, each slot counted by hand. */
    @Test
    void at_every_minute_every_post_is_held_or_named_short() {
        SplittableRandom random = new SplittableRandom(20200206);
        int complete = 0;
        for (int round = 0; round < 2000; round++) {
            int slots = random.nextInt(1, 6);
            List<OnShift> people = new ArrayList<>();
            List<PostNeed> needs = new ArrayList<>();
            long id = 1;
            int posts = random.nextInt(1, 6);
            for (long post = 1; post <= posts; post++) {
                long place = 100 + random.nextInt(2);
                int heads = random.nextInt(1, 6);
                int atLeast = random.nextInt(0, heads + 1);
                for (int i = 0; i < heads; i++) {
                    BitSet on = slots(slots);
                    if (random.nextInt(8) == 0) {
                        on.clear(random.nextInt(slots));
                    }
                    people.add(new OnShift(id++, post, place, random.nextInt(3) == 0, on));
                }
                for (int slot = 0; slot < slots; slot++) {
                    needs.add(new PostNeed(post, slot, 0, atLeast));
                }
            }
            ReliefPlan plan = new ReliefPlanner(slots, people, needs).plan();
            check(slots, people, needs, plan, "round " + round);
            ReliefPlan nobodyEats = new ReliefPlanner(slots, people, needs).with(Map.of());
            assertEquals(missing(nobodyEats), missing(plan), "round " + round + ": the meal makes nothing worse");
            complete += plan.complete() ? 1 : 0;
            assertEquals(plan, new ReliefPlanner(slots, people, needs).plan(), "the same again");
        }
        assertTrue(complete > 200, "both kinds occur: " + complete);
        assertTrue(complete < 1800, "both kinds occur: " + complete);
    }

    /** Where somebody is left unfed, no other way of sending people to eat would have fed more. */
    @Test
    void as_many_eat_as_can() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 400; round++) {
            int slots = random.nextInt(1, 4);
            List<OnShift> people = new ArrayList<>();
            List<PostNeed> needs = new ArrayList<>();
            for (long person = 1; person <= random.nextInt(1, 6); person++) {
                BitSet on = new BitSet();
                for (int slot = 0; slot < slots; slot++) {
                    on.set(slot, random.nextInt(3) > 0);
                }
                people.add(new OnShift(person, random.nextInt(1, 4), 100, random.nextBoolean(), on));
            }
            for (long post = 1; post <= 3; post++) {
                for (int slot = 0; slot < slots; slot++) {
                    needs.add(new PostNeed(post, slot, random.nextInt(2), random.nextInt(2)));
                }
            }
            ReliefPlanner planner = new ReliefPlanner(slots, people, needs);
            int fed = people.size() - planner.plan().unfed().size();
            List<Integer> held = missing(planner.with(Map.of()));
            assertEquals(
                    most(planner, people, slots, 0, new HashMap<>(), held),
                    fed,
                    "round " + round + " " + people + needs);
        }
    }

    /** By trying everything. */
    private static int most(
            ReliefPlanner planner,
            List<OnShift> people,
            int slots,
            int at,
            Map<Long, Integer> chosen,
            List<Integer> held) {
        if (at == people.size()) {
            return missing(planner.with(chosen)).equals(held) ? chosen.size() : -1;
        }
        int best = most(planner, people, slots, at + 1, chosen, held);
        for (int slot = 0; slot < slots; slot++) {
            if (people.get(at).slots().get(slot)) {
                chosen.put(people.get(at).personId(), slot);
                best = Math.max(best, most(planner, people, slots, at + 1, chosen, held));
                chosen.remove(people.get(at).personId());
            }
        }
        return best;
    }

    private static List<Integer> missing(ReliefPlan plan) {
        return List.of(
                plan.shortfalls().stream().mapToInt(Shortfall::sworn).sum(),
                plan.shortfalls().stream().mapToInt(Shortfall::heads).sum());
    }

    private static void check(int slots, List<OnShift> people, List<PostNeed> needs, ReliefPlan plan, String round) {
        Map<Long, Integer> meal = new HashMap<>();
        for (MealTurn turn : plan.turns()) {
            assertEquals(null, meal.put(turn.personId(), turn.slot()), round + ": eats once");
        }
        assertEquals(people.size(), meal.size(), round);
        for (int slot = 0; slot < slots; slot++) {
            Map<Long, Long> where = new HashMap<>();
            Map<Long, Boolean> heldBefore = new HashMap<>();
            for (OnShift person : people) {
                if (person.slots().get(slot)) {
                    heldBefore.merge(person.postId(), person.sworn(), Boolean::logicalOr);
                    if (meal.get(person.personId()) != slot) {
                        where.put(person.personId(), person.postId());
                    }
                } else {
                    assertTrue(meal.get(person.personId()) != slot, round + ": eats while on duty");
                }
            }
            Set<Long> moved = new HashSet<>();
            for (StandIn stand : plan.standIns()) {
                if (stand.slot() == slot) {
                    assertTrue(moved.add(stand.personId()), round + ": in one place");
                    assertEquals(stand.fromPostId(), where.put(stand.personId(), stand.toPostId()), round);
                }
            }
            for (long post : people.stream().map(OnShift::postId).distinct().toList()) {
                int at = slot;
                int least = needs.stream()
                        .filter(need -> need.postId() == post && need.slot() == at)
                        .mapToInt(PostNeed::heads)
                        .findFirst()
                        .orElse(0);
                int swornLeast = heldBefore.getOrDefault(post, false) ? 1 : 0;
                least = Math.max(least, swornLeast);
                int heads = 0;
                int sworn = 0;
                for (OnShift person : people) {
                    if (where.getOrDefault(person.personId(), -1L) == post) {
                        heads++;
                        sworn += person.sworn() ? 1 : 0;
                    }
                }
                Shortfall told = plan.shortfalls().stream()
                        .filter(each -> each.postId() == post && each.slot() == at)
                        .findFirst()
                        .orElse(new Shortfall(post, at, 0, 0));
                assertEquals(Math.max(0, least - heads), told.heads(), round + " heads at " + post + " in " + slot);
                assertEquals(Math.max(0, swornLeast - sworn), told.sworn(), round + " sworn at " + post);
            }
        }
    }

    private static OnShift on(long person, long post, boolean sworn, int slots) {
        return new OnShift(person, post, 100, sworn, slots(slots));
    }

    private static BitSet slots(int count) {
        BitSet slots = new BitSet();
        slots.set(0, count);
        return slots;
    }

    private static List<PostNeed> needs(long post, int slots, int sworn, int heads) {
        List<PostNeed> needs = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            needs.add(new PostNeed(post, slot, sworn, heads));
        }
        return needs;
    }

    private static int slotOf(ReliefPlan plan, long person) {
        return plan.turns().stream()
                .filter(turn -> turn.personId() == person)
                .findFirst()
                .orElseThrow()
                .slot();
    }
}
