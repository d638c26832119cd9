package org.shichen.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told of a log entry.
 *
 * @param dueAt the term of a follow-up, null for every other kind
 * @param occurredAt when it happened, null for now
 */
public record NewStep(
        LogStepKind kind,
        String who,
        String words,
        @Nullable Instant dueAt,
        @Nullable Instant occurredAt) {

    public static NewStep of(LogStepKind kind, String who, String words) {
        return new NewStep(kind, who, words, null, null);
    }
}
