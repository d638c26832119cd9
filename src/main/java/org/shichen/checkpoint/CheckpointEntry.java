package org.shichen.checkpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.plan.PostEntry;

/**
 * A checkpoint as it is kept, with its posts.
 *
 * @param id 0 for one that is new
 * @param longitude WGS-84 degrees, east positive
 * @param latitude WGS-84 degrees, north positive
 * @param limitMinutes its own limit of silence, 1 to 1440, or null for the one of its kind and the duty level
 * @param posts in their order, those out of use included
 */
public record CheckpointEntry(
        long id,
        long version,
        String code,
        String name,
        CheckpointKind kind,
        double longitude,
        double latitude,
        String callSign,
        String phone,
        @Nullable Integer limitMinutes,
        List<PostEntry> posts) {

    CheckpointEntry at(double newLongitude, double newLatitude) {
        return new CheckpointEntry(
                id, version, code, name, kind, newLongitude, newLatitude, callSign, phone, limitMinutes, posts);
    }
}
