package org.shichen.roster.auto;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shichen.people.Person;
import org.shichen.roster.Shift;
import org.shichen.roster.wishes.Wish;
import org.shichen.roster.wishes.WishKind;

/**
 * What open seats, habits, wishes, terms of work and an even share of nights, weekends and hours cost, whatever the
 * rules say. Who holds what it learns by {@link #count} alone. One thread.
 */
final class Loads {

    private final FillTask task;
    private final Weights weights;
    private final FairShares shares;
    private final int[] days;
    private final boolean[] weekend;
    private final double[] openCost;
    private final double[] heldCost;

    /** Who has stood there lately, by seat. */
    private final BitSet[] stood;

    private final Rows rows;
    private final double[] nights;
    private final double[] weekends;
    private final double[] minutes;
    private final @Nullable Wish[] @Nullable [] wishes;
    private final double atFirst;

    Loads(FillTask task, Weights weights, FairShares shares) {
        this.task = task;
        this.weights = weights;
        this.shares = shares;
        int seats = task.seats().size();
        int people = task.people().size();
        days = task.seats().stream().mapToInt(task::day).toArray();
        weekend = new boolean[seats];
        openCost = new double[seats];
        heldCost = new double[seats];
        for (int seat = 0; seat < seats; seat++) {
            Seat at = task.seats().get(seat);
            weekend[seat] = FairShares.weekend(at.date());
            openCost[seat] = weights.of(at);
            heldCost[seat] = Weights.held(at);
        }
        stood = stood(task);
        rows = new Rows(task);
        nights = new double[people];
        weekends = new double[people];
        minutes = new double[people];
        wishes = new Wish[people][];
        double cost = Arrays.stream(openCost).sum();
        for (int i = 0; i < people; i++) {
            Person person = task.people().get(i);
            nights[i] = FairShares.standing(task, person, 0);
            weekends[i] = FairShares.standing(task, person, 1);
            minutes[i] = FairShares.standing(task, person, 2);
            cost += wishesOf(i) + burden(i);
        }
        atFirst = cost;
    }

    /** @return what the wishes of this person cost while nobody holds a seat */
    private double wishesOf(int person) {
        double cost = 0;
        for (Wish wish : task.wishes()) {
            if (wish.personId() == task.people().get(person).id()) {
                wishes[person] = wishes[person] == null ? new Wish[task.days()] : wishes[person];
                wishes[person][(int) (wish.date().toEpochDay() - task.first().toEpochDay())] = wish;
                cost += wish.kind() == WishKind.FREE ? 0 : weights.wish();
            }
        }
        return cost;
    }

    private static BitSet[] stood(FillTask task) {
        Map<Long, BitSet> byPost = new HashMap<>();
        BitSet[] stood = new BitSet[task.seats().size()];
        for (int seat = 0; seat < stood.length; seat++) {
            Seat at = task.seats().get(seat);
            stood[seat] = byPost.computeIfAbsent(at.post().id(), post -> {
                BitSet people = new BitSet();
                for (int i = 0; i < task.people().size(); i++) {
                    people.set(i, task.stood(task.people().get(i), at));
                }
                return people;
            });
        }
        return stood;
    }

    /** While all seats are open. */
    double atFirst() {
        return atFirst;
    }

    /** What the seat costs with this person rather than with nobody in particular. */
    double appeal(int seat, int person) {
        double more = weightOf(seat, person);
        if (task.seats().get(seat).shift().night()) {
            more += weights.night() * (2 * (nights[person] - shares.nights[person]) + 1);
        }
        if (weekend[seat]) {
            more += weights.weekend() * (2 * (weekends[person] - shares.weekends[person]) + 1);
        }
        double shift = task.seats().get(seat).shift().lengthMinutes() / 480.0;
        return more + weights.shift() * shift * (2 * (minutes[person] - shares.minutes[person]) / 480 + shift);
    }

    /** What it costs more when those on the seats go and these come; {@link Trial#OPEN} for nobody. Nothing changes. */
    double change(int[] seats, int[] before, int[] people) {
        double gain = 0;
        for (int i = 0; i < seats.length; i++) {
            gain += weightOf(seats[i], people[i]) - weightOf(seats[i], before[i]);
            gain -= concerned(before[i], i, before, people) ? burden(before[i]) : 0;
            gain -= concerned(people[i], i + seats.length, before, people) ? burden(people[i]) : 0;
        }
        countAll(seats, before, people);
        for (int i = 0; i < seats.length; i++) {
            gain += concerned(before[i], i, before, people) ? burden(before[i]) : 0;
            gain += concerned(people[i], i + seats.length, before, people) ? burden(people[i]) : 0;
        }
        countAll(seats, people, before);
        return gain;
    }

    /** Whether this is the first place among both lists, one after the other, where the person is named. */
    private static boolean concerned(int person, int at, int[] before, int[] people) {
        if (person == Trial.OPEN) {
            return false;
        }
        for (int i = 0; i < at; i++) {
            if ((i < before.length ? before[i] : people[i - before.length]) == person) {
                return false;
            }
        }
        return true;
    }

    private double weightOf(int seat, int person) {
        if (person == Trial.OPEN) {
            return openCost[seat];
        }
        Seat at = task.seats().get(seat);
        double weight = heldCost[seat] + (stood[seat].get(person) ? 0 : weights.unfamiliar());
        Wish wish = wishes[person] == null ? null : wishes[person][days[seat]];
        if (wish != null && wish.kind() == WishKind.FREE) {
            weight += weights.wish();
        } else if (wish != null && FillTask.grants(at, wish)) {
            weight -= weights.wish();
        }
        return weight;
    }

    private double burden(int person) {
        return unfairness(person) + weights.term() * rows.broken(person) + rows.refused(person);
    }

    private double unfairness(int person) {
        double night = nights[person] - shares.nights[person];
        double weekend = weekends[person] - shares.weekends[person];
        double shift = (minutes[person] - shares.minutes[person]) / 480;
        return weights.night() * night * night
                + weights.weekend() * weekend * weekend
                + weights.shift() * shift * shift;
    }

    /** All go before anybody comes, so that nobody is twice on a day in between. */
    private void countAll(int[] seats, int[] gone, int[] come) {
        for (int i = 0; i < seats.length; i++) {
            count(seats[i], gone[i], -1);
        }
        for (int i = 0; i < seats.length; i++) {
            count(seats[i], come[i], 1);
        }
    }

    /** @param sign 1 when the person comes to the seat, -1 when they go */
    void count(int seat, int person, int sign) {
        if (person != Trial.OPEN) {
            Shift shift = task.seats().get(seat).shift();
            if (sign > 0) {
                rows.put(person, days[seat], shift);
            } else {
                rows.take(person, days[seat]);
            }
            nights[person] += shift.night() ? sign : 0;
            weekends[person] += weekend[seat] ? sign : 0;
            minutes[person] += (double) sign * shift.lengthMinutes();
        }
    }
}
