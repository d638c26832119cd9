package org.shichen.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines as Chinese is set (GB/T 15834, the rules known as 避头尾): no line begins with a closing mark or
 * ends with an opening one; numbers, times and Latin words stay whole unless one alone is wider than the line. Where a
 * margin is beside the line, one pausing mark may hang into it, so that the character before it need not go down.
 */
public final class LineBreaking {

    private static final String NEVER_FIRST = "\u3001\u3002\uff0c\uff0e\uff01\uff1f\uff1b\uff1a\uff09\u300b\u3009"
            + "\u300d\u300f\u3011\u3015\u3017\u201d\u2019\u2026\u2014\u00b7\u2030\uff05\u2103\uff5e,.!?;:)]}%>";
    private static final String NEVER_LAST = "\uff08\u300a\u3008\u300c\u300e\u3010\u3014\u3016\u201c\u2018([{<\uffe5$";
    /** 点号: marks of a pause or an end, light enough to stand outside the edge. */
    private static final String HANGING = "\u3001\u3002\uff0c\uff0e\uff01\uff1f\uff1b\uff1a";

    private static final String INSIDE_WORDS = "-_/.:,+@#&'\u2013\u2019~%*=\u00b2";

    /** So much wider than its room a text may be measured: rounding of one that fits exactly. Millimetres. */
    private static final double HAIR = 0.001;

    /** Whether a line stands in its room. */
    private interface Fit {
        boolean in(String line, double room);
    }

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
        return broken(text, first, width, (line, room) -> measure.width(type, line.stripTrailing()) <= room + HAIR);
    }

    /** As {@link #lines}, but a pausing mark at the end of a line may stand outside its width: see {@link #hung}. */
    public static List<String> hanging(String text, double first, double width, Type type, Measure measure) {
        return broken(text, first, width, (line, room) -> {
            String inside = line.stripTrailing();
            return measure.width(type, inside) <= room + HAIR
                    || (hangs(inside) && measure.width(type, inside.substring(0, inside.length() - 1)) <= room + HAIR);
        });
    }

    /** What of a line stands within its width, when it is as wide as this with its last mark hanging. */
    static String hung(String line, double width, Type type, Measure measure) {
        boolean outside = hangs(line) && measure.width(type, line) > width + HAIR;
        return outside ? line.substring(0, line.length() - 1) : line;
    }

    private static boolean hangs(String line) {
        return line.length() > 1 && HANGING.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static List<String> broken(String text, double first, double width, Fit fit) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            List<String> filled = new ArrayList<>();
            fill(pieces(paragraph), first, width, fit, filled);
            lines.addAll(filled);
        }
        return lines;
    }

    private static void fill(List<String> pieces, double first, double width, Fit fit, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String piece : pieces) {
            double room = lines.isEmpty() ? first : width;
            if (fit.in(line + piece, room)) {
                line.append(piece);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString().strip());
                line.setLength(0);
                room = width;
            }
            if (fit.in(piece.strip(), room)) {
                line.append(piece);
                continue;
            }
            for (int at = 0; at < piece.length(); ) {
                String character = Character.toString(piece.codePointAt(at));
                if (!line.isEmpty() && !fit.in(line + character, room)) {
                    lines.add(line.toString().strip());
                    line.setLength(0);
                    room = width;
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

    /** The text cut between all characters, but for those of one word or number. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int before = -1;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (before >= 0 && !(inWord(before) && inWord(character))) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(character);
            before = character;
            at += Character.charCount(character);
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
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
