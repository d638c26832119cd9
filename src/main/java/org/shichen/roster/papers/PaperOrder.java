package org.shichen.roster.papers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.shichen.paper.Paper;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * What is to be printed.
 *
 * @param first duty date, inclusive; at most {@value #LONGEST} days before {@code last}
 * @param last duty date, inclusive
 * @param checkpointId only this checkpoint; null for the whole brigade
 * @param personId only this person; null for everybody
 */
public record PaperOrder(
        RosterDocument document,
        LocalDate first,
        LocalDate last,
        @Nullable Long checkpointId,
        @Nullable Long personId,
        Paper paper) {

    static final int LONGEST = 92;

    /** The columns of a wall form that can still be read. */
    static final int WALL = 31;

    /** @throws ProblemException when the days are in the wrong order or too many for the document */
    public PaperOrder {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1) {
            throw new ProblemException(Problem.of("problem.papers.range-order"));
        }
        int most = document == RosterDocument.WALL ? WALL : LONGEST;
        if (days > most) {
            throw new ProblemException(
                    Problem.of("problem.papers.range-long", Long.toString(days), Integer.toString(most)));
        }
    }
}
