package org.shichen.paper;

import java.util.List;
import org.shichen.paper.Levels.Part;

/**
 * What stands on official paper, one below the other, whoever sets it: {@link OfficialComposer} to the millimetre,
 * {@code word.WordComposer} for a word processor. GB/T 9704-2012.
 */
public interface OfficialPaper {

    /** A line of the list of contents that leads to what comes next. */
    void bookmark(String title);

    /** Empty lines; none at the head of a page. */
    void blank(int lines);

    /** The next so many lines stand on one page, as a signature does with what is signed. */
    void together(int lines);

    /**
     * The red mark of minutes (纪要标志) on a new page, and under it the number, the unit and the date between which and
     * the body a red rule runs.
     */
    void mark(String mark, String number, String unit, String date);

    /** A title in 二号, centred, over as many lines as it takes. */
    void title(String text);

    /** Paragraphs in one face with their first lines two characters in; none for an empty text. */
    default void paragraph(String text, Type type) {
        Levels.paragraphs(text).forEach(each -> paragraph(List.of(new Part(each, type))));
    }

    /** Paragraphs in the faces that their own numbers ask for, see {@link Levels}; none for an empty text. */
    default void text(String text) {
        Levels.paragraphs(text).forEach(each -> paragraph(Levels.of(each)));
    }

    /**
     * One paragraph whose first line stands two characters in. One that is a head alone stays with the line after it.
     */
    void paragraph(List<Part> set);

    /** 10.3: a label two characters in, and names beside it, whose further lines stand under the first name. */
    void labelled(String label, String text);

    /** A line of text that ends one character before the right edge: where somebody signs. */
    void atRight(String text);

    /** A table as wide as the type area. */
    void table(Table table);

    /**
     * 版记 on the last page, its last rule on the lower edge of the type area; a new page where the text leaves no room.
     *
     * @param copies who gets copies, empty for nobody
     */
    void colophon(String copies, String unit, String issued);
}
