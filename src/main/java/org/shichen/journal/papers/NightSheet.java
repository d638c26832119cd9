package org.shichen.journal.papers;

import java.time.Instant;
import java.util.List;
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

/** The parts that the papers of the night are made of: title, named facts, tables with a heading, signatures. */
final class NightSheet {

    private static final Type TITLE = new Type(Face.TITLE, 18);
    private static final Type PART = new Type(Face.HEI, 11);
    private static final Type HEAD = new Type(Face.HEI, 9.5);
    private static final Type BODY = new Type(Face.SONG, 10);

    /** Kept together: a heading with the head of its table and a row, in millimetres. */
    private static final double WITH_ITS_TABLE = 28;

    final Words words;
    final Formats formats;
    private final Imprint imprint;
    private final Composer composer;
    private final String title;

    NightSheet(String title, boolean landscape, Imprint imprint, Measure measure) {
        this.title = title;
        this.imprint = imprint;
        words = imprint.words();
        formats = imprint.formats();
        composer = new Composer(new PageFormat(Paper.A4, landscape, Margins.all(15)), measure);
        composer.bookmark(title);
        composer.centred(title, TITLE);
        composer.space(2);
    }

    /** One fact a text, spread over the line, or a line each where they do not fit. */
    void facts(List<String> facts) {
        composer.spread(facts, BODY);
    }

    void part(String heading) {
        composer.space(3);
        composer.room(WITH_ITS_TABLE);
        composer.bookmark(heading);
        composer.paragraph(heading, PART);
        composer.space(1);
    }

    void text(String said) {
        said.lines().forEach(line -> composer.paragraph(line, BODY));
    }

    /** @param fixed widths in millimetres, 0 for a column that shares what is left by {@code shares} */
    void table(List<Double> fixed, List<Double> shares, List<String> heads, List<List<Cell>> rows) {
        composer.table(new Table(
                Table.spread(composer.format().contentWidth(), fixed, shares),
                List.of(heads.stream().map(Cell::centred).toList()),
                rows.stream().map(Table.Row::of).toList(),
                HEAD,
                BODY,
                1));
    }

    /** A line of air. */
    void gap() {
        composer.space(4);
    }

    /** With room above to sign by hand. */
    void signatures(List<String> signatures) {
        composer.space(9);
        composer.spread(signatures, BODY);
    }

    Document finish(Instant madeAt) {
        return composer.finish(
                title,
                imprint.unit().isBlank() ? imprint.maker() : imprint.unit(),
                words.language().locale().toLanguageTag(),
                madeAt,
                words.of("night.foot", imprint.maker(), formats.dateTime(madeAt)),
                (page, of) -> words.of("papers.page", page, of));
    }
}
