package org.shichen.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;

/**
 * What was typed into the log line. A time in front, {@code 02:15} or {@code 0215} and a blank, says when it happened;
 * without one it happens when it is logged.
 *
 * @param occurredAt null for the moment of logging
 * @param content what is left when the time is taken off, without blanks at its ends
 */
public record TypedLine(@Nullable Instant occurredAt, String content) {

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3])[::]?([0-5]\\d)\\s+(\\S.*)", Pattern.DOTALL);

    /** A time later than now is that time of yesterday: at 02:30, 2350 is before midnight. */
    public static TypedLine of(String typed, Instant now, DutyCalendar calendar) {
        String text = typed.strip();
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return new TypedLine(null, text);
        }
        LocalTime time = LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        LocalDate today = calendar.localDate(now);
        Instant occurred = calendar.at(today, time.toSecondOfDay() / 60);
        if (occurred.isAfter(now)) {
            occurred = calendar.at(today.minusDays(1), time.toSecondOfDay() / 60);
        }
        return new TypedLine(occurred, matcher.group(3).strip());
    }
}
