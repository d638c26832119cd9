package org.shichen.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the duty log. A struck line no longer counts and stays readable.
 *
 * @param occurredAt when it happened
 * @param recordedAt when it was typed
 * @param recordedBy name of who typed it, empty when the program did
 * @param checkpoint name of the checkpoint it is about, empty for none
 * @param struckReason null while the line stands
 */
public record LogEntry(
        long id,
        LogKind kind,
        String content,
        Instant occurredAt,
        Instant recordedAt,
        String recordedBy,
        String checkpoint,
        @Nullable Instant struckAt,
        @Nullable String struckReason) {

    public boolean struck() {
        return struckAt != null;
    }
}
