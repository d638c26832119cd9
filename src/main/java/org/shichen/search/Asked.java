package org.shichen.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shichen.search.rules.Wanted;

/**
 * What is looked for.
 *
 * @param source name of the only source that is asked, null for all
 * @param from what happened before is left out, null for no bound
 * @param until what happened then or later is left out, null for no bound
 * @param person only what this person wrote, led, was given or is named in; null for everybody
 */
public record Asked(
        Wanted wanted,
        @Nullable String source,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Long person) {

    /** Whether anything is looked for at all; a person or a source alone lists what there is of them. */
    public boolean nothing() {
        return wanted.empty() && source == null && person == null;
    }
}
