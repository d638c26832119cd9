package org.shichen.clock;

import java.time.Instant;

/**
 * What time the desk shows: now, or a moment that the user chose on the strip. A chosen moment is read-only.
 *
 * @param live true when the moment follows the clock
 */
public record Moment(Instant instant, boolean live) {}
