package org.shichen.roster.auto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Fills seats by simulated annealing on two threads. They work in rounds: each goes on from the better result of the
 * last round with chance of its own, so that the same seed and the same number of moves give the same proposal on every
 * machine. Blocks; not for the FX thread.
 */
public final class Filler {

    private static final int THREADS = 2;
    private static final int ROUND = 1500;

    /** How many people are looked at for a seat when it is not left to chance alone. */
    private static final int FEW = 12;

    /**
     * How long to go on.
     *
     * @param millis of time, or {@link Long#MAX_VALUE}
     * @param moves of each thread, or {@link Long#MAX_VALUE}; with it alone the result is repeatable
     */
    public record Limit(long millis, long moves) {
        public static Limit seconds(double seconds) {
            return new Limit((long) (seconds * 1000), Long.MAX_VALUE);
        }

        public static Limit moves(long moves) {
            return new Limit(Long.MAX_VALUE, moves);
        }

        private double done(long started, long moved) {
            double time = millis == Long.MAX_VALUE ? 0 : (System.nanoTime() - started) / 1e6 / millis;
            double part = moves == Long.MAX_VALUE ? 0 : (double) moved / moves;
            return Math.max(time, part);
        }
    }

    /** By how much a change may make things worse and still be taken, on average, at the start and at the end. */
    public record Heat(double hot, double cold) {
        static final Heat USUAL = new Heat(2, 0.5);

        private double at(double done) {
            return hot * Math.pow(cold / hot, done);
        }
    }

    private final FillTask task;
    private final Weights weights;
    private final Heat heat;
    private final long seed;
    private final RowMoves rowMoves;

    public Filler(FillTask task, Weights weights, long seed) {
        this(task, weights, Heat.USUAL, seed);
    }

    public Filler(FillTask task, Weights weights, Heat heat, long seed) {
        this.task = task;
        this.heat = heat;
        this.rowMoves = new RowMoves(task);
        this.weights = weights;
        this.seed = seed;
    }

    /**
     * Looks for a good proposal until the limit, or until it is told to stop; the best found so far is the answer.
     *
     * @param go is asked often whether to go on
     * @param better is told of each better proposal; both on the calling thread
     */
    public Proposal fill(Limit limit, BooleanSupplier go, Consumer<Proposal> better) {
        long started = System.nanoTime();
        FairShares shares = new FairShares(task);
        List<Trial> trials = IntStream.range(0, THREADS)
                .mapToObj(i -> new Trial(task, weights, shares))
                .toList();
        Trial first = trials.getFirst();
        trials.get(1).learnWith(first);
        firstProposal(first, new SplittableRandom(seed));
        int[] best = first.holders();
        double bestCost = first.cost();
        long moved = 0;
        better.accept(first.proposal(best, bestCost, moved));
        boolean any = !task.seats().isEmpty() && !task.people().isEmpty();
        trials.get(1).become(first);
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS, new GivingWay())) {
            for (long round = 1; any && go.getAsBoolean() && limit.done(started, moved) < 1; round++) {
                double now = heat.at(limit.done(started, moved));
                int tries = (int) Math.min(ROUND, limit.moves - moved);
                List<Callable<Boolean>> both = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    Trial trial = trials.get(i);
                    SplittableRandom chance = new SplittableRandom(seed * 1_000_003 + round * THREADS + i);
                    both.add(() -> round(trial, chance, now, tries));
                }
                runAll(pool, both);
                moved += tries;
                Trial won = trials.stream()
                        .min(Comparator.comparingDouble(Trial::cost))
                        .orElseThrow();
                Trial lost = won == first ? trials.get(1) : first;
                lost.become(won);
                if (won.cost() < bestCost - 1e-6) {
                    best = won.holders();
                    bestCost = won.cost();
                    better.accept(won.proposal(best, bestCost, moved * THREADS));
                }
            }
        }
        return first.proposal(best, bestCost, moved * THREADS);
    }

    private static void runAll(ExecutorService pool, List<Callable<Boolean>> work) {
        try {
            for (Future<Boolean> done : pool.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Seats for sworn officers first, each to whomever it costs least among a few. */
    private void firstProposal(Trial trial, SplittableRandom chance) {
        int people = task.people().size();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, task.seats().size()).boxed().toList());
        order.sort(
                Comparator.comparing((Integer seat) -> !task.seats().get(seat).sworn())
                        .thenComparing(seat -> task.seats().get(seat).date()));
        for (int seat : order) {
            int[] at = {seat};
            int chosen = Trial.OPEN;
            double least = 0;
            int looked = 0;
            int from = people == 0 ? 0 : chance.nextInt(people);
            for (int i = 0; i < people && looked < FEW; i++) {
                int person = (from + i) % people;
                if (!trial.may(seat, person)) {
                    continue;
                }
                looked++;
                double gain = trial.price(at, new int[] {person});
                if (gain < least) {
                    chosen = person;
                    least = gain;
                }
            }
            if (chosen != Trial.OPEN) {
                trial.change(at, new int[] {chosen}, 0);
            }
        }
    }

    private boolean round(Trial trial, SplittableRandom chance, double now, int tries) {
        int seats = task.seats().size();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < tries; i++) {
            if (!task.terms().isEmpty() && chance.nextInt(4) != 0) {
                RowMoves.Change change = rowMoves.any(trial, chance);
                if (change != null) {
                    attempt(trial, chance, now, change.seats(), change.people());
                }
                continue;
            }
            if (i % 100 == 0) {
                open.clear();
                for (int seat = 0; seat < seats; seat++) {
                    if (trial.holder(seat) == Trial.OPEN) {
                        open.add(seat);
                    }
                }
            }
            int seat = !open.isEmpty() && chance.nextInt(3) == 0
                    ? open.get(chance.nextInt(open.size()))
                    : chance.nextInt(seats);
            if (trial.holder(seat) == Trial.OPEN || chance.nextInt(2) == 0) {
                giveTo(trial, chance, now, seat);
            } else {
                exchange(trial, chance, now, seat);
            }
        }
        return true;
    }

    /** Every other time the one whom the seat suits best out of a few, as the load is now. */
    private int anybody(Trial trial, SplittableRandom chance, int seat) {
        int people = task.people().size();
        int person = chance.nextInt(people);
        if (chance.nextBoolean()) {
            for (int i = 1; i < FEW; i++) {
                int other = chance.nextInt(people);
                if (trial.suits(seat, other) && trial.appeal(seat, other) < trial.appeal(seat, person)) {
                    person = other;
                }
            }
        }
        return person;
    }

    /** Gives the seat to somebody else, who leaves another seat of that day for it if need be. */
    private void giveTo(Trial trial, SplittableRandom chance, double now, int seat) {
        int person = anybody(trial, chance, seat);
        if (person == trial.holder(seat) || !trial.suits(seat, person)) {
            return;
        }
        if (trial.may(seat, person)) {
            attempt(trial, chance, now, new int[] {seat}, new int[] {person});
            return;
        }
        int held = trial.seatOf(person, trial.day(seat));
        if (held >= 0) {
            int left = trial.holder(seat);
            int next = left != Trial.OPEN && trial.suits(held, left) ? left : Trial.OPEN;
            attempt(trial, chance, now, new int[] {seat, held}, new int[] {person, next});
        }
    }

    /** Two people change seats. */
    private void exchange(Trial trial, SplittableRandom chance, double now, int seat) {
        int other = chance.nextInt(task.seats().size());
        int one = trial.holder(seat);
        int two = trial.holder(other);
        boolean sameDay = trial.day(seat) == trial.day(other);
        if (two == Trial.OPEN || one == two || !trial.suits(seat, two) || !trial.suits(other, one)) {
            return;
        }
        if (sameDay || (trial.may(seat, two) && trial.may(other, one))) {
            attempt(trial, chance, now, new int[] {seat, other}, new int[] {two, one});
        }
    }

    private static void attempt(Trial trial, SplittableRandom chance, double now, int[] seats, int[] people) {
        trial.change(seats, people, -now * Math.log(1 - chance.nextDouble()));
    }
}
