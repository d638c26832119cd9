package org.shichen.roster;

import java.util.List;
import org.shichen.ui.Look;

/** Where rows and columns of the grid stand, in pixels of its canvas. Header, row heads and foot do not scroll. */
record GridLayout(
        double width,
        double height,
        double head,
        double side,
        double tail,
        double rowHeight,
        int lines,
        double line,
        double footRow,
        int footRows,
        int columns,
        int rows,
        double scroll) {
    private static final double TAIL_COLUMN = 40;

    /** Of the heads of the rows: a name, and a badge number at its end. */
    private static final double SIDE = 172;

    /** Of the heads of people where their days need the room more: a name alone, the badge is told by the tip. */
    private static final double NAME_SIDE = 104;

    /** A cell of a day in which a shift and a post of four characters can be read. */
    private static final double READ_CELL = 78;

    /** A cell of a day needs this much to say its shift. */
    private static final double LEAST_CELL = 24;

    /** With more columns a cell has room for the mark of a shift alone. */
    private static final int MOST_READ = 14;

    private static final double STACKED_LINE = 17;

    /** A name of three characters. */
    private static final double LEAST_STACKED = 44;

    private static final int MOST_LINES = 5;

    /**
     * @param stacked how many names should have room below each other in a cell, 1 for one line
     * @param carried whether what each person carries stands at the end of the rows, where there is room for it
     */
    static GridLayout of(
            double canvasWidth,
            double height,
            Look look,
            List<Row> rows,
            int columns,
            int footRows,
            int stacked,
            boolean carried,
            double scroll) {
        double width = Math.max(1, canvasWidth);
        double side = Math.min(look.px(SIDE), Math.rint(width * 0.3));
        boolean month = columns > MOST_READ;
        double tail = look.px(TAIL_COLUMN) * GridFrame.CARRIED.size();
        if (!carried || (width - side - tail) / Math.max(1, columns) < look.px(month ? LEAST_CELL : 64)) {
            tail = 0;
        }
        if (carried && (width - side - tail) / Math.max(1, columns) < look.px(month ? LEAST_CELL : READ_CELL)) {
            side = Math.min(side, look.px(NAME_SIDE));
        }
        boolean room = stacked > 1 && (width - side) / Math.max(1, columns) >= look.px(LEAST_STACKED);
        int lines = room ? Math.min(stacked, MOST_LINES) : 1;
        return new GridLayout(
                width,
                height,
                look.px(28),
                side,
                tail,
                room ? Math.max(look.px(36), look.px(STACKED_LINE) * lines + look.px(5)) : look.px(28),
                lines,
                look.px(STACKED_LINE),
                look.px(20),
                footRows,
                Math.max(1, columns),
                rows.size(),
                scroll);
    }

    /** The same for all that does not move when the rows scroll. */
    GridLayout unscrolled() {
        return scrolledTo(0);
    }

    /** The same, with this row at the top of a picture of its own and without what stands around the rows. */
    GridLayout alone(int row) {
        return scrolledTo(head + row * rowHeight);
    }

    private GridLayout scrolledTo(double other) {
        return new GridLayout(
                width, height, head, side, tail, rowHeight, lines, line, footRow, footRows, columns, rows, other);
    }

    double foot() {
        return height - footRow * footRows;
    }

    /** A month has room for the marks of the shifts only. */
    boolean narrow() {
        return columns > MOST_READ;
    }

    double bodyHeight() {
        return Math.max(0, foot() - head);
    }

    double contentHeight() {
        return rows * rowHeight;
    }

    double maxScroll() {
        return Math.max(0, contentHeight() - bodyHeight());
    }

    double x(int column) {
        return side + Math.rint((width - side - tail) * column / columns);
    }

    /** The top of a line inside a stacked cell of this row. */
    double lineY(int row, int index) {
        return y(row) + (rowHeight - line * lines) / 2 + line * index;
    }

    /** Which line of a stacked cell is there, from 0. */
    int lineAt(int row, double y) {
        return Math.clamp((long) ((y - lineY(row, 0)) / line), 0, lines - 1);
    }

    /** The left edge of a column of what people carry, from 0; the next one's is its right edge. */
    double tailX(int column) {
        return width - tail + tail * column / GridFrame.CARRIED.size();
    }

    /** -1 outside of those columns. */
    int tailAt(double x) {
        return tail <= 0 || x < width - tail || x >= width
                ? -1
                : (int) ((x - width + tail) * GridFrame.CARRIED.size() / tail);
    }

    double columnWidth(int column) {
        return x(column + 1) - x(column);
    }

    double y(int row) {
        return head + row * rowHeight - scroll;
    }

    int firstRow() {
        return Math.max(0, (int) (scroll / rowHeight));
    }

    int lastRow() {
        return Math.min(rows - 1, (int) ((scroll + bodyHeight()) / rowHeight));
    }

    /** -1 on the row heads. */
    int columnAt(double x) {
        if (x < side || x >= width - tail) {
            return -1;
        }
        return Math.min(columns - 1, (int) ((x - side) * columns / (width - side - tail)));
    }

    /** -1 outside of the body. */
    int rowAt(double y) {
        if (y < head || y >= foot()) {
            return -1;
        }
        int row = (int) ((y - head + scroll) / rowHeight);
        return row < rows ? row : -1;
    }
}
