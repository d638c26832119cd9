package org.shichen.roster.rules;

import java.util.stream.Stream;
import org.shichen.problem.Problem;
import org.shichen.roster.Duty;

/** Nobody is on two posts at once. Judged on instants; duties that touch do not overlap. */
public final class NoDoubleBooking implements Rule {

    @Override
    public Stream<Violation> judge(Duty duty, RosterState state) {
        var calendar = state.calendar();
        return state.othersOfPerson(duty)
                .filter(other -> other.start(calendar).isBefore(duty.end(calendar))
                        && duty.start(calendar).isBefore(other.end(calendar)))
                .map(other -> new Violation(
                        this,
                        Severity.FORBIDS,
                        Problem.of(
                                "problem.roster.double-booking",
                                state.personName(duty.personId()),
                                state.when(other.start(calendar)),
                                state.when(other.end(calendar)),
                                state.postName(other.postId()))));
    }
}
