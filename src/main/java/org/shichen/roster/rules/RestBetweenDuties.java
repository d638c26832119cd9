package org.shichen.roster.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;
import org.shichen.problem.Problem;

/**
 * A least rest between the end of any work, secondment included, and the next duty, and the same after it. The shortest
 * rest is told. Pieces of one shift are one duty and need no rest between them.
 */
final class RestBetweenDuties implements Rule {

    private final long leastMillis;

    /** @param leastMinutes by which a rest is long enough */
    RestBetweenDuties(int leastMinutes) {
        leastMillis = leastMinutes * 60_000L;
    }

    @Override
    public RuleKind kind() {
        return RuleKind.REST;
    }

    @Override
    public void judge(Work duty, RosterState state, Breaks breaks) {
        long person = duty.duty().personId();
        List<Work> near =
                state.ofPerson(person).touching(duty.startMillis() - leastMillis, duty.endMillis() + leastMillis);
        List<Work> away = secondments(duty, state.facts());
        // Work that overlaps has no rest to speak of: other rules refuse it.
        Stream.concat(near.stream(), away.stream())
                .filter(other -> !other.sameDuty(duty) && !other.sameShift(duty))
                .filter(other -> duty.gapMillis(other) >= 0 && duty.gapMillis(other) < leastMillis)
                .min(Comparator.comparingLong(duty::gapMillis).thenComparingLong(Work::startMillis))
                .ifPresent(other -> breaks.add(kind(), () -> words(duty, other, state.facts())));
    }

    private List<Work> secondments(Work duty, RosterFacts facts) {
        List<Absence> absences = facts.absencesOf(duty.duty().personId());
        if (absences.isEmpty()) {
            return List.of();
        }
        DutyCalendar calendar = facts.calendar();
        LocalDate first = calendar.localDate(duty.start().minusMillis(leastMillis));
        LocalDate last = calendar.localDate(duty.end().plusMillis(leastMillis));
        return absences.stream()
                .filter(absence -> absence.kind() == AbsenceKind.SECONDMENT)
                .flatMap(absence -> DailyWindow.of(absence, first, last, calendar))
                .map(DailyWindow::work)
                .toList();
    }

    private Problem words(Work duty, Work other, RosterFacts facts) {
        String name = facts.personName(duty.duty().personId());
        String hours = RosterFacts.hours(duty.gapMillis(other));
        String from = facts.when(other.startMillis());
        String to = facts.when(other.endMillis());
        String least = RosterFacts.hours(leastMillis);
        return other.duty() == null
                ? Problem.of("problem.roster.rest-secondment", name, hours, from, to, least)
                : Problem.of(
                        "problem.roster.rest",
                        name,
                        hours,
                        from,
                        to,
                        least,
                        facts.postName(other.duty().postId()));
    }
}
