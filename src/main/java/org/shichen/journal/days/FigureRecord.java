package org.shichen.journal.days;

import java.time.Instant;
import java.time.LocalDate;
import org.shichen.clock.Watch;

/**
 * A signed record of a figure.
 *
 * @param checkpoint empty for none
 * @param recordedBy empty when the program wrote it
 */
public record FigureRecord(
        long id,
        LocalDate dutyDate,
        Watch watch,
        String checkpoint,
        long amount,
        String reason,
        Instant recordedAt,
        String recordedBy) {}
