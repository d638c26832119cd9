package org.shichen.roster.auto;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.RuleKind;

/**
 * One night of a filled month taken out and filled again. In a single night everybody holds one seat at most, so that
 * all costs are sums over seats, but for auxiliaries without a sworn officer and households; CP-SAT proves the best.
 */
final class SingleNights {

    private SingleNights() {}

    /** The night as a task; everything else stands. */
    static FillTask night(Proposal month, LocalDate date) {
        FillTask task = month.task();
        List<Duty> rest = new ArrayList<>();
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < task.seats().size(); i++) {
            Seat seat = task.seats().get(i);
            Person holder = month.holders().get(i);
            if (seat.date().equals(date) && seat.shift().night()) {
                seats.add(seat);
            } else if (holder != null) {
                rest.add(Proposal.duty(seat, holder.id(), 1 + i));
            }
        }
        return new FillTask(
                task.first(),
                task.last(),
                seats,
                task.people(),
                new RosterState(task.standing().facts(), rest),
                task.rules(),
                task.carried(),
                task.familiar(),
                List.of(),
                Map.of());
    }

    /** @throws IllegalStateException when CP-SAT has no proof after a minute */
    static Proposal best(FillTask night) {
        Loader.loadNativeLibraries();
        Weights weights = Weights.usual();
        Trial trial = new Trial(night, weights, new FairShares(night));
        int seats = night.seats().size();
        int people = night.people().size();
        CpModel model = new CpModel();
        LinearExprBuilder cost = LinearExpr.newBuilder();
        BoolVar[][] holds = new BoolVar[seats][people];
        for (int seat = 0; seat < seats; seat++) {
            List<BoolVar> one = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                if (trial.may(seat, person)) {
                    double price = trial.price(new int[] {seat}, new int[] {person});
                    if (price == Trial.NEVER) {
                        continue;
                    }
                    if (!sworn(night, person)) {
                        price -= weights.of(RuleKind.SWORN_PRESENCE);
                    }
                    holds[seat][person] = model.newBoolVar("");
                    cost.addTerm(holds[seat][person], Math.round(1000 * price));
                    one.add(holds[seat][person]);
                }
            }
            model.addAtMostOne(one.toArray(BoolVar[]::new));
        }
        for (int person = 0; person < people; person++) {
            List<BoolVar> one = new ArrayList<>();
            for (int seat = 0; seat < seats; seat++) {
                if (holds[seat][person] != null) {
                    one.add(holds[seat][person]);
                }
            }
            model.addAtMostOne(one.toArray(BoolVar[]::new));
        }
        households(night, model, holds);
        swornPresence(night, weights, model, holds, cost);
        model.minimize(cost);
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(60).setNumWorkers(2);
        if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("no proof");
        }
        for (int seat = 0; seat < seats; seat++) {
            // Sworn officers first, so that no auxiliary is alone in between.
            for (int person = 0; person < people; person++) {
                if (holds[seat][person] != null && solver.booleanValue(holds[seat][person])) {
                    trial.change(new int[] {seat}, new int[] {person}, Double.MAX_VALUE);
                }
            }
        }
        return trial.proposal(trial.holders(), trial.cost(), 0);
    }

    private static void households(FillTask night, CpModel model, BoolVar[][] holds) {
        for (int one = 0; one < night.people().size(); one++) {
            for (int two = one + 1; two < night.people().size(); two++) {
                Long household = night.people().get(one).householdId();
                if (household != null
                        && household.equals(night.people().get(two).householdId())) {
                    List<BoolVar> both = new ArrayList<>();
                    for (BoolVar[] seat : holds) {
                        if (seat[one] != null) {
                            both.add(seat[one]);
                        }
                        if (seat[two] != null) {
                            both.add(seat[two]);
                        }
                    }
                    model.addAtMostOne(both.toArray(BoolVar[]::new));
                }
            }
        }
    }

    private static void swornPresence(
            FillTask night, Weights weights, CpModel model, BoolVar[][] holds, LinearExprBuilder cost) {
        for (int seat = 0; seat < holds.length; seat++) {
            long post = night.seats().get(seat).post().id();
            LinearExprBuilder officers = LinearExpr.newBuilder();
            for (int other = 0; other < holds.length; other++) {
                for (int person = 0; person < holds[other].length; person++) {
                    if (night.seats().get(other).post().id() == post
                            && holds[other][person] != null
                            && sworn(night, person)) {
                        officers.add(holds[other][person]);
                    }
                }
            }
            LinearExprBuilder auxiliaries = LinearExpr.newBuilder();
            for (int person = 0; person < holds[seat].length; person++) {
                if (holds[seat][person] != null && !sworn(night, person)) {
                    auxiliaries.add(holds[seat][person]);
                }
            }
            BoolVar alone = model.newBoolVar("");
            cost.addTerm(alone, Math.round(1000 * weights.of(RuleKind.SWORN_PRESENCE)));
            model.addGreaterOrEqual(officers.add(alone), auxiliaries);
        }
    }

    private static boolean sworn(FillTask night, int person) {
        return night.people().get(person).category() == Category.SWORN;
    }
}
