package org.shichen.roster.publish.rules;

import java.time.Instant;
import java.time.LocalDate;
import org.shichen.roster.PostStaffing;
import org.shichen.roster.Shift;

/**
 * A post that has fewer than it needs in a shift of a duty day.
 *
 * @param worst 应到, 实到, 缺 at the worst minute
 * @param from the first minute at which somebody is missing
 * @param to the end of the last such minute
 * @param whole whether that is the whole shift
 */
public record MissingSeat(LocalDate date, Shift shift, PostStaffing worst, Instant from, Instant to, boolean whole) {}
