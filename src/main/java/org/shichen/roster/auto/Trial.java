package org.shichen.roster.auto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.roster.Duty;
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
    private final int[] holders;
    private final Work[][] works;
    private final byte[][] allowed;
    private final boolean[][] busy;
    private final double[] nights;
    private final double[] weekends;
    private final double[] minutes;
    private final Wish[][] wishes;
    private final long[][] households;
    private final Map<Long, Integer> standingPlaces = new HashMap<>();
    private final Tally tally = new Tally();

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
        int seats = task.seats().size();
        int people = task.people().size();
        holders = new int[seats];
        Arrays.fill(holders, OPEN);
        works = new Work[seats][];
        allowed = new byte[seats][people];
        int days = (int) (task.last().toEpochDay() - task.first().toEpochDay()) + 1;
        busy = new boolean[people][days];
        nights = new double[people];
        weekends = new double[people];
        minutes = new double[people];
        for (int i = 0; i < people; i++) {
            Person person = task.people().get(i);
            nights[i] = FairShares.standing(task, person, 0);
            weekends[i] = FairShares.standing(task, person, 1);
            minutes[i] = FairShares.standing(task, person, 2);
            for (Work work : state.ofPerson(person.id()).works()) {
                int day = day(work.date());
                if (day >= 0 && day < days) {
                    busy[i][day] = true;
                }
            }
        }
        wishes = new Wish[people][];
        households = new long[people][];
        for (int i = 0; i < people; i++) {
            Person wishing = task.people().get(i);
            for (Wish wish : task.wishes()) {
                if (wish.personId() == wishing.id()) {
                    wishes[i] = wishes[i] == null ? new Wish[days] : wishes[i];
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
            forbidden[place] = tally.forbidden;
        }
        open = seats;
        cost += task.seats().stream().mapToDouble(weights::of).sum();
        for (int i = 0; i < people; i++) {
            cost += unfairness(i);
        }
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
        cost = other.cost;
    }

    /** Whether the person may hold the seat as far as it does not depend on the other seats, and is free that day. */
    boolean may(int seat, int person) {
        return !busy[person][day(task.seats().get(seat).date().toEpochDay())] && suits(seat, person);
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
        RosterState alone = task.standing().after(List.of(), List.of());
        alone.add(work);
        boolean[] forbidden = new boolean[1];
        task.rules().judge(work, alone, (rule, words) -> {
            boolean ofThePost = rule == RuleKind.SWORN_PRESENCE || rule == RuleKind.POST_NEEDS;
            forbidden[0] |= !ofThePost && task.rules().severity(rule) == Severity.FORBIDS;
        });
        return !forbidden[0];
    }

    /**
     * Puts these people on these seats, {@link #OPEN} for nobody, and says what it costs more than before. When that is
     * more than {@code most}, or breaks what forbids, nothing stays changed and the answer is {@link #NEVER}.
     */
    double change(int[] seats, int[] people, double most) {
        int[] before = holdersOf(seats);
        double gain = loads(seats, before, people);
        double relief = relief(seats, before, people);
        // At best everything around is mended; most changes are not worth a closer look.
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
            gain -= concerned(before[i], i, before, people) ? unfairness(before[i]) : 0;
            gain -= concerned(people[i], i + seats.length, before, people) ? unfairness(people[i]) : 0;
        }
        for (int i = 0; i < seats.length; i++) {
            count(seats[i], before[i], -1);
            count(seats[i], people[i], 1);
        }
        for (int i = 0; i < seats.length; i++) {
            gain += concerned(before[i], i, before, people) ? unfairness(before[i]) : 0;
            gain += concerned(people[i], i + seats.length, before, people) ? unfairness(people[i]) : 0;
        }
        for (int i = 0; i < seats.length; i++) {
            count(seats[i], people[i], -1);
            count(seats[i], before[i], 1);
        }
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
            warned[seat] = 0;
            forbidden[seat] = 0;
        }
        for (int i = 0; i < touches; i++) {
            int place = place(touched[i]);
            warned[place] = warnedThen[place];
            forbidden[place] = forbiddenThen[place];
        }
    }

    private void touch(int[] seats, int[] before, int[] after) {
        changes++;
        touches = 0;
        for (int i = 0; i < seats.length; i++) {
            Seat seat = task.seats().get(seats[i]);
            near(before[i], seat);
            near(after[i], seat);
            int any = before[i] != OPEN ? before[i] : after[i];
            if (any != OPEN) {
                Work there = work(seats[i], any);
                state.onPost(seat.post().id())
                        .touching(there.startMillis(), there.endMillis())
                        .forEach(this::touch);
            }
        }
    }

    private void near(int person, Seat seat) {
        if (person == OPEN) {
            return;
        }
        long date = seat.date().toEpochDay();
        for (Work work : state.ofPerson(task.people().get(person).id()).works()) {
            if (Math.abs(work.date() - date) <= NEAR_DAYS) {
                touch(work);
            }
        }
        if (seat.shift().night()) {
            for (long other : households[person]) {
                for (Work work : state.ofPerson(other).works()) {
                    if (work.date() == date) {
                        touch(work);
                    }
                }
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

    private double weightOf(int seat, int person) {
        Seat at = task.seats().get(seat);
        if (person == OPEN) {
            return weights.of(at);
        }
        double weight = task.stood(task.people().get(person), at) ? 0 : weights.unfamiliar();
        Wish wish = wishes[person] == null ? null : wishes[person][day(at.date().toEpochDay())];
        if (wish != null && wish.kind() == WishKind.FREE) {
            weight += weights.wish();
        } else if (wish != null && FillTask.grants(at, wish)) {
            weight -= weights.wish();
        }
        return weight;
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
            busy[before][day(task.seats().get(seat).date().toEpochDay())] = false;
            open++;
        }
        holders[seat] = person;
        if (person != OPEN) {
            state.add(work(seat, person));
            count(seat, person, 1);
            busy[person][day(task.seats().get(seat).date().toEpochDay())] = true;
            open--;
        }
    }

    private void count(int seat, int person, int sign) {
        if (person != OPEN) {
            Seat at = task.seats().get(seat);
            nights[person] += at.shift().night() ? sign : 0;
            weekends[person] += FairShares.weekend(at.date()) ? sign : 0;
            minutes[person] += (double) sign * at.shift().lengthMinutes();
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
        return (int) (epochDay - task.first().toEpochDay());
    }

    Proposal proposal(int[] best, double bestCost, long moves) {
        List<Person> people = new ArrayList<>();
        for (int holder : best) {
            people.add(holder == OPEN ? null : task.people().get(holder));
        }
        return new Proposal(task, Collections.unmodifiableList(people), bestCost, moves);
    }
}
