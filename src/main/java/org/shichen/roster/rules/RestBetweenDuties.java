package org.shichen.roster.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;
import org.shichen.problem.Problem;

/**
 * A least rest between the end of any work, secondment included, and the next duty, and the same after it. The shortest
 * rest is told. Pieces of one shift are one duty and need no rest between them.
 */
final class RestBetweenDuties implements Rule {

    private record Rest(long gapMillis, Work other) {}

    private static final Comparator<Rest> SHORTER =
            Comparator.comparingLong(Rest::gapMillis).thenComparingLong(rest -> rest.other.startMillis());

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
        Work shortest = null;
        for (Work other :
                state.ofPerson(person).touching(duty.startMillis() - leastMillis, duty.endMillis() + leastMillis)) {
            shortest = shorter(duty, shortest, other);
        }
        for (Work away : secondments(duty, state.facts())) {
            shortest = shorter(duty, shortest, away);
        }
        if (shortest != null) {
            Work other = shortest;
            RosterFacts facts = state.facts();
            breaks.add(kind(), () -> words(duty, other, facts));
        }
    }

    /** Which of the two leaves less rest, if the other leaves too little. */
    private @Nullable Work shorter(Work duty, @Nullable Work shortest, Work other) {
        long gap = duty.gapMillis(other);
        // Work that overlaps has no rest to speak of: other rules refuse it. Work without a minute, in an hour that
        // summer time skips, ends no rest.
        if (gap < 0
                || gap >= leastMillis
                || other.lengthMillis() == 0
                || other.sameDuty(duty)
                || other.sameShift(duty)) {
            return shortest;
        }
        return shortest == null
                        || SHORTER.compare(new Rest(gap, other), new Rest(duty.gapMillis(shortest), shortest)) < 0
                ? other
                : shortest;
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
        LocalDateTime from = facts.when(other.startMillis());
        LocalDateTime to = facts.when(other.endMillis());
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
