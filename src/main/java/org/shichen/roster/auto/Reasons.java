package org.shichen.roster.auto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shichen.people.Person;
import org.shichen.problem.Problem;
import org.shichen.roster.Duty;
import org.shichen.roster.rules.PrivateReasons;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.Violation;
import org.shichen.roster.rules.Work;

/** Says of a proposal why a seat stays open and what would fill it, and what it makes of everybody's load. Pure. */
public final class Reasons {

    /** What breaking a rule that forbids counts when remedies are compared. */
    private static final double FORBIDDEN = 5000;

    /**
     * The cheapest way to fill an open seat all the same.
     *
     * @param person who would hold it
     * @param words what that would break, in sentences
     * @param price by the weights, rules that forbid included
     * @param fitting how many people could hold the seat at all
     */
    public record Remedy(Person person, List<Problem> words, double price, int fitting) {}

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
    private final RosterState after;
    private final FairShares shares;

    public Reasons(FillPlan plan, Proposal proposal, Weights weights) {
        this.plan = plan;
        this.proposal = proposal;
        this.weights = weights;
        this.after = plan.task().standing().after(List.of(), proposal.duties());
        this.shares = new FairShares(plan.task());
    }

    /** Nothing when nobody at all may hold the seat. */
    public Optional<Remedy> remedy(Seat open) {
        List<Remedy> remedies = new ArrayList<>();
        for (Person person : plan.task().people()) {
            if (plan.task().fits(person, open)) {
                Duty duty = Proposal.duty(open, person.id(), 0);
                List<Violation> broken = plan.task().rules().judge(duty, after);
                double price = broken.stream()
                        .mapToDouble(each -> each.forbids() ? FORBIDDEN : weights.of(each.rule()))
                        .sum();
                List<Problem> words = broken.stream()
                        .map(each -> PrivateReasons.told(each, duty, after.facts(), plan.seesPrivateFacts()))
                        .toList();
                remedies.add(new Remedy(person, words, price, 0));
            }
        }
        return remedies.stream()
                .min(Comparator.comparingDouble(Remedy::price))
                .map(best -> new Remedy(best.person, best.words, best.price, remedies.size()));
    }

    /** Everybody whose load changes or who has one, most nights first. */
    public List<Balance> balances() {
        List<Balance> balances = new ArrayList<>();
        for (int i = 0; i < plan.task().people().size(); i++) {
            Person person = plan.task().people().get(i);
            int[] before = load(plan.task().standing(), person);
            int[] now = load(after, person);
            if (before[2] > 0 || now[2] > 0) {
                balances.add(new Balance(
                        person, before[0], now[0], shares.nights[i], before[1], now[1], before[2] / 60, now[2] / 60));
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
