package org.shichen.problem;

import java.util.List;

/**
 * Something that went wrong, in a form that can be told to a person in their language: the text stands under
 * {@code key} in the language files and says what happened and what was kept; the text under {@code key + ".remedy"}
 * says what to do.
 *
 * @param key for example {@code problem.store.foreign}
 * @param args what the text names: a file, a person, a time, in the order of its placeholders; of a long text only its
 *     beginning is kept
 */
public record Problem(String key, List<Object> args) {

    /** What somebody typed or pasted may be of any length; what is told of it must leave the sheet to be read. */
    private static final int LONGEST = 240;

    private static final int SHORTENED = 80;

    public Problem {
        args = args.stream().map(Problem::told).toList();
    }

    public static Problem of(String key, Object... args) {
        return new Problem(key, List.of(args));
    }

    private static Object told(Object arg) {
        return arg instanceof String text && text.length() > LONGEST ? quoted(text, SHORTENED) : arg;
    }

    /** @return the text, or its beginning with an ellipsis when it is longer than so many characters */
    public static String quoted(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
