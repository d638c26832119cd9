package org.shichen.roster.plan;

import java.util.List;

/**
 * A shift as it is kept, with the meals that fall into it. Minutes count from midnight of the duty date.
 *
 * @param id 0 for one that is new
 * @param length in minutes, 1 to 1440
 * @param active whether new duties may be laid in it
 */
public record ShiftEntry(
        long id,
        long version,
        String name,
        String mark,
        int start,
        int length,
        boolean night,
        boolean active,
        List<Meal> meals) {

    /** Between {@code from} and {@code to} everybody of the shift is away once for {@code length} minutes. */
    public record Meal(String name, int from, int to, int length) {}
}
