package org.shichen.checkpoint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.TimeOfDay;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** A part of every day as it is typed: 22:00-06:00, 2200-0600; empty is the whole day. */
final class DailyTimes {

    private static final Pattern TIMES =
            Pattern.compile("(\\d{1,2})[:\uff1a]?(\\d{2})\\s*[-–—~\u81f3\u5230]\\s*(\\d{1,2})[:\uff1a]?(\\d{2})");

    private DailyTimes() {}

    static String write(@Nullable Integer from, @Nullable Integer to) {
        return from == null || to == null ? "" : TimeOfDay.text(from) + "-" + TimeOfDay.text(to);
    }

    /** @return from and to in minutes after midnight, 24:00 as 0; both null for the whole day */
    static @Nullable Integer[] read(String typed) {
        if (typed.isBlank()) {
            return new Integer[] {null, null};
        }
        Matcher found = TIMES.matcher(typed.strip());
        if (!found.matches()) {
            throw new ProblemException(Problem.of("problem.checkpoint.times", typed.strip()));
        }
        return new Integer[] {minute(found, 1, typed), minute(found, 3, typed)};
    }

    private static int minute(Matcher found, int group, String typed) {
        int hour = Integer.parseInt(found.group(group));
        int minute = Integer.parseInt(found.group(group + 1));
        if (hour * 60 + minute > 1440 || minute > 59) {
            throw new ProblemException(Problem.of("problem.checkpoint.times", typed.strip()));
        }
        return (hour * 60 + minute) % 1440;
    }
}
