package org.shichen.roster.auto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.RosterChange;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.Violation;

/** What a team lead can rely on when somebody calls in sick. */
class RepairerTest {

    @Test
    void four_people_sick_for_five_days_are_replaced_and_at_most_two_duties_change_for_a_hole() {
        for (long seed = 1; seed <= 6; seed++) {
            FillPlan plan = RandomFill.sick(RandomFill.month(40, 10, 160, seed), 4, 5, seed);
            List<Integer> holes = holes(plan);
            Proposal repaired = new Repairer(plan).repair(() -> true);
            assertEquals(List.of(), repaired.open(), "seed " + seed);
            RosterChange change = plan.change(repaired);
            assertFalse(holes.isEmpty());
            assertTrue(change.added().size() <= 2 * holes.size(), "seed " + seed);
            refuseBroken(plan, repaired);
        }
    }

    @Test
    void who_can_come_without_harm_comes_and_nobody_else_is_moved() {
        FillPlan plan = RandomFill.sick(RandomFill.month(40, 7, 60, 2), 1, 3, 2);
        RosterChange change = plan.change(new Repairer(plan).repair(() -> true));
        assertEquals(holes(plan).size(), change.added().size());
        Set<Long> gone = new HashSet<>();
        change.removed().forEach(duty -> gone.add(duty.personId()));
        assertEquals(1, gone.size());
    }

    @Test
    void a_seat_stays_open_only_when_nobody_who_is_free_may_take_it() {
        for (long seed = 0; seed < 120; seed++) {
            FillPlan plan = RandomFill.sick(RandomFill.small(seed), 3, 4, seed);
            Proposal repaired = new Repairer(plan).repair(() -> true);
            refuseBroken(plan, repaired);
            RosterState after = plan.task().standing().after(List.of(), repaired.duties());
            for (Seat open : repaired.open()) {
                for (Person person : plan.task().people()) {
                    boolean busy = after.ofPerson(person.id()).works().stream()
                            .anyMatch(work -> work.duty().dutyDate().equals(open.date()));
                    Duty come = Proposal.duty(open, person.id(), -9999);
                    assertTrue(
                            busy
                                    || !plan.task().fits(person, open)
                                    || plan.task().rules().newlyBroken(List.of(), List.of(come), after).stream()
                                            .anyMatch(Violation::forbids),
                            "seed " + seed + " " + open + " " + person.name());
                }
            }
        }
    }

    @Test
    void a_chain_moves_somebody_when_the_only_free_person_cannot_come_there() {
        FillPlan plan = RandomFill.chain();
        Proposal repaired = new Repairer(plan).repair(() -> true);
        assertEquals(List.of(), repaired.open());
        assertEquals(2, plan.change(repaired).added().size());
    }

    @Test
    void who_stops_a_repair_keeps_what_was_found() {
        FillPlan plan = RandomFill.sick(RandomFill.month(40, 10, 160, 1), 4, 5, 1);
        int[] asked = new int[1];
        Proposal repaired = new Repairer(plan).repair(() -> ++asked[0] <= 2);
        assertEquals(holes(plan).size() - 2, repaired.open().size());
    }

    private static List<Integer> holes(FillPlan plan) {
        Proposal was = plan.asItWas();
        return IntStream.range(0, was.holders().size())
                .filter(seat -> was.holders().get(seat) == null)
                .boxed()
                .toList();
    }

    private static void refuseBroken(FillPlan plan, Proposal repaired) {
        RosterState after = plan.task().standing().after(List.of(), repaired.duties());
        for (Duty duty : repaired.duties()) {
            assertTrue(plan.task().rules().judge(duty, after).stream().noneMatch(Violation::forbids));
        }
    }
}
