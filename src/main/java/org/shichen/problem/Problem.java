package org.shichen.problem;

import java.util.List;

/**
 * Something that went wrong, in a form that can be told to a person in their language: the text stands under
 * {@code key} in the language files and says what happened and what was kept; the text under {@code key + ".remedy"}
 * says what to do.
 *
 * @param key for example {@code problem.store.foreign}
 * @param args what the text names: a file, a person, a time, in the order of its placeholders
 */
public record Problem(String key, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(String key, Object... args) {
        return new Problem(key, List.of(args));
    }

    /** @return the text, or its beginning with an ellipsis when it is longer than so many characters */
    public static String quoted(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
