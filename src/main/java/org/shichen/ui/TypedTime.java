package org.shichen.ui;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shichen.store.text.Folded;

/** A time of day as it is typed everywhere at the desk: 0215, 215, 02:15 or 2:15, also with full-width marks. */
public final class TypedTime {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.]?(\\d{2})");

    private TypedTime() {}

    /** Empty when it is no time of day. */
    public static Optional<LocalTime> of(String typed) {
        Matcher time = TIME.matcher(Folded.of(typed).text().strip());
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = Integer.parseInt(time.group(2));
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}
