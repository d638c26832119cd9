package org.shichen.journal.find;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.LogKind;

/**
 * Which lines are wanted; null is any.
 *
 * @param from inclusive
 * @param until exclusive
 * @param person who wrote the line or is named in it
 */
record LogQuestion(
        @Nullable Instant from,
        Instant until,
        @Nullable ShiftTime shift,
        @Nullable Long checkpoint,
        @Nullable Long person,
        @Nullable LogKind kind) {}
