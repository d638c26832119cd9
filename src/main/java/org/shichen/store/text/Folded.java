package org.shichen.store.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as it is searched: full-width, compatibility and upper-case forms are one (NFKC, lower case), every blank and
 * control character is one space, characters that are not seen are gone. Remembers where each character stood in the
 * text, so that what is found can be shown as it was written. Immutable.
 */
public final class Folded {

    /** From here on the last plane is the index's own; what a text has there is not searched. */
    static final int RESERVED = 0x10FE00;

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Folded(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    public static Folded of(String source) {
        return new Folding(source).whole();
    }

    /**
     * Whether the folded text has the word. Most texts show it as they are written, and only the others are folded:
     * hundreds of them are looked through for one page of what was found.
     *
     * @param word folded
     */
    public static boolean has(String source, String word) {
        if (word.chars().allMatch(Folded::han)) {
            if (source.contains(word)) {
                return true;
            }
            if (standsApart(source)) {
                return false;
            }
        }
        return of(source).text().contains(word);
    }

    private static boolean standsApart(String source) {
        // A stream of its characters took a tenth of the time of a page.
        for (int i = 0; i < source.length(); i++) {
            if (!standsApart(source.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean han(int character) {
        return character >= 0x4E00 && character <= 0x9FFF;
    }

    /** Neither becomes a Chinese character when it is folded, other than itself, nor goes from between two of them. */
    private static boolean standsApart(int character) {
        return han(character)
                || (character >= ' ' && character < 0x7F)
                || character == '\n'
                || (character >= 0x3000 && character <= 0x3003)
                || (character >= 0x3008 && character <= 0x3011)
                || (character >= 0xFF01 && character <= 0xFF5E)
                || (character >= 0x2014 && character <= 0x201D)
                || character == 0x2026
                || character == 0xB7;
    }

    public String text() {
        return text;
    }

    /** Where the character at this place of {@link #text} begins in the source. */
    public int start(int index) {
        return starts[index];
    }

    /** Where the character at this place of {@link #text} ends in the source, exclusive. */
    public int end(int index) {
        return ends[index];
    }

    private static final class Folding {

        private final String source;
        private final StringBuilder text;
        private int[] starts;
        private int[] ends;

        Folding(String source) {
            this.source = source;
            this.text = new StringBuilder(source.length() + 8);
            this.starts = new int[source.length() + 8];
            this.ends = new int[source.length() + 8];
        }

        Folded whole() {
            int at = 0;
            while (at < source.length()) {
                int end = clusterEnd(at);
                if (end == at + 1 && plain(source.charAt(at))) {
                    append(source.charAt(at), at, end);
                } else {
                    cluster(at, end);
                }
                at = end;
            }
            return new Folded(text.toString(), starts, ends);
        }

        /** A character with the marks that belong to it: NFKC never joins what lies in two of these. */
        private int clusterEnd(int from) {
            int at = from + Character.charCount(source.codePointAt(from));
            while (at < source.length() && joins(source.codePointAt(at))) {
                at += Character.charCount(source.codePointAt(at));
            }
            return at;
        }

        private static boolean joins(int codePoint) {
            if (codePoint < 0x300 || (codePoint >= 0x3400 && codePoint <= 0x9FFF)) {
                return false;
            }
            return switch (Character.getType(codePoint)) {
                case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                // Hangul vowels and finals, and the sound marks of half-width kana.
                default -> (codePoint >= 0x1160 && codePoint <= 0x11FF) || codePoint == 0xFF9E || codePoint == 0xFF9F;
            };
        }

        /** Most of what is written here: it stands for itself and needs no library. */
        private static boolean plain(char character) {
            return (character >= 0x4E00 && character <= 0x9FFF)
                    || (character > ' ' && character < 0x7F && (character < 'A' || character > 'Z'));
        }

        private void cluster(int from, int end) {
            String folded = Normalizer.normalize(source.substring(from, end), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            folded.codePoints().forEach(codePoint -> {
                if (Character.isWhitespace(codePoint)
                        || Character.isSpaceChar(codePoint)
                        || Character.isISOControl(codePoint)) {
                    append(' ', from, end);
                } else if (seen(codePoint)) {
                    for (char character : Character.toChars(codePoint)) {
                        append(character, from, end);
                    }
                }
            });
        }

        /** Joiners, marks of direction and selectors of a variant change how a text looks, not what it says. */
        private static boolean seen(int codePoint) {
            int type = Character.getType(codePoint);
            return type != Character.FORMAT
                    && type != Character.SURROGATE
                    && codePoint < RESERVED
                    && !(codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                    && !(codePoint >= 0xE0100 && codePoint <= 0xE01EF);
        }

        private void append(char character, int start, int end) {
            int index = text.length();
            if (index == starts.length) {
                starts = Arrays.copyOf(starts, index * 2);
                ends = Arrays.copyOf(ends, index * 2);
            }
            starts[index] = start;
            ends[index] = end;
            text.append(character);
        }
    }
}
