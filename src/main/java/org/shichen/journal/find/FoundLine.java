package org.shichen.journal.find;

import java.time.Instant;
import org.shichen.journal.LogKind;

/**
 * A line of the duty log that fits the filter.
 *
 * @param recordedBy name of who typed it, empty when the program did
 * @param checkpoint name of the checkpoint it is about, empty for none
 * @param struckReason empty when it stands, or was struck without words
 */
public record FoundLine(
        long id,
        LogKind kind,
        String content,
        Instant occurredAt,
        String recordedBy,
        String checkpoint,
        boolean struck,
        String struckReason) {}
