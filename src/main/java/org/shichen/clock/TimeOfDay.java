package org.shichen.clock;

import java.time.LocalTime;
import java.util.Locale;

/** A local time of day in figures, the same in every language of the desk: 24 hours, 02:30. */
public final class TimeOfDay {

    private static final int DAY = 1440;

    private TimeOfDay() {}

    /** Whole minutes after midnight, 0 to 1439; seconds are dropped. */
    public static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** 02:30; seconds are dropped. */
    public static String text(LocalTime time) {
        return text(minute(time));
    }

    /**
     * 02:30. @param minute after midnight of some day; one of the days before or after it is written as the clock has
     * it
     */
    public static String text(int minute) {
        return countedText(Math.floorMod(minute, DAY));
    }

    /** 26:30 for 02:30 of the next day. @param minute after midnight, not negative */
    public static String countedText(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
