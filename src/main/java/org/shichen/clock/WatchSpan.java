package org.shichen.clock;

import java.time.Instant;

/**
 * The part of a watch that lies in one duty day. When the duty day begins at 08:00, in the middle of 辰 (07–09), the day
 * has thirteen spans: the second half of 辰 opens it and the first half of the next 辰 closes it.
 *
 * @param start inclusive
 * @param end exclusive
 */
public record WatchSpan(Watch watch, Instant start, Instant end) {

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
