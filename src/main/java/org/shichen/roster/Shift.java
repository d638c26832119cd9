package org.shichen.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.shichen.clock.DutyCalendar;

/**
 * A shift template (班次).
 *
 * @param mark one character for a cell of the board: 早, 中, 夜
 * @param startMinute after midnight of the duty date; a night of the duty day that begins after midnight starts at 1440
 * @param lengthMinutes 1 to 1440
 * @param night whether it weighs as a night in fairness and rest
 */
public record Shift(long id, String name, String mark, int startMinute, int lengthMinutes, boolean night) {

    /** Exclusive. */
    public int endMinute() {
        return startMinute + lengthMinutes;
    }

    /** The duty date on which the turn of this shift began that runs at the instant, if one runs. */
    public Optional<LocalDate> runningAt(Instant instant, DutyCalendar calendar) {
        LocalDate date = calendar.localDate(instant);
        // A shift may start up to a day after its duty date begins and lasts a day at most.
        return date.minusDays(3)
                .datesUntil(date.plusDays(1))
                .filter(from -> !instant.isBefore(calendar.at(from, startMinute))
                        && instant.isBefore(calendar.at(from, endMinute())))
                .findFirst();
    }
}
