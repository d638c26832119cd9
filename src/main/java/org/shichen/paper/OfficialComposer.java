package org.shichen.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shichen.paper.Levels.Part;

/**
 * Sets official paper line by line on its grid: mark, heads, paragraphs, labelled lists, colophon and page numbers. A
 * page is begun only when something stands on it. Not for two threads.
 */
public final class OfficialComposer implements OfficialPaper {

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

    /** In lines: what ends exactly on a line of the grid does not take the next one. */
    private static final double HAIR = 0.001;

    private final Measure measure;
    private final Measure onGrid;
    private final OfficialLines fill;
    private final List<List<Mark>> pages = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private int line;

    public OfficialComposer(Measure measure) {
        this.measure = measure;
        this.onGrid = (type, text) ->
                measure.width(type, text) + OfficialGrid.spacing(type) * text.codePointCount(0, text.length());
        this.fill = new OfficialLines(onGrid);
        newPage();
    }

    private void newPage() {
        pages.add(new ArrayList<>());
        line = 0;
    }

    /** Begins a new page where so many lines have no room on the present one. */
    private void keep(int lines) {
        if (line > 0 && line + Math.min(lines, OfficialGrid.LINES) > OfficialGrid.LINES) {
            newPage();
        }
    }

    @Override
    public void bookmark(String title) {
        keep(1);
        bookmarks.add(new Bookmark(title, pages.size() - 1, top(line)));
    }

    @Override
    public void blank(int lines) {
        if (!pages.getLast().isEmpty()) {
            line = Math.min(OfficialGrid.LINES, line + lines);
        }
    }

    @Override
    public void together(int lines) {
        keep(lines);
    }

    @Override
    public void mark(String mark, String number, String unit, String date) {
        if (!pages.getLast().isEmpty()) {
            newPage();
        }
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
        double across = onGrid.width(OfficialGrid.BODY, number);
        write(format.left() + (OfficialGrid.WIDTH - across) / 2, number, OfficialGrid.BODY);
        line += 2;
        double right = format.right() - onGrid.width(OfficialGrid.BODY, date) - OfficialGrid.CHARACTER;
        write(format.left() + OfficialGrid.CHARACTER, unit, OfficialGrid.BODY);
        if (onGrid.width(OfficialGrid.BODY, unit) > right - format.left() - 2 * OfficialGrid.CHARACTER) {
            // A unit too long to stand beside the date stands above it.
            line++;
        }
        write(right, date, OfficialGrid.BODY);
        line++;
        double rule = top(line) + 1;
        add(new Mark.Line(format.left(), rule, format.right(), rule, 0.7, Ink.RED));
        blank(1);
    }

    @Override
    public void title(String text) {
        List<String> lines = LineBreaking.lines(text, OfficialGrid.WIDTH, OfficialGrid.TITLE, measure);
        keep(lines.size() + 2);
        for (String each : lines) {
            keep(1);
            double wide = measure.width(OfficialGrid.TITLE, each);
            add(new Mark.Text(
                    OfficialGrid.FORMAT.left() + (OfficialGrid.WIDTH - wide) / 2,
                    baseline(OfficialGrid.TITLE),
                    each,
                    OfficialGrid.TITLE));
            line++;
        }
        blank(1);
    }

    @Override
    public void paragraph(List<Part> set) {
        List<List<OfficialLines.Run>> lines = fill.of(set, INDENT * OfficialGrid.CHARACTER, 0);
        if (Levels.headAlone(set)) {
            keep(lines.size() + 1);
        }
        for (int i = 0; i < lines.size(); i++) {
            write(i == 0 ? INDENT * OfficialGrid.CHARACTER : 0, lines.get(i));
        }
    }

    @Override
    public void labelled(String label, String text) {
        double indent = INDENT * OfficialGrid.CHARACTER;
        double beside = indent + onGrid.width(OfficialGrid.HEAD, label);
        keep(1);
        write(OfficialGrid.FORMAT.left() + indent, label, OfficialGrid.HEAD);
        for (List<OfficialLines.Run> each : fill.of(List.of(new Part(text, OfficialGrid.BODY)), beside, beside)) {
            write(beside, each);
        }
    }

    @Override
    public void atRight(String text) {
        keep(1);
        double wide = onGrid.width(OfficialGrid.BODY, text);
        write(OfficialGrid.FORMAT.right() - wide - OfficialGrid.CHARACTER, text, OfficialGrid.BODY);
        line++;
    }

    @Override
    public void table(Table table) {
        double end = TableFlow.set(table, measure, new TableFlow.Pages() {
            @Override
            public PageFormat format() {
                return OfficialGrid.FORMAT;
            }

            @Override
            public double at() {
                return top(line);
            }

            @Override
            public boolean untouched() {
                return pages.getLast().isEmpty();
            }

            @Override
            public void turn() {
                newPage();
            }

            @Override
            public void draw(Mark mark) {
                add(mark);
            }
        });
        // The next line stands on the grid again.
        line = (int) Math.ceil((end - OfficialGrid.FORMAT.top()) / OfficialGrid.LINE - HAIR);
    }

    @Override
    public void colophon(String copies, String unit, String issued) {
        Type type = OfficialGrid.COLOPHON;
        PageFormat format = OfficialGrid.FORMAT;
        double room = OfficialGrid.WIDTH - 2 * type.em();
        List<String> copied = copies.isEmpty() ? List.of() : LineBreaking.lines(copies, room, type, measure);
        double right = format.right() - type.em() - measure.width(type, issued);
        boolean beside = measure.width(type, unit) < right - format.left() - 2 * type.em();
        double height = (copied.size() + (beside ? 1 : 2)) * COLOPHON_LINE;
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
        y += beside ? 0 : COLOPHON_LINE;
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

    /** A line so far in, and on to the next. */
    private void write(double indent, List<OfficialLines.Run> runs) {
        keep(1);
        double x = OfficialGrid.FORMAT.left() + indent;
        for (OfficialLines.Run run : runs) {
            double spacing = OfficialGrid.spacing(run.type()) + run.between();
            add(new Mark.Text(x, baseline(run.type()), run.text(), run.type(), Ink.BLACK, spacing));
            x += onGrid.width(run.type(), run.text()) + run.between() * (run.characters() - 1) + run.after();
        }
        line++;
    }

    private double baseline(Type type) {
        return top(line) + (OfficialGrid.LINE - type.em()) / 2 + type.rise();
    }

    private static double top(int line) {
        return OfficialGrid.FORMAT.top() + line * OfficialGrid.LINE;
    }

    private void add(Mark mark) {
        pages.getLast().add(mark);
    }
}
