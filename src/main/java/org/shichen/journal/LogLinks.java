package org.shichen.journal;

import org.jspecify.annotations.Nullable;

/**
 * What a log entry is about, by number; null for nothing.
 *
 * @param person name of the person, empty for none; likewise {@code meeting} its title and {@code action} year and
 *     number as {@code 2020-014}
 */
public record LogLinks(
        @Nullable Long checkpointId,
        @Nullable Long personId,
        @Nullable Long meetingId,
        @Nullable Long actionId,
        String person,
        String meeting,
        String action) {

    public static final LogLinks NONE = new LogLinks(null, null, null, null, "", "", "");

    public LogLinks about(@Nullable Long checkpoint) {
        return new LogLinks(checkpoint, personId, meetingId, actionId, person, meeting, action);
    }
}
