package org.shichen.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what was found, newest first.
 *
 * @param next where the page after this one begins, null when this is the last
 */
public record Page(List<Hit> hits, @Nullable Long next) {

    static final Page NONE = new Page(List.of(), null);

    public Page {
        hits = List.copyOf(hits);
    }
}
