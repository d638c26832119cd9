package org.shichen.roster.rules;

import java.time.Instant;
import java.time.LocalDate;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Absence;
import org.shichen.problem.Problem;

/**
 * Nobody is on duty while away. An absence with a daily window, as a secondment by day has one, forbids only inside the
 * window; one without forbids the whole of its calendar dates.
 */
final class AbsentPeople implements Rule {

    @Override
    public RuleKind kind() {
        return RuleKind.ABSENCE;
    }

    @Override
    public void judge(Work duty, RosterState state, Breaks breaks) {
        long person = duty.duty().personId();
        RosterFacts facts = state.facts();
        for (Absence absence : facts.absencesOf(person)) {
            DutyCalendar calendar = facts.calendar();
            LocalDate first = calendar.localDate(duty.start());
            LocalDate last = calendar.localDate(duty.end().minusMillis(1));
            DailyWindow.of(absence, first, last, calendar)
                    .filter(window -> meets(duty, window))
                    .findFirst()
                    .ifPresent(window -> breaks.add(
                            kind(),
                            () -> Problem.of(
                                    "problem.roster.absent." + absence.kind().name(),
                                    facts.personName(person),
                                    facts.when(window.start()),
                                    facts.when(window.end()))));
        }
    }

    private static boolean meets(Work duty, DailyWindow window) {
        Instant end = duty.end();
        return window.start().isBefore(end) && duty.start().isBefore(window.end());
    }
}
