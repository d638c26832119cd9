package org.shichen.roster.rules;

import org.shichen.people.AbsenceKind;
import org.shichen.problem.Problem;
import org.shichen.roster.Duty;

/** Who may not know why somebody cannot be there hears only that it cannot be. Pure. */
public final class PrivateReasons {

    private PrivateReasons() {}

    /** @param sees whether illness, isolation and households may be known */
    public static Problem told(Violation violation, Duty duty, RosterFacts facts, boolean sees) {
        String key = violation.words().key();
        boolean isPrivate = violation.rule() == RuleKind.HOUSEHOLD
                || key.endsWith("." + AbsenceKind.SICK)
                || key.endsWith("." + AbsenceKind.ISOLATION);
        return isPrivate && !sees
                ? Problem.of(
                        "problem.roster.private",
                        facts.personName(duty.personId()),
                        facts.when(duty.start(facts.calendar())),
                        facts.when(duty.end(facts.calendar())))
                : violation.words();
    }
}
