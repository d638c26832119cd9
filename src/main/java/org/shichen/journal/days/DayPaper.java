package org.shichen.journal.days;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.shichen.paper.Cell;
import org.shichen.paper.Columns;
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

/** 日报: what was on duty, the sentence, the table, today by checkpoint, charts of the largest figures. Pure. */
final class DayPaper {

    private static final Type TITLE = new Type(Face.TITLE, 20);
    private static final Type PART = new Type(Face.HEI, 12);
    private static final Type SENTENCE = new Type(Face.SONG, 12);
    private static final Type HEAD = new Type(Face.HEI, 10);
    private static final Type BODY = new Type(Face.SONG, 10.5);
    private static final Type SMALL = new Type(Face.SONG, 8);
    private static final double GAP = 4;

    /** Charts are of so many figures, and each of so many days. */
    private static final int CHARTS = 2;

    private static final int DAYS = 21;
    private static final double CHART = 42;

    /** Columns of the table by checkpoint that stand side by side. */
    private static final int TOGETHER = 8;

    private final DayFigures day;
    private final Imprint imprint;
    private final Words words;
    private final Formats formats;
    private final DayWords said;
    private final Composer composer;

    private DayPaper(DayFigures day, Imprint imprint, Measure measure) {
        this.day = day;
        this.imprint = imprint;
        words = imprint.words();
        formats = imprint.formats();
        said = new DayWords(words, formats);
        composer = new Composer(new PageFormat(Paper.A4, false, Margins.all(18)), measure);
    }

    static Document of(DayFigures day, Imprint imprint, Measure measure) {
        return new DayPaper(day, imprint, measure).document();
    }

    private Document document() {
        String title = words.of("days.paper.title", imprint.unit());
        composer.bookmark(title);
        composer.centred(title, TITLE);
        composer.space(GAP / 2);
        composer.spread(
                List.of(
                        words.of("days.paper.date", formats.date(day.date()), formats.weekday(day.date())),
                        words.of("days.paper.places", day.places()),
                        words.of(
                                "days.paper.strength",
                                day.strength().sworn(),
                                day.strength().others())),
                BODY);
        composer.space(GAP / 2);
        composer.indented(said.text(said.sentence(day)), SENTENCE);
        composer.space(GAP);
        composer.table(figures());
        places();
        charts();
        composer.space(2 * GAP);
        composer.room(10);
        composer.spread(
                List.of(
                        words.of("days.paper.maker", imprint.maker()),
                        words.of("days.paper.signer") + "\u3000\u3000\u3000\u3000",
                        words.of("days.paper.at", formats.dateTime(day.until()))),
                BODY);
        return composer.finish(
                title + " " + formats.date(day.date()),
                imprint.unit(),
                words.language().locale().toLanguageTag(),
                day.until(),
                words.of("days.now", formats.dateTime(day.until())),
                (page, pages) -> words.of("papers.page", page, pages));
    }

    private Table figures() {
        List<Cell> head = Stream.of("kind", "unit", "before", "today", "total", "yesterday", "change", "percent")
                .map(column -> Cell.centred(words.of("days.head." + column)))
                .toList();
        List<Table.Row> rows = day.rows().stream()
                .map(row -> Table.Row.of(List.of(
                        Cell.of(said.name(row)),
                        Cell.centred(row.kind().unit(words.language())),
                        number(Long.toString(row.before())),
                        number(Long.toString(row.today())),
                        number(Long.toString(row.total())),
                        number(Long.toString(row.yesterday())),
                        number(DayWords.signed(row.withYesterday().change())),
                        number(DayWords.percent(row.withYesterday())))))
                .toList();
        return new Table(
                Table.spread(
                        composer.format().contentWidth(),
                        List.of(0.0, 24.0, 20.0, 17.0, 18.0, 20.0, 17.0, 19.0),
                        List.of(1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)),
                List.of(head),
                rows,
                HEAD,
                BODY,
                1);
    }

    private void places() {
        List<DayFigures.Row> counted =
                day.rows().stream().filter(row -> row.today() != 0).toList();
        // In tables of about the same width, so that no column stands alone.
        int tables = Math.max(1, Math.ceilDiv(counted.size(), TOGETHER));
        int together = Math.max(1, Math.ceilDiv(counted.size(), tables));
        for (int from = 0; from < counted.size(); from += together) {
            List<DayFigures.Row> kinds = counted.subList(from, Math.min(counted.size(), from + together));
            part(words.of("days.paper.places-table"));
            List<Cell> head = new ArrayList<>(List.of(Cell.centred(words.of("days.head.place"))));
            kinds.forEach(row -> head.add(Cell.centred(said.name(row))));
            List<Table.Row> rows = new ArrayList<>();
            for (DayFigures.Place place : day.byPlace()) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.of(said.place(place))));
                kinds.forEach(row -> cells.add(number(Long.toString(place.of(row.kind())))));
                rows.add(Table.Row.of(cells));
            }
            List<Cell> sum = new ArrayList<>(List.of(Cell.of(words.of("days.paper.sum"))));
            kinds.forEach(row -> sum.add(number(Long.toString(row.today()))));
            rows.add(Table.Row.of(sum));
            List<Double> fixed = new ArrayList<>(List.of(44.0));
            List<Double> shares = new ArrayList<>(List.of(0.0));
            kinds.forEach(row -> {
                fixed.add(0.0);
                shares.add(1.0);
            });
            composer.table(new Table(
                    Table.spread(composer.format().contentWidth(), fixed, shares),
                    List.of(head),
                    rows,
                    HEAD,
                    new Type(Face.SONG, 9.5),
                    1));
        }
    }

    private void charts() {
        List<DayFigures.Row> largest = day.rows().stream()
                .filter(row -> row.total() > 0)
                .sorted(Comparator.comparingLong((DayFigures.Row row) -> row.today())
                        .reversed())
                .limit(CHARTS)
                .toList();
        for (DayFigures.Row row : largest) {
            List<Columns.Column> days = day.date()
                    .minusDays(DAYS - 1)
                    .datesUntil(day.date().plusDays(1))
                    .map(date -> new Columns.Column(
                            Formats.briefDate(date), row.byDay().getOrDefault(date, 0L)))
                    .toList();
            chart(words.of("days.by-day", said.name(row)), days);
            chart(
                    words.of("days.by-place", said.name(row)),
                    day.byPlace().stream()
                            .map(place -> new Columns.Column(
                                    place.id() == null ? words.of("days.nowhere") : place.code(), place.of(row.kind())))
                            .toList());
        }
    }

    private void chart(String title, List<Columns.Column> columns) {
        composer.space(GAP);
        composer.room(CHART + 10);
        composer.paragraph(title, PART);
        composer.space(1);
        composer.table(new Table(
                List.of(composer.format().contentWidth()),
                List.of(),
                List.of(Table.Row.of(List.of(Cell.of(new Columns(columns, SMALL, CHART))))),
                HEAD,
                BODY,
                1));
    }

    private void part(String title) {
        composer.space(GAP);
        composer.room(40);
        composer.paragraph(title, PART);
        composer.space(1);
    }

    private static Cell number(String text) {
        return Cell.of(text).align(Cell.Align.RIGHT);
    }
}
