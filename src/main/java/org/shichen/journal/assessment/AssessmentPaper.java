package org.shichen.journal.assessment;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.shichen.journal.assessment.Assessment.Stage;
import org.shichen.journal.days.DayFigures;
import org.shichen.journal.days.DayWords;
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

/** 每日研判 on paper: its four parts, the figures they speak of, 批示, and who reviewed and issued it. Pure. */
final class AssessmentPaper {

    private static final Type TITLE = new Type(Face.TITLE, 22);
    private static final Type PART = new Type(Face.HEI, 15);
    private static final Type TEXT = new Type(Face.FANGSONG, 14);
    private static final Type SMALL = new Type(Face.FANGSONG, 12);
    private static final Type HEAD = new Type(Face.HEI, 10);
    private static final Type BODY = new Type(Face.SONG, 10);
    private static final double GAP = 3;

    private final Assessment assessment;
    private final DayFigures day;
    private final Imprint imprint;
    private final Words words;
    private final Formats formats;
    private final DayWords said;
    private final Composer composer;

    private AssessmentPaper(Assessment assessment, DayFigures day, Imprint imprint, Measure measure) {
        this.assessment = assessment;
        this.day = day;
        this.imprint = imprint;
        words = imprint.words();
        formats = imprint.formats();
        said = new DayWords(words, formats);
        // GB/T 9704-2012: top 37 mm, left 28 mm; right 26 and bottom 35 leave the type area of 156 x 225.
        composer = new Composer(new PageFormat(Paper.A4, false, new Margins(37, 26, 35, 28)), measure);
    }

    /** @param printedAt stands in the file */
    static Document of(Assessment assessment, DayFigures day, Imprint imprint, Measure measure, Instant printedAt) {
        return new AssessmentPaper(assessment, day, imprint, measure).document(printedAt);
    }

    private Document document(Instant printedAt) {
        String title = words.of("assessment.paper.title");
        composer.bookmark(title);
        composer.centred(title, TITLE);
        composer.centred(words.of("assessment.paper.number", assessment.number()), TEXT);
        composer.space(GAP);
        composer.spread(List.of(imprint.unit(), formats.date(assessment.dutyDate())), SMALL);
        composer.paragraph(
                words.of(
                        "assessment.paper.span",
                        formats.dateTime(formats.calendar().startOf(assessment.dutyDate())),
                        formats.dateTime(day.until())),
                SMALL);
        composer.space(GAP);
        part("overall", assessment.overall());
        figures();
        part("problems", assessment.problems());
        part("risks", assessment.risks());
        part("measures", measures());
        part("instruction", assessment.instruction().isBlank() ? "\u3000" : assessment.instruction());
        composer.space(2 * GAP);
        composer.room(10);
        String blank = "\u3000".repeat(4);
        composer.spread(
                List.of(
                        words.of("assessment.paper.drafted", assessment.draftedBy()),
                        words.of("assessment.paper.reviewed", name(Stage.REVIEWED, blank)),
                        words.of("assessment.paper.issued", name(Stage.ISSUED, blank))),
                SMALL);
        alone().forEach(text -> composer.paragraph(text, SMALL));
        return composer.finish(
                title + " " + formats.date(assessment.dutyDate()),
                imprint.unit(),
                words.language().locale().toLanguageTag(),
                printedAt,
                words.of("assessment.paper.stage", words.of("assessment.stage." + assessment.stage())),
                (page, pages) -> words.of("papers.page", page, pages));
    }

    /** Who reviewed or issued what they had drafted, and why; the reader is told. */
    private List<String> alone() {
        return Stream.of(Stage.REVIEWED, Stage.ISSUED)
                .filter(this::stands)
                .flatMap(stage -> assessment.step(stage).stream())
                .filter(step -> !step.override().isEmpty())
                .map(step -> words.of(
                        "assessment.paper.alone",
                        words.of("assessment.act." + step.stage()),
                        step.by(),
                        step.override()))
                .toList();
    }

    private boolean stands(Stage stage) {
        return assessment.stage().ordinal() >= stage.ordinal();
    }

    private void part(String name, String text) {
        composer.space(GAP);
        composer.room(18);
        composer.paragraph(words.of("assessment.part." + name), PART);
        text.lines().filter(line -> !line.isBlank()).forEach(line -> composer.indented(line, TEXT));
    }

    private String measures() {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Assessment.Measure measure : assessment.measures()) {
            number++;
            text.append(
                            measure.due() == null
                                    ? words.of("assessment.paper.measure", number, measure.content())
                                    : words.of(
                                            "assessment.paper.assigned",
                                            number,
                                            measure.content(),
                                            measure.handler(),
                                            formats.shortDate(measure.due())))
                    .append('\n');
        }
        return number == 0 ? words.of("assessment.paper.none") : text.toString();
    }

    private void figures() {
        List<Cell> head = Stream.of("kind", "unit", "today", "yesterday", "change", "percent", "last-week", "total")
                .map(column -> Cell.centred(words.of("days.head." + column)))
                .toList();
        List<Table.Row> rows = day.rows().stream()
                .filter(row -> row.total() != 0 || row.yesterday() != 0)
                .map(row -> Table.Row.of(List.of(
                        Cell.of(said.name(row)),
                        Cell.centred(row.kind().unit(words.language())),
                        number(Long.toString(row.today())),
                        number(Long.toString(row.yesterday())),
                        number(DayWords.signed(row.withYesterday().change())),
                        number(DayWords.percent(row.withYesterday())),
                        number(Long.toString(row.lastWeek())),
                        number(Long.toString(row.total())))))
                .toList();
        composer.space(GAP);
        composer.table(new Table(
                Table.spread(
                        composer.format().contentWidth(),
                        List.of(0.0, 22.0, 14.0, 18.0, 15.0, 18.0, 18.0, 16.0),
                        List.of(1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)),
                List.of(head),
                rows,
                HEAD,
                BODY,
                1));
    }

    private String name(Stage stage, String blank) {
        return stands(stage) ? assessment.step(stage).map(Assessment.Step::by).orElse(blank) : blank;
    }

    private static Cell number(String text) {
        return Cell.of(text).align(Cell.Align.RIGHT);
    }
}
