package org.shichen.checkpoint;

import org.jspecify.annotations.Nullable;
import org.shichen.roster.DutyLevel;

/**
 * How long checkpoints may be silent.
 *
 * @param id 0 for one that is new
 * @param kind of checkpoint, null for any; {@code level} likewise
 * @param fromMinute after local midnight, 0 to 1439, null for the whole day; after {@code toMinute} it runs over
 *     midnight
 * @param toMinute exclusive
 * @param minutes 1 to 1440
 */
public record ContactLimit(
        long id,
        long version,
        @Nullable CheckpointKind kind,
        @Nullable DutyLevel level,
        @Nullable Integer fromMinute,
        @Nullable Integer toMinute,
        int minutes) {}
