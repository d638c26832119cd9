package org.shichen.roster.papers;

import java.time.Instant;
import java.util.List;
import org.shichen.paper.Bars;
import org.shichen.paper.Cell;
import org.shichen.paper.Composer;
import org.shichen.paper.Document;
import org.shichen.paper.Measure;
import org.shichen.paper.Paper;
import org.shichen.paper.Table;
import org.shichen.paper.TimeAxis;
import org.shichen.ui.Formats;
import org.shichen.ui.Imprint;
import org.shichen.ui.Words;

/** Prints a {@link ReliefStrip} on A4 across. */
final class ReliefStripPaper {

    /** Minutes between the hairlines; a longer axis has fewer. */
    private static final int TICK = 30;

    private static final int TICKS = 20;

    private ReliefStripPaper() {}

    static Document of(ReliefStrip strip, Imprint imprint, Measure measure, Instant madeAt) {
        Words words = imprint.words();
        Formats formats = imprint.formats();
        Composer composer = new Composer(PaperWords.format(Paper.A4, true), measure);
        composer.bookmark(strip.title());
        composer.centred(strip.title(), PaperWords.TITLE);
        composer.centred(
                words.of("papers.day", formats.date(strip.date()), formats.weekday(strip.date())), PaperWords.BODY);
        composer.space(2);
        composer.table(table(strip, composer.format().contentWidth(), words));
        composer.space(2);
        composer.paragraph(words.of("papers.strip.legend"), PaperWords.SMALL);
        composer.space(1);
        composer.spread(
                List.of(
                        words.of("papers.maker", imprint.maker()),
                        words.of(
                                "papers.made-at",
                                formats.date(formats.calendar().localDate(madeAt)) + " " + formats.time(madeAt))),
                PaperWords.BODY);
        return composer.finish(
                strip.title(),
                imprint.unit().isBlank() ? imprint.maker() : imprint.unit(),
                words.language().locale().toLanguageTag(),
                madeAt,
                strip.title(),
                (page, of) -> words.of("papers.page", page, of));
    }

    private static Table table(ReliefStrip strip, double width, Words words) {
        int every = tick(strip.toMinute() - strip.fromMinute());
        List<Table.Row> rows = strip.lines().stream()
                .map(line -> Table.Row.of(List.of(
                        Cell.centred(line.person()),
                        Cell.of(line.post()),
                        Cell.of(new Bars(
                                strip.fromMinute(),
                                strip.toMinute(),
                                every,
                                line.bars().stream().map(ReliefStripPaper::bar).toList(),
                                PaperWords.SMALL)))))
                .toList();
        return new Table(
                Table.spread(width, List.of(22.0, 38.0, 0.0), List.of(0.0, 0.0, 1.0)),
                List.of(List.of(
                        Cell.centred(words.of("papers.column.name")),
                        Cell.centred(words.of("papers.column.post")),
                        Cell.of(new TimeAxis(strip.fromMinute(), strip.toMinute(), every, PaperWords.SMALL)))),
                rows,
                PaperWords.HEAD,
                PaperWords.BODY,
                1);
    }

    /** @return minutes between two hairlines of an axis of this length in minutes */
    private static int tick(int length) {
        int tick = TICK;
        while (length / tick > TICKS) {
            tick *= 2;
        }
        return tick;
    }

    private static Bars.Bar bar(ReliefStrip.Bar bar) {
        return new Bars.Bar(
                bar.fromMinute(),
                bar.toMinute(),
                bar.words(),
                switch (bar.kind()) {
                    case ON_POST -> Bars.Filling.PLAIN;
                    case RELIEVING -> Bars.Filling.GREY;
                    case MEAL -> Bars.Filling.HATCHED;
                });
    }
}
