package org.shichen.roster.auto;

import org.jspecify.annotations.Nullable;
import org.shichen.roster.rules.RosterState;
import org.shichen.roster.rules.Work;

/** The duty of each person on each seat, made when it is first asked for. One thread. */
final class SeatWorks {

    private final FillTask task;
    private final RosterState state;
    private final @Nullable Work[] @Nullable [] works;

    SeatWorks(FillTask task, RosterState state) {
        this.task = task;
        this.state = state;
        works = new Work[task.seats().size()][];
    }

    Work of(int seat, int person) {
        if (works[seat] == null) {
            works[seat] = new Work[task.people().size()];
        }
        if (works[seat][person] == null) {
            // One id for the seat whoever holds it: below those that a store gives, and of no other seat.
            works[seat][person] = state.work(Proposal.duty(
                    task.seats().get(seat), task.people().get(person).id(), -1L - seat));
        }
        return works[seat][person];
    }
}
