package org.shichen.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines as Chinese is set (GB/T 15834, the rules known as 避头尾): no line begins with a closing mark or
 * ends with an opening one; numbers, times and Latin words stay whole unless one alone is wider than the line.
 */
public final class LineBreaking {

    private static final String NEVER_FIRST = "\u3001\u3002\uff0c\uff0e\uff01\uff1f\uff1b\uff1a\uff09\u300b\u3009"
            + "\u300d\u300f\u3011\u3015\u3017\u201d\u2019\u2026\u2014\u00b7\u2030\uff05\u2103\uff5e,.!?;:)]}%>";
    private static final String NEVER_LAST = "\uff08\u300a\u3008\u300c\u300e\u3010\u3014\u3016\u201c\u2018([{<\uffe5$";
    private static final String INSIDE_WORDS = "-_/.:,+@#&'\u2013\u2019~%*=\u00b2";

    private LineBreaking() {}

    /**
     * @param width in millimetres; a line is never wider, but for a single character that is
     * @return at least one line; breaks of the text itself are kept
     */
    public static List<String> lines(String text, double width, Type type, Measure measure) {
        return lines(text, width, width, type, measure);
    }

    /** @param first width of the first line of each paragraph, which is indented or follows a label */
    public static List<String> lines(String text, double first, double width, Type type, Measure measure) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            List<String> filled = new ArrayList<>();
            fill(pieces(paragraph), first, width, type, measure, filled);
            lines.addAll(filled);
        }
        return lines;
    }

    private static void fill(
            List<String> pieces, double first, double width, Type type, Measure measure, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String piece : pieces) {
            // A hair of room, so that text measured to fit exactly is not broken by rounding.
            double room = (lines.isEmpty() ? first : width) + 0.001;
            if (measure.width(type, (line + piece).stripTrailing()) <= room) {
                line.append(piece);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString().strip());
                line.setLength(0);
                room = width + 0.001;
            }
            if (measure.width(type, piece.strip()) <= room) {
                line.append(piece);
                continue;
            }
            for (int at = 0; at < piece.length(); ) {
                String character = Character.toString(piece.codePointAt(at));
                if (!line.isEmpty() && measure.width(type, line + character) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                    room = width + 0.001;
                }
                line.append(character);
                at += character.length();
            }
        }
        lines.add(line.toString().strip());
    }

    /** What is never broken: words, single Chinese characters, each with the marks that hang on it. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = -1;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (before >= 0 && mayBreak(before, character)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(character);
            before = character;
            at += Character.charCount(character);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        if (Character.isWhitespace(after)
                || NEVER_FIRST.indexOf(after) >= 0
                || NEVER_LAST.indexOf(before) >= 0
                || before == '\u00a0'
                || after == '\u00a0') {
            return false;
        }
        return !(inWord(before) && inWord(after));
    }

    private static boolean inWord(int character) {
        return INSIDE_WORDS.indexOf(character) >= 0
                || (Character.isLetterOrDigit(character) && !Character.isIdeographic(character) && character < 0x2e80);
    }
}
