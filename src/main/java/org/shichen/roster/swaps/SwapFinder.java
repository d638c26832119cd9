package org.shichen.roster.swaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shichen.people.Category;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.Place;
import org.shichen.roster.PostStaffing;
import org.shichen.roster.RosterChange;
import org.shichen.roster.RosterRange;
import org.shichen.roster.rules.Fairness;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.RuleKind;
import org.shichen.roster.rules.Violation;
import org.shichen.roster.rules.Work;

/**
 * Looks for people who could take a duty from somebody: in exchange for one of theirs, in a round of three, or for the
 * whole or half of the watch without return. Nothing that a rule forbids is offered. Reads only what it is given; some
 * tens of milliseconds for a desk, so off the FX thread.
 */
public final class SwapFinder {

    /** How far away the other duty may be, in days. */
    static final int NEAR_DAYS = 7;

    /** At most so many of a kind are looked at closely, those that promise most first. */
    private static final int LOOKED_AT = 80;

    /** Half a watch is asked only of so many, of those who carry least. */
    private static final int HALF_ASKED = 15;

    /** At most so many of a kind are offered, so that no kind crowds out the others. */
    private static final int OF_A_KIND = 5;

    private static final double WARNED = 1000;
    private static final double THIRD_PERSON = 60;
    private static final double WITHOUT_RETURN = 40;
    private static final double DAY_APART = 4;
    private static final double NIGHT = 20;
    private static final double SHIFT = 6;
    private static final double MINUTES_A_SHIFT = 480;

    /**
     * A swap that could be asked for.
     *
     * @param broken rules that warn and would newly be broken, worst first
     * @param price less is better; warnings, unevenness, people and days concerned
     * @param nights of each person after it, in the shown days
     */
    public record Found(
            SwapKind kind, List<SwapPart> parts, List<Violation> broken, double price, Map<Long, Integer> nights) {}

    private final RosterRange range;
    private final RosterState state;
    private final Duty given;
    private final Work work;
    private final BoundDuties bound;
    private final Map<Long, Duty> duties = new HashMap<>();

    /** @param bound of the days around the given duty; nothing that asking or approval would refuse is offered */
    public SwapFinder(RosterRange range, Duty given, BoundDuties bound) {
        this.range = range;
        this.bound = bound;
        this.state = range.state();
        this.given = given;
        this.work = state.work(given);
        state.works().forEach(each -> duties.put(each.duty().id(), each.duty()));
    }

    /** The best of all kinds, the best first. */
    public List<Found> best(int most) {
        List<Found> all = new ArrayList<>();
        if (bound.asked().contains(given.id())) {
            return all;
        }
        if (!bound.attended().contains(given.id())) {
            all.addAll(ofAKind(twoWay()));
            all.addAll(ofAKind(threeWay()));
        }
        all.addAll(ofAKind(relief()));
        all.sort(Comparator.comparingDouble(Found::price));
        return all.stream().limit(most).toList();
    }

    private static List<Found> ofAKind(List<Found> found) {
        found.sort(Comparator.comparingDouble(Found::price));
        return found.stream().limit(OF_A_KIND).toList();
    }

    private List<Found> twoWay() {
        List<Found> found = new ArrayList<>();
        nearest(other -> free(other.duty().personId(), work, other) && free(given.personId(), other, work))
                .forEach(other -> offer(
                        found,
                        SwapKind.TWO_WAY,
                        List.of(part(given, other.duty().personId()), part(other.duty(), given.personId()))));
        return found;
    }

    /** The duty goes to one, theirs to a second, and the second's comes here. */
    private List<Found> threeWay() {
        List<Found> found = new ArrayList<>();
        List<Work> leave = nearest(other -> free(other.duty().personId(), work, other));
        List<Work> come = nearest(other -> free(given.personId(), other, work));
        int looked = 0;
        for (Work one : leave) {
            for (Work two : come) {
                boolean three = one.duty().personId() != two.duty().personId();
                if (three && looked < LOOKED_AT && free(two.duty().personId(), one, two)) {
                    looked++;
                    offer(
                            found,
                            SwapKind.THREE_WAY,
                            List.of(
                                    part(given, one.duty().personId()),
                                    part(one.duty(), two.duty().personId()),
                                    part(two.duty(), given.personId())));
                }
            }
        }
        return found;
    }

    private List<Found> relief() {
        List<Found> found = new ArrayList<>();
        List<Person> others = range.people().stream()
                .filter(person -> person.id() != given.personId())
                .sorted(Comparator.comparingInt(
                                (Person person) -> range.fairness(person.id()).hours())
                        .thenComparing(Person::id))
                .toList();
        int half = given.minutes() / 2;
        List<Person> least = others.subList(0, Math.min(HALF_ASKED, others.size()));
        // Whoever has signed in was there from the beginning: only the rest can be somebody else's.
        if (!bound.attended().contains(given.id())) {
            relieve(found, others, 0, given.minutes());
            relieve(found, least, 0, half);
        }
        relieve(found, least, half, given.minutes());
        return found;
    }

    private void relieve(List<Found> found, List<Person> people, int from, int to) {
        Work there = state.work(given.between(given.startMinute() + from, given.startMinute() + to));
        for (Person person : people) {
            if (free(person.id(), there, null)) {
                offer(found, SwapKind.PART, List.of(new SwapPart(given.id(), given.personId(), person.id(), from, to)));
            }
        }
    }

    private static SwapPart part(Duty duty, long to) {
        return SwapPart.whole(duty.id(), duty.personId(), to);
    }

    /** Duties of others that have not begun and are not bound, on other times than the given one, the nearest first. */
    private List<Work> nearest(Predicate<Work> test) {
        long now = range.moment().toEpochMilli();
        return state.works().stream()
                .filter(other -> other.duty().personId() != given.personId()
                        && range.person(other.duty().personId()) != null
                        && other.startMillis() > now
                        && !bound.holds(other.duty().id())
                        && Math.abs(other.date() - work.date()) <= NEAR_DAYS
                        && !overlap(other, work)
                        && test.test(other))
                .sorted(Comparator.comparingLong((Work other) -> Math.abs(other.date() - work.date()))
                        .thenComparing(other -> other.night() != work.night())
                        .thenComparing(other -> other.duty().id()))
                .limit(LOOKED_AT)
                .toList();
    }

    private static boolean overlap(Work one, Work other) {
        return one.startMillis() < other.endMillis() && other.startMillis() < one.endMillis();
    }

    /** Whether nothing but the duty that is left stands in the way, as far as one look can tell. */
    private boolean free(long person, Work there, @Nullable Work left) {
        return state.ofPerson(person).touching(there.startMillis(), there.endMillis()).stream()
                .allMatch(
                        each -> left != null && each.duty().id() == left.duty().id());
    }

    private void offer(List<Found> found, SwapKind kind, List<SwapPart> parts) {
        RosterChange change = SwapChange.of(parts, duties);
        List<Violation> broken = range.rules().newlyBroken(change.before(), change.after(), state);
        if (broken.stream().anyMatch(Violation::forbids)
                || broken.stream().anyMatch(each -> each.rule() == RuleKind.DOUBLE_BOOKING)
                || takesSworn(parts)) {
            return;
        }
        double price = WARNED * broken.size() + (kind == SwapKind.THREE_WAY ? THIRD_PERSON : 0);
        price += kind == SwapKind.PART ? WITHOUT_RETURN : 0;
        for (SwapPart part : parts) {
            price += DAY_APART * Math.abs(duties.get(part.dutyId()).dutyDate().toEpochDay() - work.date());
        }
        Map<Long, Integer> nights = new HashMap<>();
        Map<Long, Integer> minutes = new HashMap<>();
        for (SwapPart part : parts) {
            Duty duty = duties.get(part.dutyId());
            int length = part.toOffset() == null ? duty.minutes() : part.toOffset() - part.fromOffset();
            int night = state.facts().night(duty.shiftId()) ? 1 : 0;
            minutes.merge(part.fromPersonId(), -length, Integer::sum);
            minutes.merge(part.toPersonId(), length, Integer::sum);
            // Who keeps a part of the night has it still.
            nights.merge(part.fromPersonId(), length == duty.minutes() ? -night : 0, Integer::sum);
            nights.merge(part.toPersonId(), night, Integer::sum);
        }
        for (long person : minutes.keySet()) {
            Fairness before = range.fairness(person);
            double shifts = before.hours() * 60 / MINUTES_A_SHIFT;
            price += SHIFT * (square(shifts + minutes.get(person) / MINUTES_A_SHIFT) - square(shifts));
            price += NIGHT * (square(before.nights() + nights.get(person)) - square(before.nights()));
            nights.merge(person, before.nights(), Integer::sum);
        }
        found.add(new Found(kind, parts, broken, price, nights));
    }

    /** Whether a post would have fewer sworn officers than it has, and then fewer than are required of it. */
    private boolean takesSworn(List<SwapPart> parts) {
        Map<Place.PostShift, Integer> more = new HashMap<>();
        for (SwapPart part : parts) {
            Duty duty = duties.get(part.dutyId());
            more.merge(
                    new Place.PostShift(duty.postId(), duty.dutyDate(), duty.shiftId()),
                    sworn(part.toPersonId()) - sworn(part.fromPersonId()),
                    Integer::sum);
        }
        return more.entrySet().stream().anyMatch(each -> {
            PostStaffing now = range.staffing(each.getKey());
            // Of days that are not shown it is not known how many there are.
            return each.getValue() < 0 && (now == null || now.sworn() + each.getValue() < now.swornLeast());
        });
    }

    private int sworn(long person) {
        return state.facts().category(person) == Category.SWORN ? 1 : 0;
    }

    private static double square(double value) {
        return value * value;
    }
}
