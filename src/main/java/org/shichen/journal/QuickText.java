package org.shichen.journal;

import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Operation;

/**
 * A sentence that is often logged.
 *
 * @param id 0 for one that is not in the file yet
 * @param operation what the checkpoint it is logged for is set to, null for nothing
 * @param version as read, for optimistic locking
 */
public record QuickText(
        long id, LogKind kind, String content, @Nullable Operation operation, long version) {}
