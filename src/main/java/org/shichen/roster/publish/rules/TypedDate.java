package org.shichen.roster.publish.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** A date as people type it: year, month and day with anything between them, or month and day of the year at hand. */
public final class TypedDate {

    private static final Pattern PARTS = Pattern.compile("\\D*(?:(\\d{4})\\D+)?(\\d{1,2})\\D+(\\d{1,2})\\D*");

    private TypedDate() {}

    /**
     * @param near the date whose year is meant when none is typed
     * @throws ProblemException {@code problem.publish.date} for anything that is no date
     */
    public static LocalDate of(String typed, LocalDate near) {
        Matcher parts = PARTS.matcher(typed.strip());
        if (parts.matches()) {
            try {
                return LocalDate.of(
                        parts.group(1) == null ? near.getYear() : Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            } catch (DateTimeException noSuchDay) {
                throw new ProblemException(Problem.of("problem.publish.date", typed.strip()), noSuchDay);
            }
        }
        throw new ProblemException(Problem.of("problem.publish.date", typed.strip()));
    }
}
