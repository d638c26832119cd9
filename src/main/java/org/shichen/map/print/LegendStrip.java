package org.shichen.map.print;

import java.awt.Color;
import java.util.List;
import org.shichen.map.MapColours;
import org.shichen.paper.Mark;
import org.shichen.paper.Measure;
import org.shichen.paper.Type;

/** What the marks mean, side by side in as many lines as they need. Lengths in millimetres. */
final class LegendStrip {

    private static final double LINE = 5.5;
    private static final double RADIUS = 1.7;
    private static final double GAP = 5;

    private final List<MapContent.Legend> legend;
    private final double width;
    private final double pixel;
    private final Type type;
    private final Measure measure;

    /** @param pixel of the pen that draws it */
    LegendStrip(List<MapContent.Legend> legend, double width, double pixel, Type type, Measure measure) {
        this.legend = legend;
        this.width = width;
        this.pixel = pixel;
        this.type = type;
        this.measure = measure;
    }

    double height() {
        return walk((x, y, entry) -> {});
    }

    void draw(double left, double top, PaperPen pen, List<Mark> marks) {
        walk((x, y, entry) -> {
            double middle = top + y + LINE / 2;
            if (entry.shape() != null) {
                entry.shape()
                        .draw(
                                pen,
                                (left + x + RADIUS) / pixel,
                                middle / pixel,
                                RADIUS / pixel,
                                MapColours.awt(entry.colour()),
                                Color.WHITE);
                marks.addAll(pen.marks());
                pen.marks().clear();
            }
            marks.add(new Mark.Text(left + x + indent(entry), middle + type.em() * 0.36, entry.words(), type));
        });
    }

    private static double indent(MapContent.Legend entry) {
        return entry.shape() == null ? 0 : 2 * RADIUS + 1;
    }

    private interface Placed {
        void at(double x, double y, MapContent.Legend entry);
    }

    private double walk(Placed placed) {
        double x = 0;
        double y = 0;
        for (MapContent.Legend entry : legend) {
            double needed = indent(entry) + measure.width(type, entry.words());
            if (x > 0 && x + needed > width) {
                x = 0;
                y += LINE;
            }
            placed.at(x, y, entry);
            x += needed + GAP;
        }
        return legend.isEmpty() ? 2 : y + LINE + 2;
    }
}
