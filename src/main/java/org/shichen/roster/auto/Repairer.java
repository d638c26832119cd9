package org.shichen.roster.auto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.Duty;

/**
 * Fills the holes of a roster with as few changes as it can: somebody who is free comes; if nobody can, somebody who is
 * on duty elsewhere comes and is replaced there, over at most three duties in a row. No chance in it. One thread;
 * blocks, not for the FX thread.
 */
public final class Repairer {

    /** What it costs that one more person has to be told of a change. */
    private static final double TELLING = 300;

    /** A repair may change this many duties per hole. */
    private static final int MOST_PER_HOLE = 2;

    /** How far away the duty of somebody may be who leaves it to come, in days. */
    private static final int NEAR_DAYS = 8;

    /** How many of the best beginnings of a chain are followed to its end. */
    private static final int FOLLOWED = 40;

    private final FillPlan plan;
    private final FillTask task;
    private final Trial trial;
    private final Map<Integer, List<Integer>> held = new HashMap<>();
    private long tried;

    /** Who takes which seat, one after the other; {@code worse} is what it costs by the weights, less is better. */
    private record Chain(int[] seats, int[] people, double worse) {
        double price() {
            return worse + TELLING * seats.length;
        }
    }

    public Repairer(FillPlan plan) {
        this.plan = plan;
        this.task = plan.task();
        this.trial = new Trial(task, plan.weights(), new FairShares(task));
    }

    /** @param go is asked before each hole whether to go on; what was found by then is the answer */
    public Proposal repair(BooleanSupplier go) {
        seat(trial, task, plan.former());
        for (int seat = 0; seat < task.seats().size(); seat++) {
            hold(seat);
        }
        List<Integer> holes = new ArrayList<>(IntStream.range(0, task.seats().size())
                .filter(seat -> trial.holder(seat) == Trial.OPEN)
                .boxed()
                .toList());
        holes.sort(
                Comparator.comparing((Integer seat) -> !task.seats().get(seat).sworn())
                        .thenComparing(seat -> task.seats().get(seat).date())
                        .thenComparing(seat -> task.seats().get(seat).shift().startMinute()));
        int budget = MOST_PER_HOLE * holes.size();
        for (int longest = 1; longest <= 3; longest++) {
            for (int hole : holes) {
                if (trial.holder(hole) == Trial.OPEN && longest <= budget && go.getAsBoolean()) {
                    Chain best = best(hole, longest);
                    if (best != null && best.worse < 0) {
                        trial.change(best.seats, best.people, Trial.NEVER);
                        for (int seat : best.seats) {
                            hold(seat);
                        }
                        budget -= best.seats.length;
                    }
                }
            }
        }
        return trial.proposal(trial.holders(), trial.cost(), tried);
    }

    /** Puts everybody where they are, as far as no rule that forbids is broken by it. */
    static void seat(Trial trial, FillTask task, List<@Nullable Duty> former) {
        Map<Long, Integer> people = new HashMap<>();
        for (int i = 0; i < task.people().size(); i++) {
            people.put(task.people().get(i).id(), i);
        }
        for (int seat = 0; seat < former.size(); seat++) {
            Duty duty = former.get(seat);
            Integer person = duty == null ? null : people.get(duty.personId());
            if (person != null && trial.suits(seat, person)) {
                trial.change(new int[] {seat}, new int[] {person}, Trial.NEVER);
            }
        }
    }

    private void hold(int seat) {
        held.values().forEach(seats -> seats.remove((Integer) seat));
        if (trial.holder(seat) != Trial.OPEN) {
            held.computeIfAbsent(trial.holder(seat), person -> new ArrayList<>())
                    .add(seat);
        }
    }

    private @Nullable Chain best(int hole, int length) {
        if (length == 1) {
            return cheapest(whoComes(new int[] {hole}, new int[0]));
        }
        List<Chain> ends = new ArrayList<>();
        for (Chain begun : begun(new int[] {hole}, new int[0])) {
            if (length == 2) {
                ends.addAll(whoComes(begun.seats, begun.people));
            } else {
                for (Chain further : begun(begun.seats, begun.people).stream()
                        .limit(FOLLOWED / 8)
                        .toList()) {
                    ends.addAll(whoComes(further.seats, further.people));
                }
            }
        }
        return cheapest(ends);
    }

    private static @Nullable Chain cheapest(List<Chain> chains) {
        return chains.stream().min(Comparator.comparingDouble(Chain::price)).orElse(null);
    }

    /** Everybody free who could take the last seat, after the people that are in the chain already. */
    private List<Chain> whoComes(int[] seats, int[] people) {
        List<Chain> found = new ArrayList<>();
        int last = seats[seats.length - 1];
        for (int person = 0; person < task.people().size(); person++) {
            if (!contains(people, person) && trial.may(last, person)) {
                add(found, seats, with(people, person));
            }
        }
        return found;
    }

    /** Everybody on duty elsewhere who could come for the last seat and leave theirs open, the cheapest first. */
    private List<Chain> begun(int[] seats, int[] people) {
        List<Chain> found = new ArrayList<>();
        Seat last = task.seats().get(seats[seats.length - 1]);
        for (int person = 0; person < task.people().size(); person++) {
            if (contains(people, person) || !trial.suits(seats[seats.length - 1], person)) {
                continue;
            }
            for (int left : held.getOrDefault(person, List.of())) {
                Seat seat = task.seats().get(left);
                long apart = Math.abs(seat.date().toEpochDay() - last.date().toEpochDay());
                boolean free = apart == 0 || trial.may(seats[seats.length - 1], person);
                if (free && apart <= NEAR_DAYS && !contains(seats, left)) {
                    add(found, with(seats, left), with(with(people, person), Trial.OPEN));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Chain::price));
        return found.stream()
                .limit(FOLLOWED)
                .map(chain -> new Chain(chain.seats, Arrays.copyOf(chain.people, chain.people.length - 1), chain.worse))
                .toList();
    }

    private void add(List<Chain> found, int[] seats, int[] people) {
        tried++;
        double worse = trial.price(seats, people);
        if (worse != Trial.NEVER) {
            found.add(new Chain(seats, people, worse));
        }
    }

    private static int[] with(int[] list, int one) {
        int[] longer = Arrays.copyOf(list, list.length + 1);
        longer[list.length] = one;
        return longer;
    }

    private static boolean contains(int[] list, int one) {
        return IntStream.of(list).anyMatch(each -> each == one);
    }
}
