package org.shichen.roster.auto;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shichen.bench.Told;

/**
 * Our engine beside CP-SAT on single nights and beside Timefold on whole months. One checker for all:
 * {@link CostParts}, which counts a proposal from its duties alone.
 *
 * <pre>mvn -Pbench -Dargs="rivals"               # about four minutes
 * mvn -Pbench -Dargs="rivals --seconds 2"   # whole months alone, up to two seconds</pre>
 */
public final class RivalBench {

    private static final int NIGHTS = 20;

    private RivalBench() {}

    public static void main(String[] args) {
        double most = args.length == 2 && args[0].equals("--seconds") ? Double.parseDouble(args[1]) : 30;
        FillTask task = RandomFill.month(60, 28, 860, 2);
        // Warm, as the other is in its own long runs.
        Proposal month = ours(task, 10);
        if (most >= 30) {
            nights(month);
        }
        for (FillTask each : List.of(task, RandomFill.month(180, 28, 2472, 2))) {
            System.out.printf(
                    "%n%d people, %d seats%n",
                    each.people().size(), each.seats().size());
            for (double seconds : new double[] {1, 2, 10, 30}) {
                if (seconds <= most) {
                    double cost = line("ours", seconds, ours(each, seconds));
                    double theirs = line("Timefold, seed 1", seconds, Timefold.fill(each, seconds, 1));
                    Told.figure(
                            "rivals.%d.%.0f".formatted(each.people().size(), seconds),
                            cost / theirs,
                            "%d people, %d seats"
                                    .formatted(
                                            each.people().size(), each.seats().size()));
                }
            }
            if (most >= 30) {
                line("Timefold, seed 2", 30, Timefold.fill(each, 30, 2));
            }
        }
    }

    private static void nights(Proposal month) {
        double worst = 0;
        for (int i = 0; i < NIGHTS; i++) {
            LocalDate date = month.task().first().plusDays(1 + i);
            FillTask night = SingleNights.night(month, date);
            long started = System.nanoTime();
            double best = cost(SingleNights.best(night));
            double proved = (System.nanoTime() - started) / 1e9;
            double found =
                    cost(new Filler(night, Weights.usual(), 1).fill(Filler.Limit.seconds(1), () -> true, better -> {}));
            worst = Math.max(worst, found / best - 1);
            System.out.printf(
                    Locale.ROOT,
                    "night of %s: %d seats, CP-SAT %.1f (proved in %.1f s), ours after 1 s %.1f, %.2f %% over%n",
                    date,
                    night.seats().size(),
                    best,
                    proved,
                    found,
                    100 * (found / best - 1));
        }
        System.out.printf(Locale.ROOT, "worst of %d nights: %.2f %% over%n", NIGHTS, 100 * worst);
    }

    private static Proposal ours(FillTask task, double seconds) {
        return new Filler(task, Weights.usual(), 1).fill(Filler.Limit.seconds(seconds), () -> true, better -> {});
    }

    /** @return the cost; each open seat counts as much as the weights say */
    private static double line(String who, double seconds, Proposal proposal) {
        System.out.printf(
                Locale.ROOT,
                "%4.0f s  %-17s cost %9.0f  open %d%n",
                seconds,
                who,
                cost(proposal),
                proposal.open().size());
        return cost(proposal);
    }

    private static double cost(Proposal proposal) {
        return CostParts.of(proposal, Weights.usual()).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
