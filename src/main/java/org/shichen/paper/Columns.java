package org.shichen.paper;

import java.util.List;
import java.util.function.Consumer;

/**
 * Columns over their names, each with its number above: a chart that is read without colour.
 *
 * @param tall the whole drawing in millimetres
 */
public record Columns(List<Column> columns, Type type, double tall) implements Drawing {

    /** Of the width that falls to a column, how much is ink. */
    private static final double FILLED = 0.62;

    private static final double GAP = 0.8;

    /** @param value what is below nothing is drawn as nothing, and its number says it */
    public record Column(String name, long value) {}

    public Columns {
        columns = List.copyOf(columns);
    }

    @Override
    public double height(Measure measure) {
        return tall;
    }

    @Override
    public void draw(double x, double y, double width, double height, Measure measure, Consumer<Mark> marks) {
        if (columns.isEmpty()) {
            return;
        }
        double line = type.em() * 1.3;
        double base = y + height - line - GAP;
        double room = height - 2 * line - 2 * GAP;
        double share = width / columns.size();
        long most = Math.max(1, columns.stream().mapToLong(Column::value).max().orElse(1));
        marks.accept(new Mark.Line(x, base, x + width, base, 0.2, Ink.BLACK));
        double namesUntil = x;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double middle = x + (i + 0.5) * share;
            double tallness = room * Math.max(0, column.value) / most;
            marks.accept(new Mark.Area(
                    middle - share * FILLED / 2, base - tallness, share * FILLED, tallness, Ink.grey(0.55)));
            String number = Long.toString(column.value);
            if (measure.width(type, number) <= share) {
                text(number, middle, base - tallness - GAP / 2 - type.em() * 0.15, measure, marks);
            }
            // A name that would run into the one before is left out: days are in a row, the reader counts on.
            double half = measure.width(type, column.name) / 2;
            if (middle - half >= namesUntil) {
                text(column.name, middle, base + GAP / 2 + type.rise(), measure, marks);
                namesUntil = middle + half + type.em() * 0.4;
            }
        }
    }

    private void text(String text, double middle, double baseline, Measure measure, Consumer<Mark> marks) {
        marks.accept(new Mark.Text(middle - measure.width(type, text) / 2, baseline, text, type));
    }
}
