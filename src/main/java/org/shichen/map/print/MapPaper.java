package org.shichen.map.print;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.shichen.map.BaseMap;
import org.shichen.map.Cut;
import org.shichen.map.Labels;
import org.shichen.map.MapArea;
import org.shichen.map.MapColours;
import org.shichen.map.RankedSymbols;
import org.shichen.map.SymbolLayout;
import org.shichen.paper.Document;
import org.shichen.paper.Face;
import org.shichen.paper.Ink;
import org.shichen.paper.Margins;
import org.shichen.paper.Mark;
import org.shichen.paper.Measure;
import org.shichen.paper.Page;
import org.shichen.paper.PageFormat;
import org.shichen.paper.Type;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;

/** A map on one sheet: title, time and unit above, the map in its frame, legend and scale below. Blocks. */
public final class MapPaper {

    private static final double MARGIN = 10;
    private static final double HEAD = 13;
    private static final double FOOT = 9;

    /** Millimetres of a pixel of the map: lines and letters of base maps come out as large as on a screen. */
    private static final double PIXEL = 0.25;

    /** Between the title and the time beside it, in millimetres. */
    private static final double APART = 6;

    private static final double RADIUS = 2.1;
    private static final Type TITLE = new Type(Face.TITLE, 18);
    private static final Type NAME = new Type(Face.HEI, 8.5);
    private static final Type WORDS = new Type(Face.SONG, 8);
    private static final Type PLACE = new Type(Face.KAI, 8.5);

    private static final Ink PLACE_INK = Ink.grey(0.3);

    private final MapContent content;
    private final MapOrder order;
    private final Imprint imprint;
    private final Measure measure;
    private final PageFormat format;
    private final PaperPen above;
    private final List<Mark> marks = new ArrayList<>();

    private MapPaper(MapContent content, MapOrder order, Imprint imprint, Measure measure) {
        this.content = content;
        this.order = order;
        this.imprint = imprint;
        this.measure = measure;
        this.format = new PageFormat(order.paper(), order.turn() == MapOrder.Turn.LANDSCAPE, Margins.all(MARGIN));
        // In pixels, for marks never let their lines get thinner than a screen could show.
        this.above = new PaperPen(0, 0, PIXEL, grey());
    }

    public static Document make(MapContent content, MapOrder order, Imprint imprint, Instant madeAt, Measure measure) {
        return new MapPaper(content, order, imprint, measure).document(madeAt);
    }

    private boolean grey() {
        return order.tone() == MapOrder.Tone.GREY;
    }

    private Document document(Instant madeAt) {
        LegendStrip legend = new LegendStrip(content.legend(), format.contentWidth(), PIXEL, WORDS, measure);
        double top = format.top() + HEAD;
        double high = format.bottom() - FOOT - legend.height() - top;
        double wide = format.contentWidth();
        MapScale scale = MapScale.fitting(order.view(), wide, high);
        Cut cut = scale.cut(order.view(), wide, high, PIXEL);

        head();
        ground(cut, top, wide, high);
        symbols(cut, top);
        frame(top, wide, high);
        legend.draw(format.left(), top + high + 2, above, marks);
        new ScaleBar(scale, imprint, measure).draw(format, WORDS, marks);
        return new Document(
                content.title(),
                imprint.unit().isBlank() ? imprint.maker() : imprint.unit(),
                imprint.words().language().locale().toLanguageTag(),
                madeAt,
                List.of(new Page(format, marks)),
                List.of());
    }

    private void head() {
        double baseline = format.top() + TITLE.rise();
        double width = measure.width(NAME, content.time());
        // A long name of a unit on a narrow sheet is set smaller: the time stands beside it.
        double room = format.contentWidth() - width - APART;
        double asked = measure.width(TITLE, content.title());
        Type title = asked <= room ? TITLE : new Type(TITLE.face(), TITLE.points() * room / asked);
        marks.add(new Mark.Text(format.left(), baseline, content.title(), title));
        marks.add(new Mark.Text(format.right() - width, baseline, content.time(), NAME));
    }

    private void ground(Cut cut, double top, double wide, double high) {
        PaperPen pen = new PaperPen(format.left(), top, PIXEL, grey());
        if (content.base() != null) {
            content.base().paint(pen, cut, content.colours());
        }
        content.areas().forEach(area -> area.paint(pen, cut, MapArea.Through.LINES));
        marks.add(new Mark.Window(format.left(), top, wide, high, pen.marks()));
    }

    private void symbols(Cut cut, double top) {
        double radius = RADIUS / PIXEL;
        double line = 1.25 * WORDS.em();
        SymbolLayout layout = SymbolLayout.of(
                RankedSymbols.of(content.symbols()),
                cut,
                radius,
                2 * line / PIXEL,
                0,
                (name, count) -> imprint.words().of("map.cluster", name, count),
                (name, words) -> (Math.max(measure.width(NAME, name), measure.width(WORDS, words)) + 1) / PIXEL);
        names(cut, top, layout.labels());
        for (SymbolLayout.Placed placed : layout.placed()) {
            label(placed, top, line);
            mark(placed, top);
        }
    }

    private void mark(SymbolLayout.Placed placed, double top) {
        double x = format.left() + placed.x() * PIXEL;
        double y = top + placed.y() * PIXEL;
        var worst = placed.cluster().worst();
        worst.shape().draw(above, x / PIXEL, y / PIXEL, RADIUS / PIXEL, MapColours.awt(worst.colour()), Color.WHITE);
        flush();
        if (placed.cluster().count() > 1) {
            String count = String.valueOf(placed.cluster().count());
            double width = measure.width(NAME, count) + 1;
            marks.add(new Mark.Area(x + RADIUS * 0.6, y - RADIUS * 1.9, width, RADIUS * 1.5, Ink.BLACK));
            marks.add(new Mark.Text(x + RADIUS * 0.6 + 0.5, y - RADIUS * 0.65, count, NAME, Ink.grey(1), 0));
        }
    }

    private void label(SymbolLayout.Placed placed, double top, double line) {
        Rectangle2D room = placed.label();
        if (room == null) {
            return;
        }
        double x = format.left() + room.getMinX() * PIXEL;
        double y = top + room.getMinY() * PIXEL;
        marks.add(new Mark.Area(x, y, room.getWidth() * PIXEL, room.getHeight() * PIXEL, Ink.grey(1)));
        marks.add(new Mark.Text(x + 0.5, y + NAME.rise(), placed.title(), NAME));
        var worst = placed.cluster().worst();
        Ink ink = above.ink(MapColours.awt(worst.colour()));
        marks.add(new Mark.Text(x + 0.5, y + line + WORDS.rise(), worst.words(), WORDS, ink, 0));
    }

    /** Names of places, where the labels of the marks have left room. */
    private void names(Cut cut, double top, Labels labels) {
        List<BaseMap.Name> ground =
                content.base() == null ? List.of() : content.base().names(cut);
        for (BaseMap.Name name : MapArea.named(content.areas(), ground)) {
            String text = imprint.words().language() == Language.ZH ? name.chinese() : name.english();
            double x = cut.x(name.at());
            double y = cut.y(name.at());
            if (x > 0 && y > 0 && x < cut.width() && y < cut.height()) {
                labels.placeName(x, y, measure.width(PLACE, text) / PIXEL, PLACE.em() / PIXEL)
                        .ifPresent(room -> marks.add(new Mark.Text(
                                format.left() + room.getMinX() * PIXEL,
                                top + room.getMinY() * PIXEL + PLACE.rise(),
                                text,
                                PLACE,
                                PLACE_INK,
                                0)));
            }
        }
    }

    private void frame(double top, double wide, double high) {
        Path2D frame = new Path2D.Double(new java.awt.geom.Rectangle2D.Double(format.left(), top, wide, high));
        marks.add(new Mark.Shape(frame, null, Ink.BLACK, 0.3));
    }

    private void flush() {
        marks.addAll(above.marks());
        above.marks().clear();
    }
}
