package org.shichen.store.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a folded text is cut for the index: every character, and every pair of neighbours that no blank parts. A word of
 * one or two characters is one of these; a longer one is in a text only if all its pairs are, which leaves a few texts
 * that have the pairs and not the word: those are told apart by reading them.
 */
public final class Grams {

    /** Raised whenever texts are folded or cut otherwise than before, so that every index is filled anew. */
    public static final int EDITION = 1;

    /** SQLite's tokenizer parts words at ASCII signs; we set them where no text has a character, on the last plane. */
    private static final int SIGNS = Folded.RESERVED + 0x100;

    /** What stands before a mark that is no gram: a character that {@link Folded} leaves in no text. */
    static final String MARK = Character.toString(Folded.RESERVED);

    private Grams() {}

    /** What the index keeps of a text, each once, parted by blanks. */
    static String of(Folded folded) {
        String text = folded.text();
        StringBuilder grams = new StringBuilder(text.length() * 10);
        Set<Long> seen = new HashSet<>(text.length() * 2);
        int before = ' ';
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (codePoint != ' ') {
                if (seen.add((long) codePoint)) {
                    append(grams, codePoint);
                    grams.append(' ');
                }
                if (before != ' ' && seen.add((long) before << 32 | codePoint)) {
                    append(grams, before);
                    append(grams, codePoint);
                    grams.append(' ');
                }
            }
            before = codePoint;
        }
        return grams.toString();
    }

    /**
     * What must be in the index of every text with this word, as FTS5 is asked for it.
     *
     * @param word folded, without blanks, not empty
     */
    public static List<String> asked(String word) {
        int[] codePoints = word.codePoints().toArray();
        List<String> asked = new ArrayList<>();
        if (codePoints.length == 1) {
            asked.add(quoted(codePoints[0], ' '));
        }
        for (int i = 1; i < codePoints.length; i++) {
            String pair = quoted(codePoints[i - 1], codePoints[i]);
            if (!asked.contains(pair)) {
                asked.add(pair);
            }
        }
        return asked;
    }

    /** Whether {@link #asked} says it all: a text with those grams has the word. */
    public static boolean exact(String word) {
        return word.codePointCount(0, word.length()) <= 2;
    }

    private static String quoted(int first, int second) {
        StringBuilder gram = new StringBuilder("\"");
        append(gram, first);
        if (second != ' ') {
            append(gram, second);
        }
        return gram.append('"').toString();
    }

    private static void append(StringBuilder grams, int codePoint) {
        boolean sign = codePoint < 0x80 && !Character.isLetterOrDigit(codePoint);
        grams.appendCodePoint(sign ? SIGNS + codePoint : codePoint);
    }
}
