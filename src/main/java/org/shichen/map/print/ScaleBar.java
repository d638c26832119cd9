package org.shichen.map.print;

import java.util.List;
import java.util.Locale;
import org.shichen.paper.Ink;
import org.shichen.paper.Mark;
import org.shichen.paper.Measure;
import org.shichen.paper.PageFormat;
import org.shichen.paper.Type;
import org.shichen.ui.Imprint;

/** The foot of the sheet: a bar to measure by in four parts, the scale as a fraction, the datum, who made it. */
record ScaleBar(MapScale scale, Imprint imprint, Measure measure) {

    private static final double LONGEST = 60;
    private static final double HIGH = 1.6;
    private static final int PARTS = 4;

    void draw(PageFormat format, Type type, List<Mark> marks) {
        double metres = scale.bar(LONGEST);
        double length = scale.millimetres(metres);
        double x = format.left() + 2;
        double y = format.bottom() - HIGH;
        for (int part = 0; part < PARTS; part++) {
            double from = x + length * part / PARTS;
            if (part % 2 == 0) {
                marks.add(new Mark.Area(from, y, length / PARTS, HIGH, Ink.BLACK));
            } else {
                marks.add(new Mark.Line(from, y, from + length / PARTS, y, 0.2, Ink.BLACK));
                marks.add(new Mark.Line(from, y + HIGH, from + length / PARTS, y + HIGH, 0.2, Ink.BLACK));
            }
        }
        marks.add(new Mark.Line(x + length, y - 0.8, x + length, y + HIGH, 0.2, Ink.BLACK));
        marks.add(new Mark.Text(x, y - 0.8, "0", type));
        String end = length(metres);
        marks.add(new Mark.Text(x + length - measure.width(type, end) - 0.5, y - 0.8, end, type));
        String told = imprint.words()
                .of(
                        "map.print.scale",
                        String.format(Locale.ROOT, "%,d", scale.denominator()).replace(',', ' '));
        marks.add(new Mark.Text(x + length + 6, format.bottom(), told, type));
        String maker = imprint.maker().isBlank() ? "" : imprint.words().of("map.print.maker", imprint.maker());
        marks.add(new Mark.Text(format.right() - measure.width(type, maker), format.bottom(), maker, type));
    }

    private static String length(double metres) {
        return metres >= 1000 ? Math.round(metres / 1000) + " km" : Math.round(metres) + " m";
    }
}
