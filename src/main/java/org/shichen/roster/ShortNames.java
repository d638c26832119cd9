package org.shichen.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Words;

/** Checkpoint and post without the words that all of them share, which a narrow cell has no room for. FX thread. */
final class ShortNames {

    private final Pattern shared;
    private final Map<Long, String> known = new HashMap<>();
    private @Nullable RosterRange of;

    ShortNames(Words words) {
        shared = Pattern.compile(words.of("roster.shared-endings"));
    }

    String of(RosterRange range, long postId) {
        if (of != range) {
            of = range;
            known.clear();
        }
        return known.computeIfAbsent(
                postId, id -> shared.matcher(range.placeName(id)).replaceAll(""));
    }
}
