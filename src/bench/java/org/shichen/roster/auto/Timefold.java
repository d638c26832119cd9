package org.shichen.roster.auto;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.roster.auto.rivals.PlannedMonth;
import org.shichen.roster.auto.rivals.PlannedPerson;
import org.shichen.roster.auto.rivals.PlannedRules;
import org.shichen.roster.auto.rivals.PlannedSeat;
import org.shichen.roster.wishes.Wish;
import org.shichen.roster.wishes.WishKind;

/** A month without standing duties, filled by Timefold with its default settings. */
final class Timefold {

    private Timefold() {}

    static Proposal fill(FillTask task, double seconds, long seed) {
        Weights weights = Weights.usual();
        FairShares shares = new FairShares(task);
        Trial trial = new Trial(task, weights, shares);
        List<PlannedPerson> people = new ArrayList<>();
        for (int i = 0; i < task.people().size(); i++) {
            Person person = task.people().get(i);
            Map<Integer, Integer> wishes = new HashMap<>();
            for (Wish wish : task.wishes()) {
                if (wish.personId() == person.id()) {
                    int day = (int) (wish.date().toEpochDay() - task.first().toEpochDay());
                    wishes.put(day, wish.kind() == WishKind.FREE ? -1 : wish.kind() == WishKind.NIGHT ? 1 : 0);
                }
            }
            people.add(new PlannedPerson(
                    i,
                    person.category() == Category.SWORN,
                    person.householdId() == null ? 0 : person.householdId(),
                    task.familiar().getOrDefault(person.id(), Set.of()),
                    wishes,
                    shares.nights[i],
                    shares.weekends[i],
                    shares.minutes[i]));
        }
        List<PlannedSeat> seats = new ArrayList<>();
        for (int i = 0; i < task.seats().size(); i++) {
            Seat seat = task.seats().get(i);
            int at = i;
            seats.add(new PlannedSeat(
                    i,
                    task.day(seat),
                    seat.post().id(),
                    seat.shift().id(),
                    seat.shift().startMinute(),
                    seat.shift().endMinute(),
                    seat.shift().night(),
                    FairShares.weekend(seat.date()),
                    Math.round(100 * weights.of(seat)),
                    people.stream()
                            .filter(person -> trial.suits(at, person.place()))
                            .toList()));
        }
        PlannedMonth solved = SolverFactory.<PlannedMonth>create(new SolverConfig()
                        .withSolutionClass(PlannedMonth.class)
                        .withEntityClasses(PlannedSeat.class)
                        .withConstraintProviderClass(PlannedRules.class)
                        .withRandomSeed(seed)
                        .withTerminationConfig(
                                new TerminationConfig().withSpentLimit(Duration.ofMillis((long) (seconds * 1000)))))
                .buildSolver()
                .solve(new PlannedMonth(people, seats));
        for (PlannedSeat seat : solved.getSeats()) {
            if (seat.getPerson() != null) {
                // Somebody who may not hold it after all leaves it open: our checker knows no forbidden duty.
                trial.change(
                        new int[] {seat.getId()}, new int[] {seat.getPerson().place()}, Double.MAX_VALUE);
            }
        }
        return trial.proposal(trial.holders(), trial.cost(), 0);
    }
}
