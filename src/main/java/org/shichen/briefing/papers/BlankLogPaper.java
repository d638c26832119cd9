package org.shichen.briefing.papers;

import java.time.Instant;
import java.util.Collections;
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
import org.shichen.ui.Imprint;
import org.shichen.ui.Words;

/** A blank page of the 值班日志, across the sheet: what is written on it is typed in afterwards, with both times. Pure. */
final class BlankLogPaper {

    private static final Type TITLE = new Type(Face.TITLE, 18);
    private static final Type HEAD = new Type(Face.HEI, 10.5);
    private static final Type BODY = new Type(Face.SONG, 10.5);

    /** Heights in millimetres. */
    private static final double GAP = 3;

    private static final double ROW = 9.5;
    private static final int ROWS = 13;

    private BlankLogPaper() {}

    static Document of(Imprint imprint, Measure measure, Instant madeAt) {
        Words words = imprint.words();
        PageFormat format = new PageFormat(Paper.A4, true, Margins.all(15));
        Composer composer = new Composer(format, measure);
        String title = words.of("minutes.blank.log.title", imprint.unit());
        composer.bookmark(title);
        composer.centred(title, TITLE);
        composer.space(GAP);
        composer.spread(fields(words, "date", "weekday", "weather", "level"), BODY);
        composer.space(GAP);
        composer.spread(fields(words, "shift", "leader", "officer", "reserve"), BODY);
        composer.space(GAP);
        List<Double> widths = Table.spread(
                format.contentWidth(),
                List.of(16.0, 22.0, 24.0, 0.0, 0.0, 32.0, 0.0, 20.0),
                List.of(0.0, 0.0, 0.0, 4.0, 3.0, 0.0, 2.0, 0.0));
        List<Cell> head = Stream.of("time", "source", "reporter", "content", "handling", "told", "result", "recorder")
                .map(column -> Cell.centred(words.of("minutes.blank.log.column." + column)))
                .toList();
        List<Cell> cells = Collections.nCopies(widths.size(), Cell.of("").atLeast(ROW));
        composer.table(new Table(widths, List.of(head), Collections.nCopies(ROWS, Table.Row.of(cells)), HEAD, BODY, 1));
        composer.space(GAP);
        composer.spread(fields(words, "open", "outgoing", "incoming"), BODY);
        return composer.finish(
                title,
                imprint.unit(),
                words.language().locale().toLanguageTag(),
                madeAt,
                words.of("minutes.blank.log.foot"),
                (page, pages) -> words.of("papers.page", page, pages));
    }

    private static List<String> fields(Words words, String... names) {
        return Stream.of(names)
                .map(name -> words.of("minutes.blank.log.field." + name))
                .toList();
    }
}
