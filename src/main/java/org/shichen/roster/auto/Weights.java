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
 * @param unfamiliar a duty on a post where the person has not stood lately
 */
public record Weights(
        double openSworn,
        double open,
        Map<RuleKind, Double> broken,
        double night,
        double weekend,
        double shift,
        double unfamiliar) {

    /** What a rule costs that has no price of its own because it comes as forbidding. */
    private static final double DEMOTED = 3000;

    public Weights {
        broken = Map.copyOf(broken);
    }

    /** Cover first, then the rules in the order in which people suffer, then fairness. */
    public static Weights usual() {
        Map<RuleKind, Double> broken = new EnumMap<>(RuleKind.class);
        broken.put(RuleKind.SWORN_PRESENCE, 4000.0);
        broken.put(RuleKind.POST_NEEDS, 1500.0);
        broken.put(RuleKind.REST, 800.0);
        broken.put(RuleKind.NIGHTS_IN_A_ROW, 800.0);
        broken.put(RuleKind.REST_AFTER_NIGHTS, 600.0);
        broken.put(RuleKind.WEEKLY_HOURS, 400.0);
        return new Weights(20_000, 10_000, broken, 40, 25, 15, 6);
    }

    double of(RuleKind rule) {
        return broken.getOrDefault(rule, DEMOTED);
    }

    double of(Seat open) {
        return open.sworn() ? openSworn : this.open;
    }
}
