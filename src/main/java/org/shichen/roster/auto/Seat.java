package org.shichen.roster.auto;

import java.time.LocalDate;
import org.shichen.roster.Post;
import org.shichen.roster.Shift;

/**
 * A place in a shift that nobody holds yet.
 *
 * @param sworn whether only a sworn officer may hold it
 */
public record Seat(LocalDate date, Post post, Shift shift, boolean sworn) {}
