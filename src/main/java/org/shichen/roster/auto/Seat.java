package org.shichen.roster.auto;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.Post;
import org.shichen.roster.Shift;

/**
 * A place in a shift that nobody holds yet.
 *
 * @param sworn whether only a sworn officer may hold it
 * @param cover what this seat costs open and held; null when that is as for every other
 */
public record Seat(
        LocalDate date,
        Post post,
        Shift shift,
        boolean sworn,
        @Nullable Cover cover) {

    /** What it costs that a seat stays open, and that it is held: the latter for a head more than is asked for. */
    public record Cover(double open, double held) {}

    public Seat(LocalDate date, Post post, Shift shift, boolean sworn) {
        this(date, post, shift, sworn, null);
    }
}
