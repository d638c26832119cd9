package org.shichen.roster.auto;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shichen.problem.Problem;
import org.shichen.roster.rules.Breaks;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.RuleKind;
import org.shichen.roster.rules.Severity;
import org.shichen.roster.rules.Work;

/**
 * What each duty breaks as things stand, and what it would break after a change: only the duties that the change can
 * touch are judged again. One thread.
 */
final class Breakage {

    /** As far as a rule of one person looks from a duty, in days. */
    private static final int NEAR_DAYS = 8;

    private final FillTask task;
    private final Weights weights;
    private final RosterState state;
    private final SeatWorks works;
    private final int[] days;
    private final long firstDay;
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
    private double inAll;

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

        private void judge(Work work) {
            forbidden = 0;
            warned = 0;
            task.rules().judge(work, state, this);
        }
    }

    Breakage(FillTask task, Weights weights, RosterState state, SeatWorks works) {
        this.task = task;
        this.weights = weights;
        this.state = state;
        this.works = works;
        days = task.seats().stream().mapToInt(task::day).toArray();
        firstDay = task.first().toEpochDay();
        households = new long[task.people().size()][];
        for (int i = 0; i < households.length; i++) {
            households[i] = state.facts().householdOf(task.people().get(i).id()).stream()
                    .mapToLong(id -> id)
                    .toArray();
        }
        List<Work> standing = task.standing().works();
        standing.forEach(work -> standingPlaces.put(work.duty().id(), days.length + standingPlaces.size()));
        int duties = days.length + standing.size();
        warned = new double[duties];
        forbidden = new int[duties];
        touched = new Work[duties];
        touchedIn = new int[duties];
        warnedThen = new double[duties];
        forbiddenThen = new int[duties];
        for (Work work : standing) {
            int place = place(work);
            tally.judge(work);
            warned[place] = tally.warned;
            inAll += tally.warned;
            forbidden[place] = tally.forbidden;
        }
    }

    /** The sum of everything that is broken as things stand: more than that no change can mend. */
    double inAll() {
        return inAll;
    }

    void become(Breakage other) {
        System.arraycopy(other.warned, 0, warned, 0, warned.length);
        System.arraycopy(other.forbidden, 0, forbidden, 0, forbidden.length);
        inAll = other.inAll;
    }

    /** What everything that the change can touch breaks before it. */
    double relief(int[] seats, int[] before, int[] people) {
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

    /**
     * To be asked after the state has changed.
     *
     * @return what the touched duties and the new ones break now; {@link Trial#NEVER} when something is forbidden that
     *     was not
     */
    double judge(int[] seats, int[] before, int[] people) {
        double sum = 0;
        for (int i = 0; i < seats.length; i++) {
            if (people[i] != Trial.OPEN) {
                tally.judge(works.of(seats[i], people[i]));
                if (tally.forbidden > 0) {
                    return Trial.NEVER;
                }
            }
        }
        touch(seats, before, people);
        for (int i = 0; i < touches; i++) {
            int place = place(touched[i]);
            tally.judge(touched[i]);
            if (tally.forbidden > forbidden[place]) {
                return Trial.NEVER;
            }
            warnedThen[place] = tally.warned;
            forbiddenThen[place] = tally.forbidden;
            sum += tally.warned;
        }
        return sum;
    }

    /** The change judged last stays. */
    void keep(int[] seats) {
        for (int seat : seats) {
            inAll -= warned[seat];
            warned[seat] = 0;
            forbidden[seat] = 0;
        }
        for (int i = 0; i < touches; i++) {
            int place = place(touched[i]);
            inAll += warnedThen[place] - warned[place];
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
            int any = before[i] != Trial.OPEN ? before[i] : after[i];
            if (any != Trial.OPEN) {
                Work there = works.of(seats[i], any);
                state.onPost(seat.post().id())
                        .touching(there.startMillis(), there.endMillis())
                        .forEach(touching);
            }
        }
    }

    private void near(int person, Seat seat, long date) {
        if (person == Trial.OPEN) {
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
}
