package org.shichen.roster.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How somebody's time on a post stands at a moment, from the entries alone. Pure; whole minutes, rounded down.
 *
 * @param minutes late, missing, away or early, as the kind says; 0 for the others
 * @param lateBy minutes between the start and the first sign-in when that is more than {@link #LATE_AFTER}, else 0; 0
 *     for whoever was relieved
 */
public record AttendanceState(Kind kind, int minutes, int lateBy) {

    /** Up to so many minutes after the start nobody is late. Custom of the desk, no written source. */
    public static final int LATE_AFTER = 5;

    /** Who has not signed in so many minutes after the start is missing. Custom of the desk, no written source. */
    public static final int MISSING_AFTER = 15;

    /** Who goes up to so many minutes before the end goes in time. Custom of the desk, no written source. */
    public static final int EARLY_BEFORE = 5;

    /** Never told by its word. */
    public enum Kind {
        DUE,
        LATE,
        MISSING,
        ON_POST,
        LEFT,
        RETURNED,
        EARLY,
        RELIEVED,
        DONE
    }

    /**
     * @param start of the time on the post
     * @param end exclusive
     * @param relieved whether the duty was cut short so that somebody else takes over at the end; such a person never
     *     looks late or early once the end is reached. Who never came was not relieved.
     * @param entries that are not struck, in the order of time
     * @param now later entries do not exist yet
     */
    public static AttendanceState of(
            Instant start, Instant end, boolean relieved, List<AttendanceEntry> entries, Instant now) {
        List<AttendanceEntry> known =
                entries.stream().filter(entry -> !entry.at().isAfter(now)).toList();
        boolean over = !now.isBefore(end);
        if (known.isEmpty()) {
            int waited = minutes(start, over ? end : now);
            return waited <= LATE_AFTER && !over
                    ? new AttendanceState(Kind.DUE, 0, 0)
                    : new AttendanceState(waited < MISSING_AFTER && !over ? Kind.LATE : Kind.MISSING, waited, 0);
        }
        AttendanceEntry last = known.getLast();
        if (relieved && (over || last.kind() == AttendanceKind.SIGN_OUT)) {
            return new AttendanceState(Kind.RELIEVED, 0, 0);
        }
        int late = minutes(start, known.getFirst().at());
        int lateBy = late > LATE_AFTER ? late : 0;
        int early = minutes(last.at(), end);
        if (last.kind().comes()) {
            Kind here = last.kind() == AttendanceKind.RETURNED ? Kind.RETURNED : Kind.ON_POST;
            return new AttendanceState(over ? Kind.DONE : here, 0, lateBy);
        }
        if (last.kind() == AttendanceKind.LEFT && !over) {
            return new AttendanceState(Kind.LEFT, minutes(last.at(), now), lateBy);
        }
        return early > EARLY_BEFORE
                ? new AttendanceState(Kind.EARLY, early, lateBy)
                : new AttendanceState(Kind.DONE, 0, lateBy);
    }

    /** Whether somebody should look into it. */
    public boolean stands() {
        return kind == Kind.LATE || kind == Kind.MISSING || kind == Kind.EARLY || lateBy > 0;
    }

    private static int minutes(Instant from, Instant to) {
        return (int) Math.max(0, Duration.between(from, to).toMinutes());
    }
}
