package org.shichen.roster.auto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.shichen.people.Person;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.Work;

/**
 * A proposal in the making: tries changes, says what they cost, and keeps or takes them back. It asks the rules of the
 * board, and only about the duties that a change can touch. One thread.
 */
final class Trial {

    static final int OPEN = -1;

    /** No seat of the proposal. */
    static final int NONE = -1;

    /** A day on which a duty stands that is no part of the proposal. */
    private static final int STANDING = -2;

    /** A change that may not be: it breaks a rule that forbids. */
    static final double NEVER = Double.POSITIVE_INFINITY;

    private final FillTask task;
    private final RosterState state;
    private final SeatWorks works;
    private final Suiting suiting;
    private final Loads loads;
    private final Breakage breakage;
    private final int[] days;
    private final int[] holders;

    /** By person and day: the seat, {@link #NONE}, or {@link #STANDING}. */
    private final int[][] held;

    private double cost;
    private int open;

    Trial(FillTask task, Weights weights, FairShares shares) {
        this.task = task;
        state = task.standing().after(List.of(), List.of());
        works = new SeatWorks(task, state);
        suiting = new Suiting(task, works);
        loads = new Loads(task, weights, shares);
        breakage = new Breakage(task, weights, state, works);
        days = task.seats().stream().mapToInt(task::day).toArray();
        holders = new int[days.length];
        Arrays.fill(holders, OPEN);
        held = new int[task.people().size()][task.days()];
        for (int i = 0; i < held.length; i++) {
            Arrays.fill(held[i], NONE);
            for (Work work : state.ofPerson(task.people().get(i).id()).works()) {
                long day = work.date() - task.first().toEpochDay();
                if (day >= 0 && day < task.days()) {
                    held[i][(int) day] = STANDING;
                }
            }
        }
        open = days.length;
        cost = loads.atFirst();
    }

    double cost() {
        return cost;
    }

    int open() {
        return open;
    }

    int holder(int seat) {
        return holders[seat];
    }

    int[] holders() {
        return holders.clone();
    }

    /** From now on what one of both learns of who suits which seat the other knows as well. */
    void learnWith(Trial other) {
        suiting.learnWith(other.suiting);
    }

    /** Takes over everything that the other found. */
    void become(Trial other) {
        for (int seat = 0; seat < holders.length; seat++) {
            if (holders[seat] != other.holders[seat]) {
                put(seat, OPEN);
            }
        }
        for (int seat = 0; seat < holders.length; seat++) {
            put(seat, other.holders[seat]);
        }
        breakage.become(other.breakage);
        cost = other.cost;
    }

    /** Whether the person may hold the seat as far as it does not depend on the other seats, and is free that day. */
    boolean may(int seat, int person) {
        return held[person][day(seat)] == NONE && suits(seat, person);
    }

    boolean suits(int seat, int person) {
        return suiting.suits(seat, person);
    }

    /** The seat that the person holds on the day, counted from the first of the range, or {@link #NONE}. */
    int seatOf(int person, int day) {
        return Math.max(NONE, held[person][day]);
    }

    /** Whether a duty stands there that is no part of the proposal. */
    boolean stands(int person, int day) {
        return held[person][day] == STANDING;
    }

    int day(int seat) {
        return days[seat];
    }

    /** What the seat costs with this person rather than with nobody in particular, rules left aside. */
    double appeal(int seat, int person) {
        return loads.appeal(seat, person);
    }

    /**
     * Puts these people on these seats, {@link #OPEN} for nobody, and says what it costs more than before. When that is
     * more than {@code most}, or breaks what forbids, nothing stays changed and the answer is {@link #NEVER}.
     */
    double change(int[] seats, int[] people, double most) {
        int[] before = holdersOf(seats);
        double gain = loads.change(seats, before, people);
        // At best everything that is broken is mended; most changes are not worth a closer look.
        if (gain - breakage.inAll() > most) {
            return NEVER;
        }
        double relief = breakage.relief(seats, before, people);
        if (gain - relief > most) {
            return NEVER;
        }
        putAll(seats, people);
        gain += breakage.judge(seats, before, people) - relief;
        if (gain > most || gain == NEVER) {
            putAll(seats, before);
            return NEVER;
        }
        breakage.keep(seats);
        cost += gain;
        return gain;
    }

    /** What {@link #change} would say; nothing stays changed. */
    double price(int[] seats, int[] people) {
        int[] before = holdersOf(seats);
        double gain = loads.change(seats, before, people) - breakage.relief(seats, before, people);
        putAll(seats, people);
        gain += breakage.judge(seats, before, people);
        putAll(seats, before);
        return gain;
    }

    private int[] holdersOf(int[] seats) {
        int[] now = new int[seats.length];
        for (int i = 0; i < seats.length; i++) {
            now[i] = holders[seats[i]];
        }
        return now;
    }

    private void putAll(int[] seats, int[] people) {
        for (int seat : seats) {
            put(seat, OPEN);
        }
        for (int i = 0; i < seats.length; i++) {
            put(seats[i], people[i]);
        }
    }

    private void put(int seat, int person) {
        int before = holders[seat];
        if (before == person) {
            return;
        }
        if (before != OPEN) {
            state.remove(works.of(seat, before).duty());
            loads.count(seat, before, -1);
            held[before][days[seat]] = NONE;
            open++;
        }
        holders[seat] = person;
        if (person != OPEN) {
            state.add(works.of(seat, person));
            loads.count(seat, person, 1);
            held[person][days[seat]] = seat;
            open--;
        }
    }

    Proposal proposal(int[] best, double bestCost, long moves) {
        List<Person> people = new ArrayList<>();
        for (int holder : best) {
            people.add(holder == OPEN ? null : task.people().get(holder));
        }
        return new Proposal(task, Collections.unmodifiableList(people), bestCost, moves);
    }
}
