package org.shichen.paper;

import java.util.function.Consumer;
import org.shichen.clock.TimeOfDay;

/** The head over a column of {@link Bars}: the times at its ticks, as many as have room. Minutes after midnight. */
public record TimeAxis(int from, int to, int tick, Type type) implements Drawing {

    @Override
    public double height(Measure measure) {
        return type.em() + 2.2;
    }

    @Override
    public void draw(double x, double y, double width, double height, Measure measure, Consumer<Mark> marks) {
        double scale = width / (to - from);
        double free = x;
        for (int minute = from; minute <= to; minute += tick) {
            double at = x + (minute - from) * scale;
            String words = TimeOfDay.text(minute);
            double wide = measure.width(type, words);
            double left = Math.clamp(at - wide / 2, x + 0.3, x + width - wide - 0.3);
            if (left >= free) {
                marks.accept(new Mark.Text(left, y + height - 1.6 - type.em() + type.rise(), words, type));
                marks.accept(new Mark.Line(at, y + height - 1, at, y + height, 0.2, Ink.BLACK));
                free = left + wide + 1;
            }
        }
    }
}
