package org.shichen.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** Sets one table: how tall its rows are, and what is drawn where. Lengths in millimetres. */
final class TableSetting {

    /** Of the em square. */
    private static final double LINE = 1.28;

    private static final double ABOVE_AND_BELOW = 0.7;
    private static final double NOTE = 0.68;
    private static final double HATCH_PITCH = 1.5;

    /** A cell in its place. */
    private record Placed(Cell cell, int column, int row) {}

    private final Table table;
    private final Measure measure;
    private final List<Placed> head = new ArrayList<>();
    private final double[] headHeights;
    private final double[] own;

    TableSetting(Table table, Measure measure) {
        this.table = table;
        this.measure = measure;
        this.headHeights = new double[table.head().size()];
        this.own = new double[table.body().size()];
        placeHead();
    }

    double headHeight() {
        double sum = 0;
        for (double height : headHeights) {
            sum += height;
        }
        return sum;
    }

    int rows() {
        return table.body().size();
    }

    boolean withNext(int row) {
        return table.body().get(row).withNext();
    }

    /**
     * The heights of these rows on one page, the last exclusive. What a cell over several of them needs beyond their
     * own goes to the last of them; what continues from the page before is said again and needs its room again.
     */
    double[] heights(int first, int last) {
        double[] heights = new double[last - first];
        for (int row = first; row < last; row++) {
            heights[row - first] = own(row);
        }
        for (int row = first; row < last; row++) {
            int column = 0;
            for (Cell cell : table.body().get(row).cells()) {
                if (merged(row, column, cell) && (row == first || !cell.continuesAbove())) {
                    int end = endOf(row, column, last);
                    double room = 0;
                    for (int within = row; within < end; within++) {
                        room += heights[within - first];
                    }
                    double needed = height(origin(row, column), column, table.type());
                    heights[end - 1 - first] += Math.max(0, needed - room);
                }
                column += cell.columns();
            }
        }
        return heights;
    }

    /** What the cells that stand in this row alone need. */
    private double own(int row) {
        if (own[row] == 0) {
            double tallest = table.type().em() * LINE + 2 * ABOVE_AND_BELOW;
            int column = 0;
            for (Cell cell : table.body().get(row).cells()) {
                if (!merged(row, column, cell)) {
                    tallest = Math.max(tallest, height(cell, column, table.type()));
                }
                column += cell.columns();
            }
            own[row] = tallest;
        }
        return own[row];
    }

    private boolean merged(int row, int column, Cell cell) {
        return cell.continuesAbove()
                || (row + 1 < rows() && cellAt(row + 1, column).continuesAbove());
    }

    /** The first row at or before {@code last} into which the cell does not reach. */
    private int endOf(int row, int column, int last) {
        int end = row + 1;
        while (end < last && cellAt(end, column).continuesAbove()) {
            end++;
        }
        return end;
    }

    /** Draws the head and these rows, the last exclusive; returns where the table ends. */
    double draw(int first, int last, double x, double y, Consumer<Mark> marks) {
        Rules rules = new Rules();
        List<Runnable> texts = new ArrayList<>();
        for (Placed placed : head) {
            double top = y;
            for (int row = 0; row < placed.row; row++) {
                top += headHeights[row];
            }
            double height = 0;
            for (int row = placed.row; row < placed.row + placed.cell.rows(); row++) {
                height += headHeights[row];
            }
            draw(placed.cell, placed.column, x, top, height, table.headType(), marks, rules, texts);
        }
        double at = y + headHeight();
        double[] heights = heights(first, last);
        for (int row = first; row < last; row++) {
            int column = 0;
            for (Cell cell : table.body().get(row).cells()) {
                if (row == first || !cell.continuesAbove()) {
                    double height = 0;
                    for (int below = row; below < endOf(row, column, last); below++) {
                        height += heights[below - first];
                    }
                    Cell said = row == first ? origin(row, column) : cell;
                    draw(said, column, x, at, height, table.type(), marks, rules, texts);
                }
                column += cell.columns();
            }
            at += heights[row - first];
        }
        rules.draw(marks);
        texts.forEach(Runnable::run);
        return at;
    }

    private void draw(
            Cell cell,
            int column,
            double left,
            double y,
            double height,
            Type plain,
            Consumer<Mark> marks,
            Rules rules,
            List<Runnable> texts) {
        double x = left + widthOf(0, column);
        double width = widthOf(column, cell.columns());
        switch (cell.filling()) {
            case GREY -> marks.accept(new Mark.Area(x, y, width, height, Ink.grey(0.9)));
            case HATCHED -> marks.accept(new Mark.Hatch(x, y, width, height, HATCH_PITCH));
            case NONE -> {}
        }
        rules.add(x, y, width, height);
        texts.add(() -> write(cell, column, x, y, width, height, plain, marks));
    }

    private void write(
            Cell cell, int column, double x, double y, double width, double height, Type plain, Consumer<Mark> marks) {
        Type type = cell.type() == null ? plain : cell.type();
        double line = type.em() * LINE;
        List<String> lines = lines(cell, column, type);
        Drawing drawing = cell.drawing();
        double drawn = drawing == null ? 0 : drawing.height(measure);
        double top = y + (height - lines.size() * line - drawn) / 2;
        double note = noteWidth(cell, type);
        for (int index = 0; index < lines.size(); index++) {
            String words = lines.get(index);
            double last = index == lines.size() - 1 ? note : 0;
            double wide = measure.width(type, words) + last;
            double at = switch (cell.align()) {
                case LEFT -> x + table.padding();
                case CENTRE -> x + (width - wide) / 2;
                case RIGHT -> x + width - table.padding() - wide;
            };
            double baseline = top + index * line + (line - type.em()) / 2 + type.rise();
            if (cell.filling() == Cell.Filling.HATCHED && !words.isEmpty()) {
                double hair = 0.2;
                marks.accept(new Mark.Area(at - hair, baseline - type.rise(), wide + 2 * hair, type.em(), Ink.grey(1)));
            }
            if (!words.isEmpty()) {
                marks.accept(new Mark.Text(at, baseline, words, type));
            }
            if (last > 0) {
                marks.accept(new Mark.Text(
                        at + wide - last, baseline - 0.4 * type.em(), cell.note(), raised(type), Ink.BLACK, 0));
            }
        }
        if (drawing != null) {
            drawing.draw(x, top + lines.size() * line, width, drawn, measure, marks);
        }
    }

    private double height(Cell cell, int column, Type plain) {
        Type type = cell.type() == null ? plain : cell.type();
        Drawing drawing = cell.drawing();
        int lines = cell.text().isEmpty() && drawing != null
                ? 0
                : lines(cell, column, type).size();
        double drawn = drawing == null ? 0 : drawing.height(measure);
        double held = lines * type.em() * LINE + drawn + (lines == 0 ? 0 : 2 * ABOVE_AND_BELOW);
        return Math.max(held, cell.least());
    }

    private List<String> lines(Cell cell, int column, Type type) {
        if (cell.text().isEmpty()) {
            return cell.drawing() == null ? List.of("") : List.of();
        }
        double room = widthOf(column, cell.columns()) - 2 * table.padding() - noteWidth(cell, type);
        return LineBreaking.lines(cell.text(), room, type, measure);
    }

    private double noteWidth(Cell cell, Type type) {
        return cell.note().isEmpty() ? 0 : measure.width(raised(type), cell.note());
    }

    private static Type raised(Type type) {
        return new Type(type.face(), type.points() * NOTE);
    }

    /** The cell whose text stands here: itself, or the one from which it continues. */
    private Cell origin(int row, int column) {
        int at = row;
        while (at > 0 && cellAt(at, column).continuesAbove()) {
            at--;
        }
        return cellAt(at, column);
    }

    /** The cell that covers the column in this row. */
    private Cell cellAt(int row, int column) {
        int at = 0;
        for (Cell cell : table.body().get(row).cells()) {
            if (column < at + cell.columns()) {
                // A spanning cell never is what a single one continues.
                return column == at ? cell : Cell.of("");
            }
            at += cell.columns();
        }
        throw new IllegalStateException("column " + column);
    }

    private double widthOf(int column, int columns) {
        double sum = 0;
        for (int each = column; each < column + columns; each++) {
            sum += table.widths().get(each);
        }
        return sum;
    }

    private void placeHead() {
        int rows = headHeights.length;
        boolean[][] taken = new boolean[rows][table.widths().size()];
        for (int row = 0; row < rows; row++) {
            int column = 0;
            for (Cell cell : table.head().get(row)) {
                while (taken[row][column]) {
                    column++;
                }
                head.add(new Placed(cell, column, row));
                for (int down = row; down < row + cell.rows(); down++) {
                    for (int across = column; across < column + cell.columns(); across++) {
                        taken[down][across] = true;
                    }
                }
                if (cell.rows() == 1) {
                    headHeights[row] = Math.max(headHeights[row], height(cell, column, table.headType()));
                }
            }
        }
        for (Placed placed : head) {
            // What a cell over several rows needs beyond them goes to the last of them.
            int last = placed.row + placed.cell.rows() - 1;
            double room = 0;
            for (int row = placed.row; row <= last; row++) {
                room += headHeights[row];
            }
            double needed = height(placed.cell, placed.column, table.headType());
            headHeights[last] += Math.max(0, needed - room);
        }
    }

    /** @throws ProblemException when a row is taller than a whole page */
    static ProblemException tooTall(Table table, int row) {
        String text = table.body().get(row).cells().stream()
                .map(Cell::text)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return new ProblemException(
                Problem.of("problem.paper.row-too-tall", text.substring(0, Math.min(20, text.length()))));
    }
}
