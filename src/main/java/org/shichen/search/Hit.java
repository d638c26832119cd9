package org.shichen.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record in which all words were found.
 *
 * @param source name of the source, under {@code search.source.…} in the words
 * @param table and {@code rowId}: the record itself
 * @param text as it was written
 * @param owner id of the row it is a part of: the meeting, the action item of a step, the first line of the log entry
 *     that a step is of; null when it stands alone
 * @param meeting to which it belongs, null for none
 * @param recordedBy name of who wrote it, empty when the program did
 * @param struck null while it stands
 */
public record Hit(
        String source,
        String table,
        long rowId,
        Instant occurredAt,
        String text,
        @Nullable Long owner,
        @Nullable MeetingName meeting,
        String recordedBy,
        @Nullable Struck struck) {

    /** @param struck whether the meeting itself was struck, so that no board shows it */
    public record MeetingName(long id, String series, int number, String title, boolean struck) {}

    /** @param by name, empty when the program did; @param reason empty when none was asked */
    public record Struck(Instant at, String by, String reason) {}
}
