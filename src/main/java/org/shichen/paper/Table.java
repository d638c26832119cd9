package org.shichen.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * A table: its head is said again on each page, a row is never split, and the last one, often a sum, never stands alone
 * on a page.
 *
 * @param widths of the columns in millimetres
 * @param head rows of merged cells, laid out from the left into what the rows above leave free
 * @param padding white on both sides of the text of a cell, in millimetres
 */
public record Table(
        List<Double> widths, List<List<Cell>> head, List<Row> body, Type headType, Type type, double padding) {

    /** @param withNext whether it stays on one page with the row below, as the head of a group does */
    public record Row(List<Cell> cells, boolean withNext) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(List<Cell> cells) {
            return new Row(cells, false);
        }
    }

    public Table {
        widths = List.copyOf(widths);
        head = head.stream().map(List::copyOf).toList();
        body = endTogether(body);
        for (Row row : body) {
            if (row.cells.stream().mapToInt(Cell::columns).sum() != widths.size()) {
                throw new IllegalArgumentException("a row of other than " + widths.size() + " columns");
            }
        }
    }

    private static List<Row> endTogether(List<Row> body) {
        List<Row> rows = new ArrayList<>(body);
        if (rows.size() > 1) {
            rows.set(rows.size() - 2, new Row(rows.get(rows.size() - 2).cells, true));
        }
        return List.copyOf(rows);
    }

    /** Spreads what is left of {@code total} over the columns given with a share, in millimetres. */
    public static List<Double> spread(double total, List<Double> fixed, List<Double> shares) {
        double left = total - fixed.stream().mapToDouble(Double::doubleValue).sum();
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        List<Double> widths = new ArrayList<>();
        for (int column = 0; column < fixed.size(); column++) {
            widths.add(fixed.get(column) + (sum == 0 ? 0 : left * shares.get(column) / sum));
        }
        return widths;
    }
}
