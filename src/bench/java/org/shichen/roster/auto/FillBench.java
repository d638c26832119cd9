package org.shichen.roster.auto;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.shichen.bench.Told;

/**
 * How good a proposal is after how long, on the two months of the figures: 60 people with 860 seats and 180 people with
 * 2472 seats in 28 days.
 *
 * <pre>mvn -Pbench -Dargs="fill --seconds 60"</pre>
 */
public final class FillBench {

    private FillBench() {}

    public static void main(String[] args) {
        double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 60;
        System.out.println("warm-up");
        run(RandomFill.month(60, 28, 860, 1), Math.min(10, seconds));
        run(RandomFill.month(180, 28, 2472, 1), Math.min(10, seconds));
        for (FillTask task : List.of(RandomFill.month(60, 28, 860, 2), RandomFill.month(180, 28, 2472, 2))) {
            System.out.printf(
                    Locale.ROOT,
                    "%n%d people, %d seats%n",
                    task.people().size(),
                    task.seats().size());
            String name = "fill." + task.people().size();
            String data = "%d people, %d seats"
                    .formatted(task.people().size(), task.seats().size());
            Map<Double, Double> costs = new TreeMap<>();
            for (double limit : new double[] {0.5, 1, 2, 10, 30, seconds}) {
                if (limit <= seconds) {
                    Run run = run(task, limit);
                    costs.put(limit, run.cost());
                    if (limit == 2) {
                        Told.figure(name + ".covered", run.covered(), data);
                    }
                }
            }
            if (seconds >= 60) {
                Told.figure(name + ".over.2", 100 * (costs.get(2.0) / costs.get(seconds) - 1), data);
                Told.figure(name + ".over.10", 100 * (costs.get(10.0) / costs.get(seconds) - 1), data);
            }
            Told.figure(name + ".repair", repair(task), data);
        }
        tooMuch();
    }

    /** A month with far too few people: how many of the seats that stay open say what would help and what it costs. */
    private static void tooMuch() {
        FillTask task = RandomFill.month(24, 28, 860, 2);
        Proposal proposal =
                new Filler(task, Weights.usual(), 1).fill(Filler.Limit.seconds(5), () -> true, better -> {});
        FillPlan plan = new FillPlan(
                task,
                List.of(),
                Collections.nCopies(task.seats().size(), null),
                Weights.usual(),
                Map.of(),
                true,
                0,
                List.of());
        long started = System.nanoTime();
        Reasons reasons = new Reasons(plan, proposal);
        long told = proposal.open().stream()
                .filter(seat -> !reasons.remedies(seat, 1).isEmpty())
                .count();
        System.out.printf(
                Locale.ROOT,
                "%n24 people, 860 seats: %d open, %d of them for sworn officers; %d name a remedy and its price, in"
                        + " %.0f ms%n",
                proposal.open().size(),
                proposal.open().stream().filter(Seat::sworn).count(),
                told,
                (System.nanoTime() - started) / 1e6);
    }

    /** @param covered after how many seconds, infinite when never */
    private record Run(double cost, double covered) {}

    /**
     * Four people sick for five days in a month that was filled; published days are no part of it; in ms, the slowest.
     */
    private static double repair(FillTask task) {
        double slowest = 0;
        for (long seed = 1; seed <= 5; seed++) {
            FillPlan plan = RandomFill.sick(task, 4, 5, seed);
            int holes = plan.asItWas().open().size();
            long started = System.nanoTime();
            Proposal repaired = new Repairer(plan).repair(() -> true);
            double millis = (System.nanoTime() - started) / 1e6;
            System.out.printf(
                    Locale.ROOT,
                    "repair: %d holes, %d left open, %d duties changed, %.0f ms%n",
                    holes,
                    repaired.open().size(),
                    plan.change(repaired).added().size(),
                    millis);
            slowest = Math.max(slowest, millis);
        }
        return slowest;
    }

    private static Run run(FillTask task, double seconds) {
        List<Double> covered = new ArrayList<>();
        long started = System.nanoTime();
        Proposal proposal = new Filler(task, Weights.usual(), 1)
                .fill(Filler.Limit.seconds(seconds), () -> true, better -> {
                    if (covered.isEmpty() && better.open().isEmpty()) {
                        covered.add((System.nanoTime() - started) / 1e9);
                    }
                });
        FairShares shares = new FairShares(task);
        int fair = 0;
        int fairWeekends = 0;
        for (int i = 0; i < task.people().size(); i++) {
            long id = task.people().get(i).id();
            long nights = proposal.duties().stream()
                    .filter(duty ->
                            duty.personId() == id && task.standing().facts().night(duty.shiftId()))
                    .count();
            fair += Math.abs(nights - shares.nights[i]) <= 1 ? 1 : 0;
            long weekends = proposal.duties().stream()
                    .filter(duty -> duty.personId() == id && FairShares.weekend(duty.dutyDate()))
                    .count();
            fairWeekends += Math.abs(weekends - shares.weekends[i]) <= 1 ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%5.1f s  cost %9.0f  open %3d  covered after %s s  moves %,d  within 1 of fair: nights %.1f %%,"
                        + " weekends %.1f %%%n",
                seconds,
                proposal.cost(),
                proposal.open().size(),
                covered.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f", covered.getFirst()),
                proposal.moves(),
                100.0 * fair / task.people().size(),
                100.0 * fairWeekends / task.people().size());
        return new Run(proposal.cost(), covered.isEmpty() ? Double.POSITIVE_INFINITY : covered.getFirst());
    }
}
