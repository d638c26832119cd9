package org.shichen.roster.auto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.roster.Duty;
import org.shichen.roster.Shift;
import org.shichen.roster.rules.Breaks;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.RuleKind;
import org.shichen.roster.rules.Severity;
import org.shichen.roster.rules.Work;
import org.shichen.roster.wishes.Wish;
import org.shichen.roster.wishes.WishKind;

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

    /** Judged and not allowed for anybody, whatever else stands. */
    private static final byte NO = 2;

    private static final byte YES = 1;

    /** As far as a rule of one person looks from a duty, in days. */
    private static final int NEAR_DAYS = 8;

    private final FillTask task;
    private final Weights weights;
    private final FairShares shares;
    private final RosterState state;

    /** What stands, and for a moment one duty more. */
    private final RosterState alone;

    private final int[] holders;
    private final int[] days;
    private final boolean[] weekend;
    private final double[] openCost;
    private final double[] heldCost;
    private final BitSet[] stood;
    private final long firstDay;
    private final Work[][] works;
    /**
     * What is known of who suits which seat, 0 for not yet asked. Two threads may ask the same twice; they learn the
     * same.
     */
    private byte[][] allowed;

    private final int[][] held;
    private final Rows rows;
    private final double[] nights;
    private final double[] weekends;
    private final double[] minutes;
    private final Wish[][] wishes;
    private final long[][] households;
    private final Map<Long, Integer> standingPlaces = new HashMap<>();
    private final Tally tally = new Tally();
    private final Consumer<Work> touching = this::touch;

    /** What each duty breaks as things stand: those of the seats first, then those that were there before. */
    private final double[] warned;

    private final int[] forbidden;

    /** The duties that the change in hand can touch, each once. */
    private final Work[] touched;

    private final int[] touchedIn;
    private final double[] warnedThen;
    private final int[] forbiddenThen;
    private int touches;
    private int changes;

    /** The sum of {@link #warned}: more than that no change can mend. */
    private double warnedInAll;

    private double cost;
    private int open;

    /** The sum of what is broken. */
    private final class Tally implements Breaks {
        private int forbidden;
        private double warned;

        @Override
        public void add(RuleKind rule, Supplier<Problem> words) {
            if (task.rules().severity(rule) == Severity.FORBIDS) {
                forbidden++;
            } else {
                warned += weights.of(rule);
            }
        }

        private void clear() {
            forbidden = 0;
            warned = 0;
        }
    }

    Trial(FillTask task, Weights weights, FairShares shares) {
        this.task = task;
        this.weights = weights;
        this.shares = shares;
        this.state = task.standing().after(List.of(), List.of());
        this.alone = task.standing().after(List.of(), List.of());
        int seats = task.seats().size();
        int people = task.people().size();
        firstDay = task.first().toEpochDay();
        holders = new int[seats];
        Arrays.fill(holders, OPEN);
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
        works = new Work[seats][];
        allowed = new byte[seats][people];
        int range = task.days();
        rows = new Rows(task);
        held = new int[people][range];
        nights = new double[people];
        weekends = new double[people];
        minutes = new double[people];
        for (int i = 0; i < people; i++) {
            Person person = task.people().get(i);
            nights[i] = FairShares.standing(task, person, 0);
            weekends[i] = FairShares.standing(task, person, 1);
            minutes[i] = FairShares.standing(task, person, 2);
            Arrays.fill(held[i], NONE);
            for (Work work : state.ofPerson(person.id()).works()) {
                int day = day(work.date());
                if (day >= 0 && day < range) {
                    held[i][day] = STANDING;
                }
            }
        }
        wishes = new Wish[people][];
        households = new long[people][];
        for (int i = 0; i < people; i++) {
            Person wishing = task.people().get(i);
            for (Wish wish : task.wishes()) {
                if (wish.personId() == wishing.id()) {
                    wishes[i] = wishes[i] == null ? new Wish[range] : wishes[i];
                    wishes[i][day(wish.date().toEpochDay())] = wish;
                    cost += wish.kind() == WishKind.FREE ? 0 : weights.wish();
                }
            }
            households[i] = state.facts().householdOf(task.people().get(i).id()).stream()
                    .mapToLong(id -> id)
                    .toArray();
        }
        List<Work> standing = task.standing().works();
        standing.forEach(work -> standingPlaces.put(work.duty().id(), seats + standingPlaces.size()));
        int duties = seats + standing.size();
        warned = new double[duties];
        forbidden = new int[duties];
        touched = new Work[duties];
        touchedIn = new int[duties];
        warnedThen = new double[duties];
        forbiddenThen = new int[duties];
        for (Work work : standing) {
            int place = place(work);
            tally.clear();
            task.rules().judge(work, state, tally);
            warned[place] = tally.warned;
            warnedInAll += tally.warned;
            forbidden[place] = tally.forbidden;
        }
        open = seats;
        cost += task.seats().stream().mapToDouble(weights::of).sum();
        for (int i = 0; i < people; i++) {
            cost += burden(i);
        }
    }

    /** Who has stood there lately, by seat. */
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
        allowed = other.allowed;
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
        System.arraycopy(other.warned, 0, warned, 0, warned.length);
        System.arraycopy(other.forbidden, 0, forbidden, 0, forbidden.length);
        warnedInAll = other.warnedInAll;
        cost = other.cost;
    }

    /** Whether the person may hold the seat as far as it does not depend on the other seats, and is free that day. */
    boolean may(int seat, int person) {
        return held[person][day(seat)] == NONE && suits(seat, person);
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

    boolean suits(int seat, int person) {
        if (allowed[seat][person] == 0) {
            allowed[seat][person] = judgedAlone(seat, person) ? YES : NO;
        }
        return allowed[seat][person] == YES;
    }

    /** More duties never make a rule about one person kinder, so what it forbids now it forbids always. */
    private boolean judgedAlone(int seat, int person) {
        if (!task.fits(task.people().get(person), task.seats().get(seat))) {
            return false;
        }
        Work work = work(seat, person);
        alone.add(work);
        boolean[] forbidden = new boolean[1];
        task.rules().judge(work, alone, (rule, words) -> {
            boolean ofThePost = rule == RuleKind.SWORN_PRESENCE || rule == RuleKind.POST_NEEDS;
            forbidden[0] |= !ofThePost && task.rules().severity(rule) == Severity.FORBIDS;
        });
        alone.remove(work.duty());
        return !forbidden[0];
    }

    /**
     * Puts these people on these seats, {@link #OPEN} for nobody, and says what it costs more than before. When that is
     * more than {@code most}, or breaks what forbids, nothing stays changed and the answer is {@link #NEVER}.
     */
    double change(int[] seats, int[] people, double most) {
        int[] before = holdersOf(seats);
        double gain = loads(seats, before, people);
        // At best everything that is broken is mended; most changes are not worth a closer look.
        if (gain - warnedInAll > most) {
            return NEVER;
        }
        double relief = relief(seats, before, people);
        if (gain - relief > most) {
            return NEVER;
        }
        putAll(seats, people);
        gain += judge(seats, before, people) - relief;
        if (gain > most || gain == NEVER) {
            putAll(seats, before);
            return NEVER;
        }
        keep(seats);
        cost += gain;
        return gain;
    }

    /** What {@link #change} would say; nothing stays changed. */
    double price(int[] seats, int[] people) {
        int[] before = holdersOf(seats);
        double gain = loads(seats, before, people) - relief(seats, before, people);
        putAll(seats, people);
        gain += judge(seats, before, people);
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

    /** What everything that the change can touch breaks before it. */
    private double relief(int[] seats, int[] before, int[] people) {
        touch(seats, before, people);
        double relief = 0;
        for (int seat : seats) {
            relief += touchedIn[seat] == changes ? 0 : warned[seat];
        }
        for (int i = 0; i < touches; i++) {
            relief += warned[place(touched[i])];
        }
        return relief;
    }

    /** What seats, habits and fairness cost more, without what the rules say. */
    private double loads(int[] seats, int[] before, int[] people) {
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
        if (person == OPEN) {
            return false;
        }
        for (int i = 0; i < at; i++) {
            if ((i < before.length ? before[i] : people[i - before.length]) == person) {
                return false;
            }
        }
        return true;
    }

    /** What the touched duties and the new ones break now; {@link #NEVER} when something is forbidden that was not. */
    private double judge(int[] seats, int[] before, int[] people) {
        double sum = 0;
        for (int i = 0; i < seats.length; i++) {
            if (people[i] != OPEN) {
                tally.clear();
                task.rules().judge(work(seats[i], people[i]), state, tally);
                if (tally.forbidden > 0) {
                    return NEVER;
                }
            }
        }
        touch(seats, before, people);
        for (int i = 0; i < touches; i++) {
            int place = place(touched[i]);
            tally.clear();
            task.rules().judge(touched[i], state, tally);
            if (tally.forbidden > forbidden[place]) {
                return NEVER;
            }
            warnedThen[place] = tally.warned;
            forbiddenThen[place] = tally.forbidden;
            sum += tally.warned;
        }
        return sum;
    }

    private void keep(int[] seats) {
        for (int seat : seats) {
            warnedInAll -= warned[seat];
            warned[seat] = 0;
            forbidden[seat] = 0;
        }
        for (int i = 0; i < touches; i++) {
            int place = place(touched[i]);
            warnedInAll += warnedThen[place] - warned[place];
            warned[place] = warnedThen[place];
            forbidden[place] = forbiddenThen[place];
        }
    }

    private void touch(int[] seats, int[] before, int[] after) {
        changes++;
        touches = 0;
        for (int i = 0; i < seats.length; i++) {
            Seat seat = task.seats().get(seats[i]);
            long date = firstDay + days[seats[i]];
            near(before[i], seat, date);
            near(after[i], seat, date);
            int any = before[i] != OPEN ? before[i] : after[i];
            if (any != OPEN) {
                Work there = work(seats[i], any);
                state.onPost(seat.post().id())
                        .touching(there.startMillis(), there.endMillis())
                        .forEach(touching);
            }
        }
    }

    private void near(int person, Seat seat, long date) {
        if (person == OPEN) {
            return;
        }
        state.ofPerson(task.people().get(person).id()).near(date, NEAR_DAYS, touching);
        if (seat.shift().night()) {
            for (long other : households[person]) {
                state.ofPerson(other).near(date, 0, touching);
            }
        }
    }

    private void touch(Work work) {
        int place = place(work);
        if (touchedIn[place] != changes) {
            touchedIn[place] = changes;
            touched[touches++] = work;
        }
    }

    private int place(Work work) {
        long id = work.duty().id();
        return id < 0 ? (int) (-1 - id) : standingPlaces.get(id);
    }

    /** What the seat costs with this person rather than with nobody in particular, rules left aside. */
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

    private double weightOf(int seat, int person) {
        if (person == OPEN) {
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
            state.remove(work(seat, before).duty());
            count(seat, before, -1);
            held[before][days[seat]] = NONE;
            open++;
        }
        holders[seat] = person;
        if (person != OPEN) {
            state.add(work(seat, person));
            count(seat, person, 1);
            held[person][days[seat]] = seat;
            open--;
        }
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

    private void count(int seat, int person, int sign) {
        if (person != OPEN) {
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

    private Work work(int seat, int person) {
        if (works[seat] == null) {
            works[seat] = new Work[task.people().size()];
        }
        if (works[seat][person] == null) {
            // One id for the seat whoever holds it: below those that a store gives, and of no other seat.
            Duty duty = Proposal.duty(
                    task.seats().get(seat), task.people().get(person).id(), -1L - seat);
            works[seat][person] = state.work(duty);
        }
        return works[seat][person];
    }

    private int day(long epochDay) {
        return (int) (epochDay - firstDay);
    }

    Proposal proposal(int[] best, double bestCost, long moves) {
        List<Person> people = new ArrayList<>();
        for (int holder : best) {
            people.add(holder == OPEN ? null : task.people().get(holder));
        }
        return new Proposal(task, Collections.unmodifiableList(people), bestCost, moves);
    }
}
