package org.shichen.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets official paper line by line on its grid: mark, heads, paragraphs, labelled lists, colophon and page numbers. Not
 * for two threads.
 */
public final class OfficialComposer {

    /** 10.3: from the upper edge of the type area to the upper edge of the mark of minutes. */
    private static final double MARK_BELOW = 35;

    /** The mark is as large as fits, at most so many points. */
    private static final double LARGEST_MARK = 36;

    /** 7.5: the dashes of a page number stand so far under the type area. */
    private static final double NUMBER_BELOW = 7;

    /** How high over the baseline the dash of a page number stands, in ems. */
    private static final double DASH_RISE = 0.38;

    /** 7.4: outer rules and inner rules of the colophon. */
    private static final double OUTER_RULE = 0.35;

    private static final double INNER_RULE = 0.25;
    private static final double COLOPHON_LINE = 8;
    private static final int INDENT = 2;

    private final Measure measure;
    private final Measure onGrid;
    private final List<List<Mark>> pages = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private int line;

    public OfficialComposer(Measure measure) {
        this.measure = measure;
        this.onGrid = (type, text) ->
                measure.width(type, text) + OfficialGrid.spacing(type) * text.codePointCount(0, text.length());
        newPage();
    }

    private void newPage() {
        pages.add(new ArrayList<>());
        line = 0;
    }

    /** Begins a new page unless the present one is empty. */
    public void freshPage() {
        if (!pages.getLast().isEmpty()) {
            newPage();
        }
    }

    public void bookmark(String title) {
        bookmarks.add(new Bookmark(title, pages.size() - 1, top(line)));
    }

    public void blank(int lines) {
        for (int i = 0; i < lines; i++) {
            next();
        }
    }

    /**
     * The red mark of minutes (纪要标志) on a new page, and under it the number, the unit and the date between which and
     * the body a red rule runs.
     */
    public void mark(String mark, String number, String unit, String date) {
        freshPage();
        double points = LARGEST_MARK;
        while (points > OfficialGrid.BODY.points()
                && measure.width(new Type(Face.TITLE, points), mark) > OfficialGrid.WIDTH) {
            points -= 0.5;
        }
        Type type = new Type(Face.TITLE, points);
        PageFormat format = OfficialGrid.FORMAT;
        double wide = measure.width(type, mark);
        add(new Mark.Text(
                format.left() + (OfficialGrid.WIDTH - wide) / 2,
                format.top() + MARK_BELOW + type.rise(),
                mark,
                type,
                Ink.RED,
                0));
        line = (int) Math.ceil((MARK_BELOW + type.em()) / OfficialGrid.LINE);
        centred(number, OfficialGrid.BODY);
        blank(1);
        double right = format.right() - onGrid.width(OfficialGrid.BODY, date) - OfficialGrid.CHARACTER;
        write(format.left() + OfficialGrid.CHARACTER, unit, OfficialGrid.BODY);
        write(right, date, OfficialGrid.BODY);
        next();
        double rule = top(line) + 1;
        add(new Mark.Line(format.left(), rule, format.right(), rule, 0.7, Ink.RED));
        blank(1);
    }

    /** A title in 二号, centred, over as many lines as it takes. */
    public void title(String text) {
        for (String each : LineBreaking.lines(text, OfficialGrid.WIDTH, OfficialGrid.TITLE, measure)) {
            double wide = measure.width(OfficialGrid.TITLE, each);
            add(new Mark.Text(
                    OfficialGrid.FORMAT.left() + (OfficialGrid.WIDTH - wide) / 2,
                    baseline(OfficialGrid.TITLE),
                    each,
                    OfficialGrid.TITLE));
            next();
        }
        blank(1);
    }

    private void centred(String text, Type type) {
        double wide = onGrid.width(type, text);
        write(OfficialGrid.FORMAT.left() + (OfficialGrid.WIDTH - wide) / 2, text, type);
        next();
    }

    /** Paragraphs with their first lines two characters in; none for an empty text. */
    public void paragraph(String text, Type type) {
        for (String paragraph : text.split("\n")) {
            if (!paragraph.isBlank()) {
                double indent = INDENT * OfficialGrid.CHARACTER;
                List<String> lines = LineBreaking.lines(
                        paragraph.strip(), OfficialGrid.WIDTH - indent, OfficialGrid.WIDTH, type, onGrid);
                for (int i = 0; i < lines.size(); i++) {
                    write(OfficialGrid.FORMAT.left() + (i == 0 ? indent : 0), lines.get(i), type);
                    next();
                }
            }
        }
    }

    /** 10.3: a label two characters in, and names beside it, whose further lines stand under the first name. */
    public void labelled(String label, String text) {
        double indent = INDENT * OfficialGrid.CHARACTER;
        double beside = indent + onGrid.width(OfficialGrid.HEAD, label);
        List<String> lines = LineBreaking.lines(text, OfficialGrid.WIDTH - beside, OfficialGrid.BODY, onGrid);
        write(OfficialGrid.FORMAT.left() + indent, label, OfficialGrid.HEAD);
        for (String each : lines) {
            write(OfficialGrid.FORMAT.left() + beside, each, OfficialGrid.BODY);
            next();
        }
    }

    /** A line of text that ends one character before the right edge: where somebody signs. */
    public void atRight(String text) {
        double wide = onGrid.width(OfficialGrid.BODY, text);
        write(OfficialGrid.FORMAT.right() - wide - OfficialGrid.CHARACTER, text, OfficialGrid.BODY);
        next();
    }

    /**
     * 版记 on the last page, its last rule on the lower edge of the type area; a new page where the text leaves no room.
     *
     * @param copies who gets copies, empty for nobody
     */
    public void colophon(String copies, String unit, String issued) {
        Type type = OfficialGrid.COLOPHON;
        PageFormat format = OfficialGrid.FORMAT;
        double room = OfficialGrid.WIDTH - 2 * type.em();
        List<String> copied = copies.isEmpty() ? List.of() : LineBreaking.lines(copies, room, type, measure);
        double height = (copied.size() + 1) * COLOPHON_LINE;
        if (top(line) > format.bottom() - height) {
            newPage();
        }
        double y = format.bottom() - height;
        rule(y, OUTER_RULE);
        for (String each : copied) {
            add(new Mark.Text(format.left() + type.em(), inColophon(y, type), each, type));
            y += COLOPHON_LINE;
        }
        if (!copied.isEmpty()) {
            rule(y, INNER_RULE);
        }
        add(new Mark.Text(format.left() + type.em(), inColophon(y, type), unit, type));
        double right = format.right() - type.em() - measure.width(type, issued);
        add(new Mark.Text(right, inColophon(y, type), issued, type));
        rule(format.bottom(), OUTER_RULE);
    }

    private static double inColophon(double y, Type type) {
        return y + (COLOPHON_LINE - type.em()) / 2 + type.rise();
    }

    private void rule(double y, double thickness) {
        add(new Mark.Line(OfficialGrid.FORMAT.left(), y, OfficialGrid.FORMAT.right(), y, thickness, Ink.BLACK));
    }

    /** 7.5: numbers between dashes, odd pages at the right, even pages at the left, one character in. */
    public Document finish(String title, String author, String language, Instant madeAt) {
        List<Page> finished = new ArrayList<>();
        Type type = OfficialGrid.NUMBER;
        PageFormat format = OfficialGrid.FORMAT;
        for (int page = 0; page < pages.size(); page++) {
            String number = "\u2014 " + (page + 1) + " \u2014";
            boolean odd = page % 2 == 0;
            double x = odd ? format.right() - type.em() - measure.width(type, number) : format.left() + type.em();
            List<Mark> marks = new ArrayList<>(pages.get(page));
            marks.add(new Mark.Text(x, format.bottom() + NUMBER_BELOW + DASH_RISE * type.em(), number, type));
            finished.add(new Page(format, marks));
        }
        return new Document(title, author, language, madeAt, finished, bookmarks);
    }

    private void write(double x, String text, Type type) {
        add(new Mark.Text(x, baseline(type), text, type, Ink.BLACK, OfficialGrid.spacing(type)));
    }

    private double baseline(Type type) {
        return top(line) + (OfficialGrid.LINE - type.em()) / 2 + type.rise();
    }

    private static double top(int line) {
        return OfficialGrid.FORMAT.top() + line * OfficialGrid.LINE;
    }

    private void next() {
        line++;
        if (line >= OfficialGrid.LINES) {
            newPage();
        }
    }

    private void add(Mark mark) {
        pages.getLast().add(mark);
    }
}
