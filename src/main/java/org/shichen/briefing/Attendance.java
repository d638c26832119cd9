package org.shichen.briefing;

import org.jspecify.annotations.Nullable;

/**
 * @param personId 0 for a guest who is nobody of ours
 * @param reason of an absence, or for whom somebody stands, as the minutes give it
 * @param standsForId for whom they came (代); null when they came for themselves
 */
public record Attendance(
        long personId,
        String name,
        Presence presence,
        String reason,
        @Nullable Long standsForId) {

    public Attendance(long personId, String name, Presence presence, String reason) {
        this(personId, name, presence, reason, null);
    }
}
