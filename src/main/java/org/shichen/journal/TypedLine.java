package org.shichen.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;
import org.shichen.clock.TimeOfDay;

/**
 * What was typed into the log line. A time in front, {@code 02:15} or {@code 0215} and a blank, says when it happened;
 * without one it happens when it is logged. Words of their own between blanks say more: {@code !} that it is important
 * (要事), several of them too, {@code @K03} which checkpoint it is about, {@code <name} who reported it, {@code >0600} by
 * when it is to be followed up.
 *
 * @param occurredAt null for the moment of logging
 * @param content what is left when all of that is taken off, without blanks at its ends
 * @param place what stands behind the {@code @}, empty for none
 * @param reporter what stands behind the {@code <}, empty for none
 * @param followUp null for none
 */
public record TypedLine(
        @Nullable Instant occurredAt,
        String content,
        boolean important,
        String place,
        String reporter,
        @Nullable Instant followUp) {

    private static final Pattern TIME =
            Pattern.compile("([01]\\d|2[0-3])[:\uff1a]?([0-5]\\d)\\s+(\\S.*)", Pattern.DOTALL);
    private static final Pattern TERM = Pattern.compile("[>\uff1e]([01]\\d|2[0-3])[:\uff1a]?([0-5]\\d)");
    private static final Pattern PLACE = Pattern.compile("[@\uff20](\\S+)");
    private static final Pattern REPORTER = Pattern.compile("[<\uff1c](\\p{L}\\S*)");
    private static final Pattern IMPORTANT = Pattern.compile("[!\uff01]+");

    /** A plain line. */
    public TypedLine(@Nullable Instant occurredAt, String content) {
        this(occurredAt, content, false, "", "", null);
    }

    /**
     * A time later than now is that time of yesterday: at 02:30, 2350 is before midnight. A term is the next time that
     * the clock shows it.
     */
    public static TypedLine of(String typed, Instant now, DutyCalendar calendar) {
        String text = typed.strip();
        Instant occurred = null;
        Matcher matcher = TIME.matcher(text);
        if (matcher.matches()) {
            int minute = minute(matcher);
            LocalDate today = calendar.localDate(now);
            occurred = calendar.at(today, minute);
            if (occurred.isAfter(now)) {
                occurred = calendar.at(today.minusDays(1), minute);
            }
            text = matcher.group(3).strip();
        }
        return marked(text, occurred, now, calendar);
    }

    private static TypedLine marked(String text, @Nullable Instant occurred, Instant now, DutyCalendar calendar) {
        boolean important = false;
        String place = "";
        String reporter = "";
        Instant followUp = null;
        List<String> left = new ArrayList<>();
        for (String word : text.split("(?<=\\s)|(?=\\s)")) {
            Matcher at = PLACE.matcher(word);
            Matcher from = REPORTER.matcher(word);
            Matcher term = TERM.matcher(word);
            if (IMPORTANT.matcher(word).matches()) {
                important = true;
            } else if (at.matches()) {
                place = at.group(1);
            } else if (from.matches()) {
                reporter = from.group(1);
            } else if (term.matches()) {
                followUp = next(minute(term), now, calendar);
            } else {
                left.add(word);
            }
        }
        boolean plain = !important && place.isEmpty() && reporter.isEmpty() && followUp == null;
        String content = plain ? text : String.join("", left).strip().replaceAll("[ \\t\u3000]{2,}", " ");
        return new TypedLine(occurred, content, important, place, reporter, followUp);
    }

    /** The next time at which the clock shows this minute of the day. */
    static Instant next(int minute, Instant now, DutyCalendar calendar) {
        LocalDate today = calendar.localDate(now);
        Instant due = calendar.at(today, minute);
        return due.isAfter(now) ? due : calendar.at(today.plusDays(1), minute);
    }

    private static int minute(Matcher time) {
        return TimeOfDay.minute(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))));
    }
}
