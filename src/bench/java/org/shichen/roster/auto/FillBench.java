package org.shichen.roster.auto;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
            for (double limit : new double[] {0.5, 1, 2, 10, 30, seconds}) {
                if (limit <= seconds) {
                    run(task, limit);
                }
            }
            repair(task);
        }
    }

    /** Four people sick for five days in a month that was filled; published days are no part of it. */
    private static void repair(FillTask task) {
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
        }
    }

    private static void run(FillTask task, double seconds) {
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
        for (int i = 0; i < task.people().size(); i++) {
            long id = task.people().get(i).id();
            long nights = proposal.duties().stream()
                    .filter(duty ->
                            duty.personId() == id && task.standing().facts().night(duty.shiftId()))
                    .count();
            fair += Math.abs(nights - shares.nights[i]) <= 1 ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%5.1f s  cost %9.0f  open %3d  covered after %s s  moves %,d  nights within 1 of fair: %.1f %%%n",
                seconds,
                proposal.cost(),
                proposal.open().size(),
                covered.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f", covered.getFirst()),
                proposal.moves(),
                100.0 * fair / task.people().size());
    }
}
