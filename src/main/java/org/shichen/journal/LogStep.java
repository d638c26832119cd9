package org.shichen.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was told of a log entry later.
 *
 * @param who whom it concerns, in free words: the reporter, who was told, who acknowledged; may be empty
 * @param dueAt the term of a follow-up, null for every other kind
 * @param occurredAt when it happened
 * @param recordedBy name of who typed it, empty when the program did
 */
public record LogStep(
        long id,
        long entryId,
        LogStepKind kind,
        String who,
        String words,
        @Nullable Instant dueAt,
        Instant occurredAt,
        String recordedBy) {}
