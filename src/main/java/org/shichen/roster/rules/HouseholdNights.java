package org.shichen.roster.rules;

import org.shichen.problem.Problem;

/** Members of one household are not on the same night. Private to whoever makes the roster. */
final class HouseholdNights implements Rule {

    @Override
    public RuleKind kind() {
        return RuleKind.HOUSEHOLD;
    }

    @Override
    public void judge(Work duty, RosterState state, Breaks breaks) {
        if (!duty.night()) {
            return;
        }
        RosterFacts facts = state.facts();
        long person = duty.duty().personId();
        for (long other : facts.householdOf(person)) {
            if (state.ofPerson(other).hasNight(duty.duty().dutyDate().toEpochDay())) {
                breaks.add(
                        kind(),
                        () -> Problem.of(
                                "problem.roster.household",
                                facts.personName(person),
                                facts.personName(other),
                                duty.duty().dutyDate()));
            }
        }
    }
}
