package org.shichen.journal.reports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.shichen.journal.FigureKind;
import org.shichen.paper.Cell;
import org.shichen.paper.Composer;
import org.shichen.paper.Document;
import org.shichen.paper.Face;
import org.shichen.paper.Margins;
import org.shichen.paper.Measure;
import org.shichen.paper.PageFormat;
import org.shichen.paper.Paper;
import org.shichen.paper.Table;
import org.shichen.paper.Type;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Words;

/**
 * The figures on paper: the sentence, the totals, and a table of days and one of checkpoints, broken by columns when
 * there are more kinds than a page is wide. Pure.
 */
final class ReportPaper {

    private static final Type TITLE = new Type(Face.TITLE, 18);
    private static final Type PART = new Type(Face.HEI, 12);
    private static final Type SENTENCE = new Type(Face.SONG, 12);
    private static final Type HEAD = new Type(Face.HEI, 9.5);
    private static final Type BODY = new Type(Face.SONG, 9.5);
    private static final double GAP = 4;

    /** A heading, the head of its table and some rows, which stay together, in millimetres. */
    private static final double WITH_ITS_TABLE = 35;

    /** Of the first column of a table, and the least of the others, in millimetres. */
    private static final double NAME = 40;

    private static final double NARROWEST = 14;

    /** Around a word in a cell, in millimetres. */
    private static final double PADDING = 4;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{IsLatin}-]+");

    private final OperationReport report;
    private final Words words;
    private final Formats formats;
    private final Measure measure;
    private final Composer composer;

    private ReportPaper(OperationReport report, Imprint imprint, Measure measure) {
        this.report = report;
        words = imprint.words();
        formats = imprint.formats();
        this.measure = measure;
        composer = new Composer(new PageFormat(Paper.A4, true, Margins.all(15)), measure);
    }

    static Document of(OperationReport report, Imprint imprint, Measure measure) {
        return new ReportPaper(report, imprint, measure).document(imprint);
    }

    private Document document(Imprint imprint) {
        String title = words.of("report.title", imprint.unit());
        composer.bookmark(title);
        composer.centred(title, TITLE);
        composer.centred(words.of("report.span", formats.date(report.first()), formats.date(report.last())), BODY);
        composer.space(GAP);
        composer.indented(ReportWords.sentence(report, words, formats), SENTENCE);
        composer.space(GAP);
        totals();
        table("report.days", report.days(), day -> formats.shortDate(day.date()), OperationReport.Day::of);
        table(
                "report.places",
                report.places(),
                place -> place.name() == null ? words.of("report.nowhere") : place.name(),
                OperationReport.Place::of);
        return composer.finish(
                title,
                imprint.unit(),
                words.language().locale().toLanguageTag(),
                report.moment(),
                words.of(
                        "report.foot",
                        imprint.maker(),
                        formats.date(formats.calendar().localDate(report.moment())) + " "
                                + formats.time(report.moment())),
                (page, pages) -> words.of("papers.page", page, pages));
    }

    private void totals() {
        List<Cell> head = List.of("kind", "unit", "before", "within", "in-all", "today").stream()
                .map(column -> Cell.centred(words.of("report.head." + column)))
                .toList();
        List<Table.Row> rows = report.kinds().stream()
                .map(kind -> Table.Row.of(List.of(
                        Cell.of(kind.name(words.language())),
                        Cell.centred(kind.unit(words.language())),
                        number(report.before(kind)),
                        number(report.within(kind)),
                        number(report.inAll(kind)),
                        number(report.today(kind)))))
                .toList();
        composer.table(new Table(
                Table.spread(
                        composer.format().contentWidth(),
                        List.of(0.0, 30.0, 36.0, 36.0, 36.0, 36.0),
                        List.of(1.0, 0.0, 0.0, 0.0, 0.0, 0.0)),
                List.of(head),
                rows,
                HEAD,
                BODY,
                1));
    }

    /** A function of a row and a kind. */
    private interface Sum<T> {
        long of(T row, FigureKind kind);
    }

    private <T> void table(String part, List<T> rows, Function<T, String> name, Sum<T> sum) {
        List<FigureKind> counted =
                report.kinds().stream().filter(kind -> report.within(kind) != 0).toList();
        int together = together(counted);
        for (int from = 0; from < counted.size(); from += together) {
            List<FigureKind> kinds = counted.subList(from, Math.min(counted.size(), from + together));
            composer.space(GAP);
            Table table = table(kinds, rows, name, sum);
            composer.room(words.of(part), PART, table, WITH_ITS_TABLE);
            if (from == 0) {
                composer.bookmark(words.of(part));
            }
            composer.paragraph(words.of(part), PART);
            composer.table(table);
        }
    }

    /** How many kinds stand side by side: as many as leave no word broken, in tables of about the same width. */
    private int together(List<FigureKind> kinds) {
        double widest = kinds.stream()
                .flatMap(kind -> BETWEEN_WORDS.splitAsStream(kind.name(words.language())))
                .mapToDouble(word -> measure.width(HEAD, word) + PADDING)
                .max()
                .orElse(0);
        int most = (int) ((composer.format().contentWidth() - NAME) / Math.max(NARROWEST, widest));
        int tables = Math.ceilDiv(Math.max(1, kinds.size()), Math.max(1, most));
        return Math.ceilDiv(Math.max(1, kinds.size()), tables);
    }

    private <T> Table table(List<FigureKind> kinds, List<T> rows, Function<T, String> name, Sum<T> sum) {
        List<Cell> head = new ArrayList<>(List.of(Cell.of("")));
        kinds.forEach(kind -> head.add(Cell.centred(kind.name(words.language()))));
        List<Table.Row> lines = new ArrayList<>();
        for (T row : rows) {
            lines.add(line(name.apply(row), kinds, kind -> sum.of(row, kind)));
        }
        lines.add(line(words.of("report.sum"), kinds, report::within));
        List<Double> fixed = new ArrayList<>(List.of(NAME));
        fixed.addAll(Collections.nCopies(kinds.size(), 0.0));
        List<Double> shares = new ArrayList<>(List.of(0.0));
        shares.addAll(Collections.nCopies(kinds.size(), 1.0));
        return new Table(
                Table.spread(composer.format().contentWidth(), fixed, shares), List.of(head), lines, HEAD, BODY, 1);
    }

    private static Table.Row line(String name, List<FigureKind> kinds, ToLongFunction<FigureKind> sum) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name)));
        kinds.forEach(kind -> cells.add(number(sum.applyAsLong(kind))));
        return Table.Row.of(cells);
    }

    private static Cell number(long number) {
        return Cell.of(Long.toString(number)).align(Cell.Align.RIGHT);
    }
}
