package org.shichen.store;

import org.jspecify.annotations.Nullable;

/**
 * Who does an act.
 *
 * @param personId the person of the desk, or null when the program itself writes (sample, migration)
 * @param name as it is written into the change log
 */
public record Actor(@Nullable Long personId, String name) {

    /** The program itself. */
    public static final Actor PROGRAM = new Actor(null, "shichen");
}
