package org.shichen.journal.supplies;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who stands at a checkpoint in a shift, by the roster.
 *
 * @param meals meal windows of the shift
 * @param heads people, each counted once
 */
public record OnShift(
        LocalDate dutyDate,
        long shiftId,
        String shift,
        Instant start,
        Instant end,
        int meals,
        long checkpointId,
        String checkpoint,
        int heads) {

    /** The same shift at a checkpoint where the roster has nobody. */
    OnShift at(long place, String name) {
        return new OnShift(dutyDate, shiftId, shift, start, end, meals, place, name, 0);
    }
}
