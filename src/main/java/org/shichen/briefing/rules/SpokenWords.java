package org.shichen.briefing.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shichen.clock.DutyCalendar;

/**
 * What is taken down of a speech: a time of day in front (1915, 19:15) is that of the speech and no part of its words.
 * Pure.
 *
 * @param minute after midnight of a local day, null when no time was typed
 */
public record SpokenWords(@Nullable Integer minute, String words) {

    private static final Pattern TIMED = Pattern.compile("([01]\\d|2[0-3])(?::|\\uFF1A)?([0-5]\\d)\\s+(.*)");

    /** A meeting of the evening may go on into the night, but not beyond this minute of the next day. */
    private static final int NIGHT_ENDS = 360;

    public static SpokenWords of(String typed) {
        Matcher timed = TIMED.matcher(typed.strip());
        return timed.matches()
                ? new SpokenWords(
                        Integer.parseInt(timed.group(1)) * 60 + Integer.parseInt(timed.group(2)), timed.group(3))
                : new SpokenWords(null, typed);
    }

    /**
     * When it was said: on the day of the meeting, or in the night after it.
     *
     * @return null for the moment at which it is taken down
     */
    public @Nullable Instant at(Instant opened, DutyCalendar calendar) {
        if (minute == null) {
            return null;
        }
        LocalDate day = calendar.localDate(opened);
        Instant at = calendar.at(day, minute);
        return at.isBefore(opened) && minute < NIGHT_ENDS ? calendar.at(day.plusDays(1), minute) : at;
    }
}
