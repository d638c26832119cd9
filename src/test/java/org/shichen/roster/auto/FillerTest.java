package org.shichen.roster.auto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.Violation;
import org.shichen.roster.rules.Work;
import org.shichen.roster.wishes.Wish;

/** What a team lead can rely on. {@code -Dshichen.fills=10000} makes the long run of the property test. */
class FillerTest {

    private static final int PROBLEMS = Integer.getInteger("shichen.fills", 150);

    @Test
    void no_proposal_breaks_what_forbids_or_gives_somebody_two_duties_a_day_or_a_sworn_seat_to_another() {
        LongStream.range(0, PROBLEMS).parallel().forEach(seed -> {
            FillTask task = RandomFill.small(seed);
            Proposal proposal = fill(task, seed, 400);
            assertEquals(task.seats().size(), proposal.holders().size());
            RosterState after = task.standing().after(List.of(), proposal.duties());
            Set<String> days = new HashSet<>();
            for (Duty duty : proposal.duties()) {
                assertTrue(
                        task.rules().judge(duty, after).stream().noneMatch(Violation::forbids),
                        () -> "seed " + seed + " " + task.rules().judge(duty, after));
                assertTrue(days.add(duty.personId() + " " + duty.dutyDate()), "seed " + seed);
            }
            for (Duty standing : standing(task)) {
                List<Violation> before = task.rules().judge(standing, task.standing());
                assertTrue(
                        task.rules().judge(standing, after).stream()
                                        .filter(Violation::forbids)
                                        .count()
                                <= before.stream().filter(Violation::forbids).count(),
                        "seed " + seed);
            }
            for (int i = 0; i < proposal.holders().size(); i++) {
                Person holder = proposal.holders().get(i);
                assertFalse(
                        holder != null && task.seats().get(i).sworn() && holder.category() != Category.SWORN,
                        "seed " + seed);
            }
        });
    }

    @Test
    void the_cost_that_is_kept_step_by_step_is_the_cost_of_the_whole() {
        for (long seed = 0; seed < 40; seed++) {
            FillTask task = RandomFill.small(seed);
            Proposal proposal = fill(task, seed, 400);
            assertEquals(wholeCost(task, proposal), proposal.cost(), 1e-6, "seed " + seed);
            assertEquals(
                    proposal.cost(),
                    CostParts.of(proposal, Weights.usual()).values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum(),
                    1e-6,
                    "seed " + seed);
        }
    }

    @Test
    void the_same_seed_and_number_of_moves_give_the_same_proposal() {
        FillTask task = RandomFill.month(20, 7, 80, 5);
        assertEquals(fill(task, 7, 3000).holders(), fill(task, 7, 3000).holders());
    }

    @Test
    void what_can_be_covered_is_covered() {
        assertEquals(List.of(), fill(RandomFill.month(30, 7, 100, 3), 1, 3000).open());
    }

    @Test
    void where_there_are_too_few_people_seats_for_sworn_officers_are_held_first() {
        FillTask task = RandomFill.month(12, 7, 200, 11);
        Proposal proposal = fill(task, 1, 4000);
        assertTrue(proposal.open().stream().anyMatch(Seat::sworn));
        for (int i = 0; i < task.seats().size(); i++) {
            Person holder = proposal.holders().get(i);
            assertTrue(holder == null
                    || (holder.category() == Category.SWORN)
                            == task.seats().get(i).sworn());
        }
    }

    @Test
    void nobody_and_nothing_to_fill_is_no_proposal_and_no_fault() {
        assertEquals(0, fill(RandomFill.month(10, 1, 0, 1), 1, 100).holders().size());
        FillTask nobody = RandomFill.month(0, 2, 8, 1);
        assertEquals(8, fill(nobody, 1, 100).open().size());
    }

    @Test
    void who_is_told_to_stop_keeps_the_best_so_far() {
        FillTask task = RandomFill.month(30, 7, 100, 3);
        List<Proposal> heard = new ArrayList<>();
        int[] asked = new int[1];
        Proposal kept = new Filler(task, Weights.usual(), 1)
                .fill(Filler.Limit.moves(Long.MAX_VALUE / 2), () -> ++asked[0] < 5, heard::add);
        assertEquals(5, asked[0]);
        assertEquals(heard.getLast().holders(), kept.holders());
        assertEquals(List.of(), kept.open());
    }

    private static Proposal fill(FillTask task, long seed, long moves) {
        return new Filler(task, Weights.usual(), seed).fill(Filler.Limit.moves(moves), () -> true, better -> {});
    }

    /** Counted anew from the duties alone, without anything that the search kept. */
    private static double wholeCost(FillTask task, Proposal proposal) {
        Weights weights = Weights.usual();
        RosterState after = task.standing().after(List.of(), proposal.duties());
        double cost = warned(task, after, weights) - warned(task, task.standing(), weights);
        for (int i = 0; i < proposal.holders().size(); i++) {
            Person holder = proposal.holders().get(i);
            Seat seat = task.seats().get(i);
            cost += holder == null ? weights.of(seat) : task.stood(holder, seat) ? 0 : weights.unfamiliar();
        }
        for (Wish wish : task.wishes()) {
            List<Seat> that = IntStream.range(0, task.seats().size())
                    .filter(i -> proposal.holders().get(i) != null
                            && proposal.holders().get(i).id() == wish.personId()
                            && task.seats().get(i).date().equals(wish.date()))
                    .mapToObj(task.seats()::get)
                    .toList();
            boolean granted = switch (wish.kind()) {
                case FREE -> that.isEmpty();
                case NIGHT -> that.stream().anyMatch(seat -> seat.shift().night());
                case DAY -> that.stream().anyMatch(seat -> !seat.shift().night());
            };
            cost += granted ? 0 : weights.wish();
        }
        FairShares shares = new FairShares(task);
        for (int i = 0; i < task.people().size(); i++) {
            double[] load = new double[3];
            for (Work work : after.ofPerson(task.people().get(i).id()).works()) {
                Duty duty = work.duty();
                if (!duty.dutyDate().isBefore(task.first()) && !duty.dutyDate().isAfter(task.last())) {
                    load[0] += work.night() ? 1 : 0;
                    load[1] += FairShares.weekend(duty.dutyDate()) ? 1 : 0;
                    load[2] += duty.minutes();
                }
            }
            cost += weights.night() * Math.pow(load[0] - shares.nights[i], 2)
                    + weights.weekend() * Math.pow(load[1] - shares.weekends[i], 2)
                    + weights.shift() * Math.pow((load[2] - shares.minutes[i]) / 480, 2);
        }
        return cost;
    }

    private static double warned(FillTask task, RosterState state, Weights weights) {
        double sum = 0;
        for (Person person : task.people()) {
            for (Work work : state.ofPerson(person.id()).works()) {
                for (Violation violation : task.rules().judge(work.duty(), state)) {
                    sum += violation.forbids() ? 0 : weights.of(violation.rule());
                }
            }
        }
        return sum;
    }

    private static List<Duty> standing(FillTask task) {
        return task.people().stream()
                .flatMap(person -> task.standing().ofPerson(person.id()).works().stream())
                .map(Work::duty)
                .toList();
    }
}
