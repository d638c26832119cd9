package org.shichen.roster.auto;

import java.util.EnumMap;
import java.util.Map;
import org.shichen.roster.rules.RuleKind;

/**
 * What each thing that is not as one would wish costs a proposal. Only the proportions matter. A rule that forbids has
 * no price: it is never broken.
 *
 * @param openSworn a seat for a sworn officer that stays open
 * @param open any other seat that stays open
 * @param broken a rule that warns and is broken, per duty and rule
 * @param night a night more or less than the fair share, squared; {@code weekend} likewise, a Saturday or Sunday
 * @param shift eight hours more or less than the fair share, squared
 * @param term a day or shift by which somebody's row of days breaks the terms of work
 * @param unfamiliar a duty on a post where the person has not stood lately
 * @param wish a wish that is not granted
 */
public record Weights(
        double openSworn,
        double open,
        Map<RuleKind, Double> broken,
        double night,
        double weekend,
        double shift,
        double term,
        double unfamiliar,
        double wish) {

    /** What a rule costs that has no price of its own because it comes as forbidding. */
    private static final double DEMOTED = 3000;

    public Weights {
        broken = Map.copyOf(broken);
    }

    /** Cover first, then the rules in the order in which people suffer, then fairness. */
    public static Weights usual() {
        return of(Map.of());
    }

    /** @param factors how many times its usual weight each price has; those that are missing have it once */
    public static Weights of(Map<Price, Double> factors) {
        double rules = factors.getOrDefault(Price.RULES, 1.0);
        Map<RuleKind, Double> broken = new EnumMap<>(RuleKind.class);
        broken.put(RuleKind.SWORN_PRESENCE, rules * 4000.0);
        broken.put(RuleKind.POST_NEEDS, rules * 1500.0);
        broken.put(RuleKind.REST, rules * 800.0);
        broken.put(RuleKind.NIGHTS_IN_A_ROW, rules * 800.0);
        broken.put(RuleKind.REST_AFTER_NIGHTS, rules * 600.0);
        broken.put(RuleKind.WEEKLY_HOURS, rules * 400.0);
        return new Weights(
                20_000 * factors.getOrDefault(Price.OPEN_SWORN, 1.0),
                10_000 * factors.getOrDefault(Price.OPEN, 1.0),
                broken,
                40 * factors.getOrDefault(Price.NIGHTS, 1.0),
                25 * factors.getOrDefault(Price.WEEKENDS, 1.0),
                15 * factors.getOrDefault(Price.HOURS, 1.0),
                rules * 2000.0,
                6 * factors.getOrDefault(Price.UNFAMILIAR, 1.0),
                60 * factors.getOrDefault(Price.WISHES, 1.0));
    }

    double of(RuleKind rule) {
        return broken.getOrDefault(rule, DEMOTED);
    }

    /** What it costs that the seat stays open. */
    double of(Seat seat) {
        if (seat.cover() != null) {
            return seat.cover().open();
        }
        return seat.sworn() ? openSworn : open;
    }

    /** What it costs that the seat is held, whoever holds it. */
    static double held(Seat seat) {
        return seat.cover() == null ? 0 : seat.cover().held();
    }
}
