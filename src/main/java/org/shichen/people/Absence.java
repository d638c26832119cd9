package org.shichen.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person is away on these dates, both inclusive, all day or in a daily window.
 *
 * @param fromMinute start of the daily window in minutes after midnight, or null for the whole day
 * @param toMinute end of the window, exclusive; null exactly when {@code fromMinute} is
 * @param yearly the yearly leave (年休假), told from other leave because a duty level may forbid the one and not the
 *     other; only with {@link AbsenceKind#LEAVE}
 */
public record Absence(
        long id,
        long personId,
        AbsenceKind kind,
        LocalDate firstDate,
        LocalDate lastDate,
        @Nullable Integer fromMinute,
        @Nullable Integer toMinute,
        String note,
        boolean yearly) {

    /** Whether it touches this date, if only in its daily window. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(firstDate) && !date.isAfter(lastDate);
    }

    /** Whether somebody would be away twice at some minute. Windows that only touch do not overlap. */
    public boolean overlaps(Absence other) {
        boolean dates = !firstDate.isAfter(other.lastDate) && !other.firstDate.isAfter(lastDate);
        boolean always = fromMinute == null || other.fromMinute == null;
        return dates && (always || (fromMinute < other.toMinute && other.fromMinute < toMinute));
    }
}
