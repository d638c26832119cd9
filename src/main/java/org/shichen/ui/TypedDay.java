package org.shichen.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.text.Folded;

/** A day as it is typed: 2020-02-07, 20200207, 2-7 or 0207. */
public final class TypedDay {

    private static final Pattern WHOLE =
            Pattern.compile("(\\d{4})(?:[-./\\u5e74])?(\\d{1,2})(?:[-./\\u6708])?(\\d{1,2})\\u65e5?");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})[-./\\u6708](\\d{1,2})\\u65e5?|(\\d{2})(\\d{2})");

    private TypedDay() {}

    /**
     * @param today without a year the last such day that is not later than this one
     * @return empty when nothing is typed
     * @throws ProblemException when it is no day
     */
    public static Optional<LocalDate> of(String typed, LocalDate today) {
        String text = Folded.of(typed).text().strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Matcher shortened = SHORT.matcher(text);
            if (shortened.matches()) {
                int month = number(shortened.group(1) == null ? shortened.group(3) : shortened.group(1));
                int day = number(shortened.group(2) == null ? shortened.group(4) : shortened.group(2));
                LocalDate date = LocalDate.of(today.getYear(), month, day);
                return Optional.of(date.isAfter(today) ? date.minusYears(1) : date);
            }
            Matcher whole = WHOLE.matcher(text);
            if (whole.matches()) {
                return Optional.of(
                        LocalDate.of(number(whole.group(1)), number(whole.group(2)), number(whole.group(3))));
            }
        } catch (DateTimeException noDay) {
            throw new ProblemException(Problem.of("problem.ui.day", typed.strip()), noDay);
        }
        throw new ProblemException(Problem.of("problem.ui.day", typed.strip()));
    }

    /**
     * A day that must be typed.
     *
     * @param about without a year the nearest such day to this one, before or after it
     * @throws ProblemException when it is no day, or nothing
     */
    public static LocalDate near(String typed, LocalDate about) {
        return Stream.of(about.getYear() - 1, about.getYear(), about.getYear() + 1)
                .flatMap(year -> in(typed, year).stream())
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(about, day))))
                .orElseThrow(() -> new ProblemException(Problem.of("problem.ui.day", typed.strip())));
    }

    /** Not every year has a 29th of February. */
    private static Optional<LocalDate> in(String typed, int year) {
        try {
            return of(typed, LocalDate.of(year, 12, 31));
        } catch (ProblemException notInThatYear) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
