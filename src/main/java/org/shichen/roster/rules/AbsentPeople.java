package org.shichen.roster.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.shichen.clock.DutyCalendar;
import org.shichen.problem.Problem;
import org.shichen.roster.Duty;

/**
 * Nobody is on duty while away. An absence with a daily window, as a secondment by day has one, forbids only inside the
 * window; one without forbids the whole of its calendar dates.
 */
public final class AbsentPeople implements Rule {

    @Override
    public Stream<Violation> judge(Duty duty, RosterState state) {
        DutyCalendar calendar = state.calendar();
        Instant start = duty.start(calendar);
        Instant end = duty.end(calendar);
        LocalDate first = calendar.localDate(start);
        LocalDate last = calendar.localDate(end.minusMillis(1));
        return state.absencesOf(duty.personId()).stream()
                .flatMap(absence -> DailyWindow.of(absence, first, last, calendar)
                        .filter(window -> window.start().isBefore(end) && start.isBefore(window.end()))
                        .limit(1))
                .map(window -> new Violation(
                        this,
                        Severity.FORBIDS,
                        Problem.of(
                                "problem.roster.absent."
                                        + window.absence().kind().name(),
                                state.personName(duty.personId()),
                                state.when(window.start()),
                                state.when(window.end()))));
    }
}
