package org.shichen.roster;

import java.util.List;
import org.shichen.ui.Look;

/** Where rows and columns of the grid stand, in pixels of its canvas. Header, row heads and foot do not scroll. */
record GridLayout(
        double width,
        double height,
        double head,
        double side,
        double rowHeight,
        double footRow,
        int footRows,
        int columns,
        int rows,
        double scroll) {

    static GridLayout of(RosterGrid grid, Look look, List<Row> rows, int columns, int footRows, double scroll) {
        double width = Math.max(1, grid.canvasWidth());
        double side = Math.min(look.px(172), Math.rint(width * 0.3));
        return new GridLayout(
                width,
                grid.getHeight(),
                look.px(28),
                side,
                look.px(28),
                look.px(20),
                footRows,
                Math.max(1, columns),
                rows.size(),
                scroll);
    }

    double foot() {
        return height - footRow * footRows;
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
        return side + Math.rint((width - side) * column / columns);
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
        if (x < side || x >= width) {
            return -1;
        }
        return Math.min(columns - 1, (int) ((x - side) * columns / (width - side)));
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
