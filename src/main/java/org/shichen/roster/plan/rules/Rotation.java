package org.shichen.roster.plan.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Duty;
import org.shichen.roster.DutySource;
import org.shichen.roster.RosterChange;
import org.shichen.roster.Shift;

/**
 * A rotation pattern (轮班方式): the days of a cycle, each a shift or a day off. Pure.
 *
 * @param cycle at least one day; null is a day off
 */
public record Rotation(long id, String name, List<@Nullable Shift> cycle) {

    /** A longer range is nobody's plan. */
    public static final int MOST_DAYS = 366;

    /**
     * Lays the pattern over a range. A day on which somebody has a duty already stays as it is.
     *
     * @param people each begins {@code step} days of the cycle after the one before
     * @param busy whether a person has a duty on a duty date
     * @throws ProblemException {@code problem.rotation.range} for no day or more than {@value #MOST_DAYS}
     */
    public RosterChange lay(
            List<Long> people,
            long postId,
            LocalDate first,
            LocalDate last,
            int step,
            BiPredicate<Long, LocalDate> busy) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new ProblemException(Problem.of("problem.rotation.range", MOST_DAYS));
        }
        List<Duty> laid = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            long person = people.get(i);
            for (int day = 0; day < days; day++) {
                Shift shift = cycle.get(Math.floorMod(day - i * step, cycle.size()));
                LocalDate date = first.plusDays(day);
                if (shift != null && !busy.test(person, date)) {
                    laid.add(Duty.laid(date, person, postId, shift)
                            .from(DutySource.PATTERN)
                            .numbered(-1L - laid.size()));
                }
            }
        }
        return RosterChange.adding(laid);
    }
}
