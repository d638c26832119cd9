package org.shichen.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Sets a document from top to bottom: titles, lines, paragraphs, tables; begins a new page when the present one is full
 * and numbers them all at the end. Not for two threads.
 */
public final class Composer {

    private static final double LINE = 1.4;
    private static final Type FOOT = new Type(Face.SONG, 9);

    /** From the bottom of the content down to the page number, in millimetres. */
    private static final double FOOT_BELOW = 4;

    private final PageFormat format;
    private final Measure measure;
    private final List<List<Mark>> pages = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private double y;

    public Composer(PageFormat format, Measure measure) {
        this.format = format;
        this.measure = measure;
        newPage();
    }

    public PageFormat format() {
        return format;
    }

    public void newPage() {
        pages.add(new ArrayList<>());
        y = format.top();
    }

    /** As {@link #newPage} unless nothing stands on the present one. */
    public void freshPage() {
        if (!pages.getLast().isEmpty()) {
            newPage();
        }
    }

    public void bookmark(String title) {
        bookmarks.add(new Bookmark(title, pages.size() - 1, y));
    }

    public void space(double millimetres) {
        y += millimetres;
    }

    /** A title over the full width, broken where it must be. */
    public void centred(String text, Type type) {
        for (String line : LineBreaking.lines(text, format.contentWidth(), type, measure)) {
            double at = format.left() + (format.contentWidth() - measure.width(type, line)) / 2;
            write(at, line, type);
        }
    }

    /** A paragraph over the full width. */
    public void paragraph(String text, Type type) {
        for (String line : LineBreaking.lines(text, format.contentWidth(), type, measure)) {
            write(format.left(), line, type);
        }
    }

    /** A paragraph over the full width whose first line begins two characters in (GB/T 9704-2012 7.3.3). */
    public void indented(String text, Type type) {
        double in = 2 * type.em();
        List<String> lines = LineBreaking.lines(text, format.contentWidth() - in, format.contentWidth(), type, measure);
        for (int i = 0; i < lines.size(); i++) {
            write(format.left() + (i == 0 ? in : 0), lines.get(i), type);
        }
    }

    /** Several texts on one line, spread from the left edge to the right one; a line each where they do not fit. */
    public void spread(List<String> texts, Type type) {
        double sum =
                texts.stream().mapToDouble(text -> measure.width(type, text)).sum();
        double gap = texts.size() < 2 ? 0 : (format.contentWidth() - sum) / (texts.size() - 1);
        if (texts.size() > 1 && gap < type.em()) {
            texts.forEach(text -> paragraph(text, type));
            return;
        }
        room(type.em() * LINE);
        double at = format.left();
        for (String text : texts) {
            mark(new Mark.Text(at, baseline(type), text, type));
            at += measure.width(type, text) + gap;
        }
        y += type.em() * LINE;
    }

    /** A word in a frame at the right edge, level with what is written next: draft, published. */
    public void stamp(String text, Type type) {
        double wide = measure.width(type, text) + type.em();
        double tall = type.em() * LINE;
        double x = format.right() - wide;
        mark(new Mark.Line(x, y, x + wide, y, 0.35, Ink.BLACK));
        mark(new Mark.Line(x, y + tall, x + wide, y + tall, 0.35, Ink.BLACK));
        mark(new Mark.Line(x, y, x, y + tall, 0.35, Ink.BLACK));
        mark(new Mark.Line(x + wide, y, x + wide, y + tall, 0.35, Ink.BLACK));
        mark(new Mark.Text(x + type.em() / 2, baseline(type), text, type));
    }

    public void table(Table table) {
        y = TableFlow.set(table, measure, new TableFlow.Pages() {
            @Override
            public PageFormat format() {
                return format;
            }

            @Override
            public double at() {
                return y;
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
                mark(mark);
            }
        });
    }

    /**
     * Makes room for a table under its title: on the next page where it fits there as a whole and not on the present
     * one, so that it is not broken for the sake of a page's foot.
     *
     * @param least of a table that is longer than a page, what must come on the page of its title, in millimetres
     */
    public void room(String title, Type type, Table table, double least) {
        double tall =
                LineBreaking.lines(title, format.contentWidth(), type, measure).size() * type.em() * LINE;
        double whole = tall + TableFlow.height(table, measure);
        room(whole <= format.contentHeight() ? whole : least);
    }

    /** Keeps this height together: begins a new page when it is not left on the present one. */
    public void room(double millimetres) {
        if (y + millimetres > format.bottom() + 0.001 && y > format.top()) {
            newPage();
        }
    }

    /**
     * @param number the words of a page number, from the page and how many there are, both counted from 1
     * @param foot stands left of it on every page
     */
    public Document finish(
            String title,
            String author,
            String language,
            Instant madeAt,
            String foot,
            BiFunction<Integer, Integer, String> number) {
        List<Page> finished = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            List<Mark> marks = pages.get(page);
            String words = number.apply(page + 1, pages.size());
            double baseline = format.bottom() + FOOT_BELOW + FOOT.rise();
            double at = format.right() - measure.width(FOOT, words);
            marks.add(new Mark.Text(at, baseline, words, FOOT));
            String left = LineBreaking.lines(foot, at - format.left() - 5, FOOT, measure)
                    .getFirst();
            marks.add(new Mark.Text(format.left(), baseline, left, FOOT, Ink.GREY, 0));
            finished.add(new Page(format, marks));
        }
        return new Document(title, author, language, madeAt, finished, bookmarks);
    }

    private void write(double x, String line, Type type) {
        room(type.em() * LINE);
        mark(new Mark.Text(x, baseline(type), line, type));
        y += type.em() * LINE;
    }

    private double baseline(Type type) {
        return y + type.em() * (LINE - 1) / 2 + type.rise();
    }

    private void mark(Mark mark) {
        pages.getLast().add(mark);
    }
}
