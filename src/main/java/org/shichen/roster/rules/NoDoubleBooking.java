package org.shichen.roster.rules;

import org.shichen.problem.Problem;

/** Nobody is on two posts at once. Judged on instants; duties that touch do not overlap. */
final class NoDoubleBooking implements Rule {

    @Override
    public RuleKind kind() {
        return RuleKind.DOUBLE_BOOKING;
    }

    @Override
    public void judge(Work duty, RosterState state, Breaks breaks) {
        long person = duty.duty().personId();
        for (Work other : state.ofPerson(person).touching(duty.startMillis(), duty.endMillis())) {
            if (!other.sameDuty(duty)) {
                RosterFacts facts = state.facts();
                breaks.add(
                        kind(),
                        () -> Problem.of(
                                "problem.roster.double-booking",
                                facts.personName(person),
                                facts.when(other.startMillis()),
                                facts.when(other.endMillis()),
                                facts.postName(other.duty().postId())));
            }
        }
    }
}
