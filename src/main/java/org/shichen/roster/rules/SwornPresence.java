package org.shichen.roster.rules;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shichen.clock.DutyCalendar;
import org.shichen.people.Category;
import org.shichen.problem.Problem;
import org.shichen.roster.Duty;

/** No auxiliary holds a post without a sworn officer, at any minute of the duty. */
public final class SwornPresence implements Rule {

    @Override
    public Stream<Violation> judge(Duty duty, RosterState state) {
        if (state.category(duty.personId()) == Category.SWORN) {
            return Stream.empty();
        }
        DutyCalendar calendar = state.calendar();
        List<Duty> there =
                Stream.concat(Stream.of(duty), state.othersOnPost(duty)).toList();
        TreeSet<Instant> cuts = new TreeSet<>();
        for (Duty each : there) {
            cuts.add(each.start(calendar));
            cuts.add(each.end(calendar));
        }
        // Between two cuts nobody comes or goes, so each cut stands for all the minutes until the next.
        for (Instant from : cuts.subSet(duty.start(calendar), true, duty.end(calendar), false)) {
            if (counts(there, from, Category.AUXILIARY, state) && !counts(there, from, Category.SWORN, state)) {
                return Stream.of(new Violation(
                        this,
                        Severity.WARNS,
                        Problem.of(
                                "problem.roster.no-sworn",
                                state.personName(duty.personId()),
                                state.when(from),
                                state.when(cuts.higher(from)),
                                state.postName(duty.postId()))));
            }
        }
        return Stream.empty();
    }

    private static boolean counts(List<Duty> there, Instant instant, Category category, RosterState state) {
        return there.stream()
                .anyMatch(
                        duty -> state.category(duty.personId()) == category && duty.covers(instant, state.calendar()));
    }
}
