package org.shichen.roster.auto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.roster.Duty;
import org.shichen.roster.rules.PrivateReasons;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.RuleKind;
import org.shichen.roster.rules.Violation;
import org.shichen.roster.rules.Work;

/** Says of a proposal why a seat stays open and what would fill it, and what it makes of everybody's load. Pure. */
public final class Reasons {

    /** What breaking a rule that forbids counts when remedies are compared. */
    private static final double FORBIDDEN = 5000;

    /** How a seat could be filled that stays open. */
    public enum Way {
        /** Somebody comes although it breaks something, or makes the load less even. */
        COME,
        /** Somebody comes and has their leave on another day. */
        MOVE_LEAVE,
        /** Somebody comes from another post of that day, which then lacks them. */
        BORROW
    }

    /**
     * A way to fill an open seat all the same.
     *
     * @param person who would hold it
     * @param from the seat that the person leaves, for {@link Way#BORROW}
     * @param words what that would break, in sentences
     * @param price by the weights, rules that forbid included
     * @param fitting how many people could hold the seat at all
     */
    public record Remedy(Way way, Person person, @Nullable Seat from, List<Problem> words, double price, int fitting) {}

    /** Nights, weekend days and hours in the range, before and after, and the nights that would be fair. */
    public record Balance(
            Person person,
            int nightsBefore,
            int nightsAfter,
            double fairNights,
            int weekendsBefore,
            int weekendsAfter,
            int hoursBefore,
            int hoursAfter) {}

    private final FillPlan plan;
    private final Proposal proposal;
    private final Weights weights;
    private final RosterState before;
    private final RosterState after;
    private final FairShares shares;

    public Reasons(FillPlan plan, Proposal proposal) {
        this.plan = plan;
        this.proposal = proposal;
        this.weights = plan.weights();
        this.after = plan.task().standing().after(List.of(), proposal.duties());
        this.before = plan.task().standing().after(List.of(), plan.free());
        this.shares = new FairShares(plan.task());
    }

    /**
     * The cheapest ways, each by another person, cheapest first; none when nobody at all may hold the seat.
     *
     * @param most at most so many
     */
    public List<Remedy> remedies(Seat open, int most) {
        List<Remedy> remedies = new ArrayList<>();
        int fitting = 0;
        for (Person person : plan.task().people()) {
            if (plan.task().fits(person, open)) {
                fitting++;
                remedies.add(coming(person, open, null, after));
                heldOn(person, open)
                        .ifPresent(seat -> remedies.add(
                                coming(person, open, seat, after.after(List.of(dutyAt(seat, person)), List.of()))));
            }
        }
        remedies.sort(Comparator.comparingDouble(Remedy::price));
        Set<Person> told = new HashSet<>();
        int count = fitting;
        return remedies.stream()
                .filter(remedy -> told.add(remedy.person))
                .limit(most)
                .map(best -> new Remedy(best.way, best.person, best.from, best.words, best.price, count))
                .toList();
    }

    private Remedy coming(Person person, Seat open, @Nullable Seat from, RosterState without) {
        Duty duty = Proposal.duty(open, person.id(), 0);
        List<Violation> broken = plan.task().rules().judge(duty, without);
        double price = broken.stream()
                .mapToDouble(each -> each.forbids() ? FORBIDDEN : weights.of(each.rule()))
                .sum();
        Way way = from != null
                ? Way.BORROW
                : broken.stream().anyMatch(each -> each.rule() == RuleKind.ABSENCE) ? Way.MOVE_LEAVE : Way.COME;
        return new Remedy(
                way,
                person,
                from,
                broken.stream()
                        .map(each -> PrivateReasons.told(each, duty, without.facts(), plan.seesPrivateFacts()))
                        .toList(),
                price + (from == null ? 0 : weights.of(from)),
                0);
    }

    /** The seat of that day that the proposal gives the person. */
    private Optional<Seat> heldOn(Person person, Seat open) {
        for (int i = 0; i < proposal.holders().size(); i++) {
            Seat seat = plan.task().seats().get(i);
            if (person.equals(proposal.holders().get(i)) && seat.date().equals(open.date())) {
                return Optional.of(seat);
            }
        }
        return Optional.empty();
    }

    private Duty dutyAt(Seat seat, Person person) {
        return after.ofPerson(person.id()).works().stream()
                .map(Work::duty)
                .filter(duty -> duty.dutyDate().equals(seat.date())
                        && duty.postId() == seat.post().id()
                        && duty.shiftId() == seat.shift().id())
                .findFirst()
                .orElseThrow();
    }

    /** Everybody whose load changes or who has one, most nights first. */
    public List<Balance> balances() {
        List<Balance> balances = new ArrayList<>();
        for (int i = 0; i < plan.task().people().size(); i++) {
            Person person = plan.task().people().get(i);
            int[] was = load(before, person);
            int[] now = load(after, person);
            if (was[2] > 0 || now[2] > 0) {
                balances.add(new Balance(
                        person, was[0], now[0], shares.nights[i], was[1], now[1], was[2] / 60, now[2] / 60));
            }
        }
        balances.sort(Comparator.comparingInt(Balance::nightsAfter)
                .thenComparingInt(Balance::hoursAfter)
                .reversed());
        return balances;
    }

    /** How many others could have held what this person is given, counted without the other seats; why this one. */
    public int fitting(Seat seat) {
        return (int) plan.task().people().stream()
                .filter(person -> plan.task().fits(person, seat))
                .count();
    }

    public double fairNights(Person person) {
        return shares.nights[plan.task().people().indexOf(person)];
    }

    public boolean familiar(Person person, Seat seat) {
        return plan.task().stood(person, seat);
    }

    /** Nights of the person after the proposal, in the range. */
    public int nights(@Nullable Person person) {
        return person == null ? 0 : load(after, person)[0];
    }

    private int[] load(RosterState state, Person person) {
        int[] sum = new int[3];
        for (Work work : state.ofPerson(person.id()).works()) {
            Duty duty = work.duty();
            if (!duty.dutyDate().isBefore(plan.task().first())
                    && !duty.dutyDate().isAfter(plan.task().last())) {
                sum[0] += work.night() ? 1 : 0;
                sum[1] += FairShares.weekend(duty.dutyDate()) ? 1 : 0;
                sum[2] += duty.minutes();
            }
        }
        return sum;
    }

    public Proposal proposal() {
        return proposal;
    }
}
