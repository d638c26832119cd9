package org.shichen.roster.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Absence;
import org.shichen.people.AbsenceKind;
import org.shichen.problem.Problem;

/**
 * After two and more nights one after the other, a long rest before any other work. Told both of the last night and of
 * the duty that comes too early.
 */
final class RestAfterNights implements Rule {

    private static final int BLOCK = 2;

    private final long leastMillis;

    RestAfterNights(int leastMinutes) {
        leastMillis = leastMinutes * 60_000L;
    }

    @Override
    public RuleKind kind() {
        return RuleKind.REST_AFTER_NIGHTS;
    }

    @Override
    public void judge(Work duty, RosterState state, Breaks breaks) {
        RosterFacts facts = state.facts();
        Timeline person = state.ofPerson(duty.duty().personId());
        NightRun own = duty.night() ? NightRun.around(duty.date(), person) : null;
        if (own != null && own.nights() >= BLOCK && own.last() == duty.date()) {
            long end = own.endMillis(person);
            next(duty, own, end, state)
                    .filter(work -> work.startMillis() - end < leastMillis)
                    .ifPresent(work -> breaks.add(kind(), () -> words(duty, own, work.startMillis() - end, facts)));
        }
        NightRun before = runBefore(duty, own, person);
        if (before != null) {
            long rest = duty.startMillis() - before.endMillis(person);
            if (rest >= 0 && rest < leastMillis) {
                breaks.add(kind(), () -> words(duty, before, rest, facts));
            }
        }
    }

    /** The first other work from the end of the block on; a secondment counts. */
    private Optional<Work> next(Work duty, NightRun run, long end, RosterState state) {
        Work next = null;
        for (Work work : state.ofPerson(duty.duty().personId()).touching(end, end + leastMillis)) {
            if (work.startMillis() >= end && !run.holds(work)) {
                next = sooner(next, work);
            }
        }
        for (Work away : secondments(duty, end, state.facts())) {
            if (away.startMillis() >= end) {
                next = sooner(next, away);
            }
        }
        return Optional.ofNullable(next);
    }

    private static Work sooner(@Nullable Work one, Work other) {
        return one == null || other.startMillis() < one.startMillis() ? other : one;
    }

    private List<Work> secondments(Work duty, long end, RosterFacts facts) {
        List<Absence> absences = facts.absencesOf(duty.duty().personId());
        if (absences.isEmpty()) {
            return List.of();
        }
        DutyCalendar calendar = facts.calendar();
        // From the end of the block, not of this duty: it may be an early piece of the last night.
        LocalDate first = calendar.localDate(Instant.ofEpochMilli(end));
        LocalDate last = calendar.localDate(Instant.ofEpochMilli(end + leastMillis));
        return absences.stream()
                .filter(absence -> absence.kind() == AbsenceKind.SECONDMENT)
                .flatMap(absence -> DailyWindow.of(absence, first, last, calendar))
                .map(DailyWindow::work)
                .toList();
    }

    /** The block of nights that ended last before this duty and does not hold it; null when that is long ago. */
    private @Nullable NightRun runBefore(Work duty, @Nullable NightRun own, Timeline person) {
        NightRun latest = null;
        long latestEnd = Long.MIN_VALUE;
        for (Work work : person.touching(duty.startMillis() - leastMillis, duty.startMillis())) {
            if (!work.night() || work.endMillis() > duty.startMillis() || (own != null && own.holds(work))) {
                continue;
            }
            // A single night in between does not end the rest that the block before it asks for.
            NightRun run = NightRun.around(work.date(), person);
            if (run != null && run.nights() >= BLOCK) {
                long end = run.endMillis(person);
                if (end <= duty.startMillis() && end > latestEnd) {
                    latest = run;
                    latestEnd = end;
                }
            }
        }
        return latest;
    }

    private Problem words(Work duty, NightRun run, long rest, RosterFacts facts) {
        return Problem.of(
                "problem.roster.rest-after-nights",
                facts.personName(duty.duty().personId()),
                run.nights(),
                LocalDate.ofEpochDay(run.last()),
                RosterFacts.hours(rest),
                RosterFacts.hours(leastMillis));
    }
}
