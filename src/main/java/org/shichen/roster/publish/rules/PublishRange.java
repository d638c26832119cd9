package org.shichen.roster.publish.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * The duty days that are published together, both inclusive.
 *
 * @throws ProblemException {@code problem.publish.order} when it ends before it begins,
 *     {@code problem.publish.too-long} for more than {@value #MOST_DAYS} days: nobody answers for a roster that far
 *     ahead
 */
public record PublishRange(LocalDate first, LocalDate last) {

    /** A quarter of a year. */
    public static final int MOST_DAYS = 92;

    public PublishRange {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1) {
            throw new ProblemException(Problem.of("problem.publish.order", first, last));
        }
        if (days > MOST_DAYS) {
            throw new ProblemException(Problem.of("problem.publish.too-long", days, MOST_DAYS));
        }
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
