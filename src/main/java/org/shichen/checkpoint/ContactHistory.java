package org.shichen.checkpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a checkpoint's operation and contacts at a moment.
 *
 * @param operationSince when the present operation began
 * @param openedAt when the run of open states began that holds now; null while closed, and null where there is an
 *     answer, from which silence is counted
 * @param lastAnswered null when it never answered; an answer from before it opened counts as given at the opening
 * @param misses calls without an answer since then
 * @param sworn head-count last reported; null when never
 */
public record ContactHistory(
        Operation operation,
        @Nullable Instant operationSince,
        String operationNote,
        @Nullable Instant openedAt,
        @Nullable Instant lastAnswered,
        int misses,
        @Nullable Integer sworn,
        @Nullable Integer auxiliary) {

    public static final ContactHistory NONE =
            new ContactHistory(Operation.PLANNED, null, "", null, null, 0, null, null);
}
