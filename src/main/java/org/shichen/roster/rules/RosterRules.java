package org.shichen.roster.rules;

import java.util.Comparator;
import java.util.List;
import org.shichen.roster.Duty;

/** All rules of the roster. */
public final class RosterRules {

    private static final List<Rule> RULES =
            List.of(new NoDoubleBooking(), new AbsentPeople(), new RestBetweenDuties(), new SwornPresence());

    private RosterRules() {}

    /** What the duty breaks in this state, what forbids it first. */
    public static List<Violation> judge(Duty duty, RosterState state) {
        return RULES.stream()
                .flatMap(rule -> rule.judge(duty, state))
                .sorted(Comparator.comparing(Violation::severity))
                .toList();
    }
}
