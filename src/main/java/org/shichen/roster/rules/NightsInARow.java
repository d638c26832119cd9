package org.shichen.roster.rules;

import java.time.LocalDate;
import org.shichen.problem.Problem;

/** So many nights one after the other and no more. */
final class NightsInARow implements Rule {

    private final int most;

    NightsInARow(int most) {
        this.most = most;
    }

    @Override
    public RuleKind kind() {
        return RuleKind.NIGHTS_IN_A_ROW;
    }

    @Override
    public void judge(Work duty, RosterState state, Breaks breaks) {
        if (!duty.night()) {
            return;
        }
        long person = duty.duty().personId();
        NightRun run = NightRun.around(duty.date(), state.ofPerson(person));
        if (run != null && run.nights() > most) {
            RosterFacts facts = state.facts();
            breaks.add(
                    kind(),
                    () -> Problem.of(
                            "problem.roster.nights-in-a-row",
                            facts.personName(person),
                            run.nights(),
                            LocalDate.ofEpochDay(run.first()),
                            LocalDate.ofEpochDay(run.last()),
                            most));
        }
    }
}
