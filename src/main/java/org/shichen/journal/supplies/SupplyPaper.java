package org.shichen.journal.supplies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

/** 后勤保障单: what each checkpoint needs in each shift of a duty day, what went out, and where it is signed for. Pure. */
final class SupplyPaper {

    private static final Type TITLE = new Type(Face.TITLE, 18);
    private static final Type HEAD = new Type(Face.HEI, 10);
    private static final Type BODY = new Type(Face.SONG, 10.5);
    private static final double GAP = 3;

    /** What is signed by hand needs room. */
    private static final double ROOM_FOR_A_NAME = 34;

    private SupplyPaper() {}

    static Document of(LocalDate date, List<SupplyLine> lines, Imprint imprint, Measure measure, Instant printedAt) {
        Words words = imprint.words();
        Formats formats = imprint.formats();
        Composer composer = new Composer(new PageFormat(Paper.A4, true, Margins.all(18)), measure);
        String title = words.of("supplies.title", formats.date(date), formats.weekday(date));
        composer.bookmark(title);
        composer.centred(title, TITLE);
        composer.space(GAP);
        composer.spread(
                List.of(
                        imprint.unit(),
                        words.of("supplies.paper.maker", imprint.maker()),
                        words.of("supplies.paper.at", formats.dateTime(printedAt))),
                BODY);
        composer.space(GAP);
        composer.table(new Table(
                Table.spread(
                        composer.format().contentWidth(),
                        List.of(34.0, 0.0, 26.0, 16.0, 16.0, 16.0, 20.0, 20.0, 16.0, ROOM_FOR_A_NAME),
                        List.of(0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)),
                List.of(head(words)),
                lines.stream().map(line -> row(line, words, formats)).toList(),
                HEAD,
                BODY,
                1));
        return composer.finish(
                title,
                imprint.unit(),
                words.language().locale().toLanguageTag(),
                printedAt,
                words.of("supplies.paper.need"),
                (page, pages) -> words.of("papers.page", page, pages));
    }

    private static List<Cell> head(Words words) {
        return Stream.of(
                        "shift", "place", "kind", "unit", "heads", "need", "delivered", "received", "lacking", "signed")
                .map(column -> Cell.centred(words.of("supplies.head." + column)))
                .toList();
    }

    private static Table.Row row(SupplyLine line, Words words, Formats formats) {
        return Table.Row.of(List.of(
                Cell.of(line.on().shift() + " " + formats.time(line.on().start())),
                Cell.of(line.on().checkpoint()),
                Cell.of(line.kind().name(words.language())),
                Cell.centred(line.kind().unit(words.language())),
                number(line.on().heads()),
                number(line.need()),
                number(line.delivered()),
                number(line.received()),
                number(line.lacking()),
                Cell.of("")));
    }

    private static Cell number(long number) {
        return Cell.of(Long.toString(number)).align(Cell.Align.RIGHT);
    }
}
