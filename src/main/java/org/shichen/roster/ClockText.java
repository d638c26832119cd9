package org.shichen.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as they are typed: 11, 11:30, 1130. */
public final class ClockText {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:\uff1a.]?(\\d{2}))?");

    private ClockText() {}

    /**
     * The minute inside the bounds, both exclusive, at which the clock shows this time; -1 when there is none. Minutes
     * count from midnight of the duty date.
     */
    public static int inside(String typed, int startMinute, int endMinute) {
        Matcher time = TIME.matcher(typed.strip());
        if (!time.matches()) {
            return -1;
        }
        int minutes = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        int hours = Integer.parseInt(time.group(1));
        if (hours > 23 || minutes > 59) {
            return -1;
        }
        for (int day = 0; day < 3; day++) {
            int minute = day * 1440 + hours * 60 + minutes;
            if (minute > startMinute && minute < endMinute) {
                return minute;
            }
        }
        return -1;
    }
}
