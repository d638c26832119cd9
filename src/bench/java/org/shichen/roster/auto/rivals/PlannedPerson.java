package org.shichen.roster.auto.rivals;

import java.util.Map;
import java.util.Set;

/**
 * A person as Timefold sees them.
 *
 * @param posts on which they have stood lately
 * @param wishes by day: -1 to be free, else the shift kind that is asked for, 0 a day, 1 a night
 * @param household 0 for none
 */
public record PlannedPerson(
        int place,
        boolean sworn,
        long household,
        Set<Long> posts,
        Map<Integer, Integer> wishes,
        double nights,
        double weekends,
        double minutes) {

    boolean stood(long post) {
        return posts.contains(post);
    }

    boolean wishesFree(PlannedSeat seat) {
        return wishes.getOrDefault(seat.day(), 9) == -1;
    }

    boolean isGranted(PlannedSeat seat) {
        return wishes.getOrDefault(seat.day(), 9) == (seat.night() ? 1 : 0);
    }
}
