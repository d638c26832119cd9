package org.shichen.roster.rules;

import java.time.LocalDate;
import org.shichen.problem.Problem;

/** So many hours of duty from Monday to Sunday; a duty counts whole in the week of its duty date. */
final class WeeklyHours implements Rule {

    private final int most;

    WeeklyHours(int mostHours) {
        this.most = mostHours;
    }

    @Override
    public RuleKind kind() {
        return RuleKind.WEEKLY_HOURS;
    }

    @Override
    public void judge(Work duty, RosterState state, Breaks breaks) {
        LocalDate date = duty.duty().dutyDate();
        long monday = date.toEpochDay() - date.getDayOfWeek().getValue() + 1;
        long inAll = state.ofPerson(duty.duty().personId()).millis(monday, monday + 6);
        if (inAll > most * 3_600_000L) {
            RosterFacts facts = state.facts();
            breaks.add(
                    kind(),
                    () -> Problem.of(
                            "problem.roster.weekly-hours",
                            facts.personName(duty.duty().personId()),
                            LocalDate.ofEpochDay(monday),
                            RosterFacts.hours(inAll),
                            most));
        }
    }
}
