package org.shichen.roster.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.AbsenceKind;
import org.shichen.problem.Problem;
import org.shichen.roster.Duty;

/**
 * At least eleven hours between the end of any work, secondment included, and the next duty, and the same after it. The
 * shortest rest is told.
 */
public final class RestBetweenDuties implements Rule {

    private static final Duration LEAST = Duration.ofHours(11);

    /** @param post where the other work is, or null for a secondment */
    private record Work(Instant start, Instant end, Duration rest, String post) {}

    @Override
    public Stream<Violation> judge(Duty duty, RosterState state) {
        DutyCalendar calendar = state.calendar();
        Instant start = duty.start(calendar);
        Instant end = duty.end(calendar);
        Stream<Work> duties = state.othersOfPerson(duty)
                .map(other ->
                        work(other.start(calendar), other.end(calendar), start, end, state.postName(other.postId())));
        LocalDate first = calendar.localDate(start).minusDays(1);
        LocalDate last = calendar.localDate(end).plusDays(1);
        Stream<Work> secondments = state.absencesOf(duty.personId()).stream()
                .filter(absence -> absence.kind() == AbsenceKind.SECONDMENT)
                .flatMap(absence -> DailyWindow.of(absence, first, last, calendar))
                .map(window -> work(window.start(), window.end(), start, end, ""));
        // Work that overlaps has no rest to speak of: other rules refuse it.
        return Stream.concat(duties, secondments)
                .filter(work -> !work.rest.isNegative() && work.rest.compareTo(LEAST) < 0)
                .min(Comparator.comparing(Work::rest))
                .map(work -> violation(duty, work, state))
                .stream();
    }

    private static Work work(Instant start, Instant end, Instant dutyStart, Instant dutyEnd, String post) {
        Duration before = Duration.between(end, dutyStart);
        Duration after = Duration.between(dutyEnd, start);
        return new Work(start, end, before.compareTo(after) > 0 ? before : after, post);
    }

    private Violation violation(Duty duty, Work work, RosterState state) {
        String hours =
                String.valueOf(Math.floor(work.rest.toMinutes() / 6.0) / 10).replace(".0", "");
        String name = state.personName(duty.personId());
        String from = state.when(work.start);
        String to = state.when(work.end);
        String least = String.valueOf(LEAST.toHours());
        return new Violation(
                this,
                Severity.WARNS,
                work.post.isEmpty()
                        ? Problem.of("problem.roster.rest-secondment", name, hours, from, to, least)
                        : Problem.of("problem.roster.rest", name, hours, from, to, least, work.post));
    }
}
