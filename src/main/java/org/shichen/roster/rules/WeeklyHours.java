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
        long worked = 0;
        for (Work work : state.ofPerson(duty.duty().personId()).works()) {
            long day = work.date();
            if (day >= monday && day < monday + 7) {
                worked += work.lengthMillis();
            }
        }
        if (worked > most * 3_600_000L) {
            long inAll = worked;
            breaks.add(
                    kind(),
                    () -> Problem.of(
                            "problem.roster.weekly-hours",
                            state.facts().personName(duty.duty().personId()),
                            LocalDate.ofEpochDay(monday).toString().substring(5),
                            RosterFacts.hours(inAll),
                            most));
        }
    }
}
