package org.shichen.journal.handover;

import java.time.Instant;

/**
 * The time that one officer has the desk.
 *
 * @param name of the shift by the roster, empty where the roster has none
 * @param end exclusive
 */
public record ShiftSpan(String name, Instant start, Instant end) {

    public boolean overlaps(Instant from, Instant until) {
        return from.isBefore(end) && start.isBefore(until);
    }
}
