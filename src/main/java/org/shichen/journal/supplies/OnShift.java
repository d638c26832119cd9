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
        int meals,
        long checkpointId,
        String checkpoint,
        int heads) {}
