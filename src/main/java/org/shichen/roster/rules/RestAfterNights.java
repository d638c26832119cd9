package org.shichen.roster.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.shichen.clock.DutyCalendar;
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
        Timeline person = state.ofPerson(duty.duty().personId());
        NightRun own = duty.night() ? NightRun.around(duty.duty().dutyDate().toEpochDay(), person) : null;
        if (own != null
                && own.nights() >= BLOCK
                && own.last() == duty.duty().dutyDate().toEpochDay()) {
            long end = own.endMillis(person);
            next(duty, own, end, state)
                    .filter(work -> work.startMillis() - end < leastMillis)
                    .ifPresent(work -> breaks.add(kind(), () -> words(duty, own, work.startMillis() - end, state)));
        }
        NightRun before = runBefore(duty, own, person);
        if (before != null) {
            long rest = duty.startMillis() - before.endMillis(person);
            if (rest >= 0 && rest < leastMillis) {
                breaks.add(kind(), () -> words(duty, before, rest, state));
            }
        }
    }

    /** The first other work from the end of the block on; a secondment counts. */
    private Optional<Work> next(Work duty, NightRun run, long end, RosterState state) {
        RosterFacts facts = state.facts();
        DutyCalendar calendar = facts.calendar();
        LocalDate first = calendar.localDate(duty.start());
        LocalDate last = calendar.localDate(duty.end().plusMillis(leastMillis));
        Stream<Work> away = facts.absencesOf(duty.duty().personId()).stream()
                .filter(absence -> absence.kind() == AbsenceKind.SECONDMENT)
                .flatMap(absence -> DailyWindow.of(absence, first, last, calendar))
                .map(DailyWindow::work);
        return Stream.concat(state.ofPerson(duty.duty().personId()).works().stream(), away)
                .filter(work -> work.startMillis() >= end && !run.holds(work))
                .min(Comparator.comparingLong(Work::startMillis));
    }

    /** The block of nights that ended before this duty and does not hold it. */
    private static NightRun runBefore(Work duty, NightRun own, Timeline person) {
        Work latest = null;
        for (Work work : person.works()) {
            if (work.night() && work.endMillis() <= duty.startMillis() && (own == null || !own.holds(work))) {
                latest = latest == null || work.endMillis() > latest.endMillis() ? work : latest;
            }
        }
        NightRun run =
                latest == null ? null : NightRun.around(latest.duty().dutyDate().toEpochDay(), person);
        return run == null || run.nights() < BLOCK ? null : run;
    }

    private Problem words(Work duty, NightRun run, long rest, RosterState state) {
        return Problem.of(
                "problem.roster.rest-after-nights",
                state.facts().personName(duty.duty().personId()),
                run.nights(),
                LocalDate.ofEpochDay(run.last()).toString().substring(5),
                RosterFacts.hours(rest),
                RosterFacts.hours(leastMillis));
    }
}
