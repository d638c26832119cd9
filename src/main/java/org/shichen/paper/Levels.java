package org.shichen.paper;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The levels of a text and their faces, by GB/T 9704-2012 7.3.3: 一、黑体, （一）楷体, 1. and （1） 仿宋 like the text itself. A
 * head that goes on in the same paragraph ends with its first full stop.
 */
public final class Levels {

    /** What is set in one face. */
    public record Part(String text, Type type) {}

    /** 一 to 十, 百, 零, 〇. */
    private static final String NUMERAL =
            "[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u96f6\u3007]+";

    private static final Pattern FIRST = Pattern.compile("^" + NUMERAL + "\u3001");
    private static final Pattern SECOND = Pattern.compile("^[\uff08(]" + NUMERAL + "[\uff09)]");
    private static final char STOP = '\u3002';

    private Levels() {}

    /**
     * The paragraphs of a text that was typed: its lines without blanks at their ends, those left empty passed over.
     */
    public static List<String> paragraphs(String text) {
        return text.lines()
                .map(line -> line.replace('\t', ' ').strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The parts of a paragraph of text; one, or a head and what follows it. */
    public static List<Part> of(String paragraph) {
        Type head = face(paragraph);
        int stop = paragraph.indexOf(STOP);
        if (head.equals(OfficialGrid.BODY) || stop < 0 || stop == paragraph.length() - 1) {
            return List.of(new Part(paragraph, head));
        }
        return List.of(
                new Part(paragraph.substring(0, stop + 1), head),
                new Part(paragraph.substring(stop + 1), OfficialGrid.BODY));
    }

    /** Whether it bears the number of a first level already. */
    public static boolean numbered(String paragraph) {
        return FIRST.matcher(paragraph).find();
    }

    private static Type face(String paragraph) {
        if (numbered(paragraph)) {
            return OfficialGrid.HEAD;
        }
        return SECOND.matcher(paragraph).find() ? OfficialGrid.SUBHEAD : OfficialGrid.BODY;
    }

    /** Whether a paragraph of these parts is a head alone, which stays with what it heads. */
    public static boolean headAlone(List<Part> parts) {
        return parts.size() == 1 && !parts.getFirst().type().equals(OfficialGrid.BODY);
    }
}
