package org.shichen.roster.auto;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shichen.people.Person;
import org.shichen.roster.Duty;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.Severity;
import org.shichen.roster.rules.Work;
import org.shichen.roster.wishes.Wish;
import org.shichen.roster.wishes.WishKind;

/** Of what the cost of a proposal is made, counted from its duties alone. Pure; some milliseconds for a month. */
final class CostParts {

    private CostParts() {}

    /** The parts sum up to the cost of the proposal. */
    static Map<Price, Double> of(Proposal proposal, Weights weights) {
        FillTask task = proposal.task();
        RosterState after = task.standing().after(List.of(), proposal.duties());
        Map<Price, Double> parts = new EnumMap<>(Price.class);
        for (Price price : Price.values()) {
            parts.put(price, 0.0);
        }
        seats(proposal, weights, parts);
        parts.put(Price.RULES, broken(task, after, weights) - broken(task, task.standing(), weights));
        for (Wish wish : task.wishes()) {
            if (!granted(proposal, wish)) {
                parts.merge(Price.WISHES, weights.wish(), Double::sum);
            }
        }
        Rows rows = Rows.of(proposal);
        parts.merge(Price.RULES, rows.broken() * weights.term(), Double::sum);
        parts.merge(Price.WISHES, rows.refused(), Double::sum);
        shares(task, after, weights, parts);
        return parts;
    }

    private static void seats(Proposal proposal, Weights weights, Map<Price, Double> parts) {
        FillTask task = proposal.task();
        for (int i = 0; i < proposal.holders().size(); i++) {
            Person holder = proposal.holders().get(i);
            Seat seat = task.seats().get(i);
            if (holder == null) {
                parts.merge(seat.sworn() ? Price.OPEN_SWORN : Price.OPEN, weights.of(seat), Double::sum);
            } else {
                parts.merge(Price.OPEN, Weights.held(seat), Double::sum);
                parts.merge(Price.UNFAMILIAR, task.stood(holder, seat) ? 0 : weights.unfamiliar(), Double::sum);
            }
        }
    }

    /** Of each person and each of the three burdens, the square of what is above or below a fair share. */
    private static void shares(FillTask task, RosterState after, Weights weights, Map<Price, Double> parts) {
        FairShares shares = new FairShares(task);
        for (int i = 0; i < task.people().size(); i++) {
            double nights = -shares.nights[i];
            double weekends = -shares.weekends[i];
            double minutes = -shares.minutes[i];
            for (Work work : after.ofPerson(task.people().get(i).id()).works()) {
                Duty duty = work.duty();
                if (!duty.dutyDate().isBefore(task.first()) && !duty.dutyDate().isAfter(task.last())) {
                    nights += work.night() ? 1 : 0;
                    weekends += FairShares.weekend(duty.dutyDate()) ? 1 : 0;
                    minutes += duty.minutes();
                }
            }
            parts.merge(Price.NIGHTS, weights.night() * nights * nights, Double::sum);
            parts.merge(Price.WEEKENDS, weights.weekend() * weekends * weekends, Double::sum);
            parts.merge(Price.HOURS, weights.shift() * minutes * minutes / 480 / 480, Double::sum);
        }
    }

    private static boolean granted(Proposal proposal, Wish wish) {
        for (int i = 0; i < proposal.holders().size(); i++) {
            Person holder = proposal.holders().get(i);
            Seat seat = proposal.task().seats().get(i);
            if (holder != null && holder.id() == wish.personId() && seat.date().equals(wish.date())) {
                return FillTask.grants(seat, wish);
            }
        }
        return wish.kind() == WishKind.FREE;
    }

    private static double broken(FillTask task, RosterState state, Weights weights) {
        double[] sum = new double[1];
        for (Work work : state.works()) {
            task.rules()
                    .judge(
                            work,
                            state,
                            (rule, words) ->
                                    sum[0] += task.rules().severity(rule) == Severity.FORBIDS ? 0 : weights.of(rule));
        }
        return sum[0];
    }
}
