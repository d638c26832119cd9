package org.shichen.paper;

import java.util.List;
import java.util.function.Consumer;

/**
 * Spans of time in a cell, to scale: the strip on which a chain of reliefs is read. Each kind of bar differs in its
 * filling and in its words, so that it is told apart in grey.
 *
 * @param from first minute of the axis
 * @param to last minute of the axis, after {@code from}
 * @param tick minutes between the hairlines behind the bars
 */
public record Bars(int from, int to, int tick, List<Bar> bars, Type type) implements Drawing {

    private static final double HEIGHT = 5;
    private static final double GAP = 0.8;

    public enum Filling {
        PLAIN,
        GREY,
        HATCHED
    }

    /** @param words inside the bar, or behind it where they do not fit */
    public record Bar(int from, int to, String words, Filling filling) {}

    public Bars {
        bars = List.copyOf(bars);
        if (from >= to || tick < 1) {
            throw new IllegalArgumentException(from + "–" + to + " by " + tick);
        }
    }

    @Override
    public double height(Measure measure) {
        return HEIGHT + 2 * GAP;
    }

    @Override
    public void draw(double x, double y, double width, double height, Measure measure, Consumer<Mark> marks) {
        double scale = width / (to - from);
        for (int minute = from + tick; minute < to; minute += tick) {
            double at = x + (minute - from) * scale;
            marks.accept(new Mark.Line(at, y, at, y + height, 0.1, Ink.grey(0.7)));
        }
        double top = y + (height - HEIGHT) / 2;
        for (Bar bar : bars) {
            double left = x + (Math.max(bar.from, from) - from) * scale;
            double right = x + (Math.min(bar.to, to) - from) * scale;
            if (right > left) {
                draw(bar, left, right, top, x + width, measure, marks);
            }
        }
    }

    private void draw(
            Bar bar, double left, double right, double top, double edge, Measure measure, Consumer<Mark> marks) {
        double wide = right - left;
        Ink ground = bar.filling == Filling.GREY ? Ink.grey(0.8) : Ink.grey(1);
        marks.accept(new Mark.Area(left, top, wide, HEIGHT, ground));
        if (bar.filling == Filling.HATCHED) {
            marks.accept(new Mark.Hatch(left, top, wide, HEIGHT, 1.2));
        }
        frame(left, top, wide, marks);
        double words = measure.width(type, bar.words);
        boolean inside = words + 1 <= wide;
        double at = inside ? left + (wide - words) / 2 : right + 0.6;
        if (!inside && at + words > edge) {
            at = left - words - 0.6;
        }
        // On hatching and on hairlines words need white behind them.
        double line = type.em() * 1.1;
        if (!inside || bar.filling == Filling.HATCHED) {
            marks.accept(new Mark.Area(at - 0.3, top + (HEIGHT - line) / 2, words + 0.6, line, Ink.grey(1)));
        }
        marks.accept(new Mark.Text(at, top + (HEIGHT - type.em()) / 2 + type.rise(), bar.words, type));
    }

    private static void frame(double x, double y, double width, Consumer<Mark> marks) {
        marks.accept(new Mark.Line(x, y, x + width, y, 0.2, Ink.BLACK));
        marks.accept(new Mark.Line(x, y + HEIGHT, x + width, y + HEIGHT, 0.2, Ink.BLACK));
        marks.accept(new Mark.Line(x, y, x, y + HEIGHT, 0.2, Ink.BLACK));
        marks.accept(new Mark.Line(x + width, y, x + width, y + HEIGHT, 0.2, Ink.BLACK));
    }
}
