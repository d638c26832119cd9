package org.shichen.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person is away on these dates, both inclusive, all day or in a daily window.
 *
 * @param fromMinute start of the daily window in minutes after midnight, or null for the whole day
 * @param toMinute end of the window, exclusive; null exactly when {@code fromMinute} is
 */
public record Absence(
        long id,
        long personId,
        AbsenceKind kind,
        LocalDate firstDate,
        LocalDate lastDate,
        @Nullable Integer fromMinute,
        @Nullable Integer toMinute,
        String note) {

    public boolean covers(LocalDate date) {
        return !date.isBefore(firstDate) && !date.isAfter(lastDate);
    }
}
