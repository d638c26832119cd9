package org.shichen.checkpoint;

import org.jspecify.annotations.Nullable;

/**
 * A checkpoint as the store keeps it.
 *
 * @param longitude WGS-84 degrees, east positive
 * @param latitude WGS-84 degrees, north positive
 * @param contactLimitMinutes its own limit of time since the last contact, or null for that of the duty level
 */
public record Checkpoint(
        long id,
        String code,
        String name,
        CheckpointKind kind,
        double longitude,
        double latitude,
        String callSign,
        String phone,
        @Nullable Integer contactLimitMinutes) {}
