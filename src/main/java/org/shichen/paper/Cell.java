package org.shichen.paper;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param columns how many columns it spans, at least 1
 * @param rows how many rows of the head it spans, at least 1; in the body a cell is continued by {@link #ABOVE}
 * @param type null for that of the table
 * @param note number of a footnote, raised behind the text; empty for none
 * @param drawing what stands in the cell below its text; null for none
 * @param least height of the cell in millimetres, 0 for what it holds; what is left stays white around its text
 */
public record Cell(
        String text,
        Align align,
        Filling filling,
        int columns,
        int rows,
        @Nullable Type type,
        String note,
        @Nullable Drawing drawing,
        double least) {

    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    public enum Filling {
        NONE,
        GREY,
        HATCHED
    }

    /** The cell above reaches down to here; on a new page its text is said again. */
    public static final Cell ABOVE = Cell.of("").spanning(1, 0);

    public static Cell of(String text) {
        return new Cell(text, Align.LEFT, Filling.NONE, 1, 1, null, "", null, 0);
    }

    public static Cell centred(String text) {
        return of(text).align(Align.CENTRE);
    }

    public static Cell of(Drawing drawing) {
        return new Cell("", Align.LEFT, Filling.NONE, 1, 1, null, "", drawing, 0);
    }

    boolean continuesAbove() {
        return rows == 0;
    }

    public Cell align(Align other) {
        return new Cell(text, other, filling, columns, rows, type, note, drawing, least);
    }

    public Cell filled(Filling other) {
        return new Cell(text, align, other, columns, rows, type, note, drawing, least);
    }

    public Cell spanning(int width, int height) {
        return new Cell(text, align, filling, width, height, type, note, drawing, least);
    }

    public Cell in(Type other) {
        return new Cell(text, align, filling, columns, rows, other, note, drawing, least);
    }

    public Cell noted(String number) {
        return new Cell(text, align, filling, columns, rows, type, number, drawing, least);
    }

    public Cell atLeast(double height) {
        return new Cell(text, align, filling, columns, rows, type, note, drawing, height);
    }
}
