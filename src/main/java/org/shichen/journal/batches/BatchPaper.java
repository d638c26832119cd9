package org.shichen.journal.batches;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shichen.journal.batches.BatchBoard.Shown;
import org.shichen.journal.batches.BatchContent.Figure;
import org.shichen.journal.batches.BatchContent.Row;
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

/** A batch on paper: a sheet for each line (归口) with its figures, its corrections, and who signed. Pure. */
final class BatchPaper {

    private static final Type TITLE = new Type(Face.TITLE, 18);
    private static final Type PART = new Type(Face.HEI, 11);
    private static final Type HEAD = new Type(Face.HEI, 10);
    private static final Type BODY = new Type(Face.SONG, 10.5);
    private static final double GAP = 4;

    private final Shown shown;
    private final Words words;
    private final BatchWords said;
    private final Imprint imprint;
    private final Composer composer;

    private BatchPaper(Shown shown, Imprint imprint, Measure measure) {
        this.shown = shown;
        this.imprint = imprint;
        words = imprint.words();
        said = new BatchWords(words, imprint.formats());
        composer = new Composer(new PageFormat(Paper.A4, false, Margins.all(20)), measure);
    }

    /** @param printedAt stands in the file */
    static Document of(Shown shown, Imprint imprint, Measure measure, Instant printedAt) {
        return new BatchPaper(shown, imprint, measure).document(printedAt);
    }

    private Document document(Instant printedAt) {
        Map<String, List<Figure>> lines = shown.content().figures().stream()
                .collect(Collectors.groupingBy(said::line, LinkedHashMap::new, Collectors.toList()));
        lines.forEach((line, figures) -> {
            composer.freshPage();
            sheet(line, figures);
        });
        return composer.finish(
                words.of("batches.print.title", imprint.unit()) + " " + said.heading(shown.batch()),
                imprint.unit(),
                words.language().locale().toLanguageTag(),
                printedAt,
                words.of("batches.hash", shown.hash().substring(0, 16)),
                (page, pages) -> words.of("papers.page", page, pages));
    }

    private void sheet(String line, List<Figure> figures) {
        composer.bookmark(line);
        composer.centred(words.of("batches.print.title", imprint.unit()), TITLE);
        composer.space(GAP / 2);
        composer.spread(
                List.of(
                        words.of("batches.print.line", line),
                        words.of(
                                "batches.print.cut",
                                imprint.formats().date(shown.batch().dutyDate()),
                                said.cut(shown.batch().cutMinute())),
                        words.of("batches.print.state", words.of(shown.stage()))),
                BODY);
        composer.space(GAP / 2);
        composer.table(numbers(figures));
        composer.space(1);
        composer.paragraph(words.of("batches.print.check"), new Type(Face.SONG, 8.5));
        List<Long> kinds = figures.stream().map(Figure::kindId).toList();
        List<Row> later = shown.content().later().stream()
                .filter(row -> kinds.contains(row.kindId()))
                .toList();
        part("batches.print.later");
        if (later.isEmpty()) {
            composer.paragraph(words.of("batches.later.none"), BODY);
        } else {
            composer.table(later(later));
        }
        part("batches.print.posts");
        said.posts(shown.content()).forEach(text -> composer.paragraph(text, BODY));
        composer.space(2 * GAP);
        composer.spread(signatures(), BODY);
        alone().forEach(text -> composer.paragraph(text, BODY));
    }

    /** Who checked or signed what they had drafted, and why; the reader is told. */
    private List<String> alone() {
        return Stream.of(BatchStage.CHECKED, BatchStage.SIGNED)
                .filter(stage -> shown.stage().ordinal() >= stage.ordinal())
                .flatMap(stage -> shown.batch().step(stage).stream())
                .filter(step -> !step.override().isEmpty())
                .map(step -> words.of("batches.print.alone", words.of(step.stage()), said.by(step), step.override()))
                .toList();
    }

    private void part(String key) {
        composer.space(GAP);
        composer.room(20);
        composer.paragraph(words.of(key), PART);
        composer.space(1);
    }

    private Table numbers(List<Figure> figures) {
        List<Cell> head = Stream.of("kind", "unit", "before", "today", "total", "fresh", "corrected")
                .map(column -> Cell.centred(words.of("batches.head." + column)))
                .toList();
        List<Table.Row> rows = figures.stream()
                .map(figure -> Table.Row.of(List.of(
                        Cell.of(figure.name().in(words.language())),
                        Cell.centred(figure.unit().in(words.language())),
                        number(Long.toString(figure.before())),
                        number(Long.toString(figure.today())),
                        number(Long.toString(figure.total())),
                        number(BatchWords.orNothing(figure.fresh())),
                        number(BatchWords.orNothing(figure.corrected())))))
                .toList();
        return new Table(
                Table.spread(
                        composer.format().contentWidth(),
                        List.of(0.0, 24.0, 22.0, 18.0, 20.0, 20.0, 20.0),
                        List.of(1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)),
                List.of(head),
                rows,
                HEAD,
                BODY,
                1);
    }

    private Table later(List<Row> later) {
        List<Cell> head = List.of(
                Cell.centred(words.of("batches.print.date")),
                Cell.centred(words.of("batches.print.place")),
                Cell.centred(words.of("batches.head.kind")),
                Cell.centred(words.of("batches.print.change")),
                Cell.centred(words.of("batches.print.why")));
        List<Table.Row> rows = later.stream()
                .map(row -> Table.Row.of(List.of(
                        Cell.of(imprint.formats().shortDate(row.dutyDate()) + " "
                                + row.watch().character()),
                        Cell.of(said.place(row)),
                        Cell.of(shown.content()
                                .figure(row.kindId())
                                .map(figure -> figure.name().in(words.language()))
                                .orElse("")),
                        number(BatchWords.signed(row.amount())),
                        Cell.of((words.of("batches.part." + row.part()) + said.reason(row) + " "
                                        + words.of(
                                                "batches.by",
                                                imprint.formats().dateTime(row.recordedAt()),
                                                row.recordedBy()))
                                .strip()))))
                .toList();
        return new Table(
                Table.spread(
                        composer.format().contentWidth(),
                        List.of(23.0, 34.0, 30.0, 16.0, 0.0),
                        List.of(0.0, 0.0, 0.0, 0.0, 1.0)),
                List.of(head),
                rows,
                HEAD,
                new Type(Face.SONG, 9.5),
                1);
    }

    /** Names of who has taken the steps that stand, and a blank for the hand where nobody has yet. */
    private List<String> signatures() {
        String blank = "\u3000".repeat(4);
        String drafter = shown.batch().draftedBy().isEmpty()
                ? imprint.maker()
                : shown.batch().draftedBy();
        String sent = shown.batch()
                .step(BatchStage.SENT)
                .map(step -> imprint.formats().dateTime(step.at()))
                .orElse(blank);
        return List.of(
                words.of("batches.print.drafter", drafter),
                words.of("batches.print.checker", name(BatchStage.CHECKED, blank)),
                words.of("batches.print.signer", name(BatchStage.SIGNED, blank)),
                words.of("batches.print.sent", sent));
    }

    private String name(BatchStage stage, String blank) {
        return shown.stage().ordinal() < stage.ordinal()
                ? blank
                : shown.batch().step(stage).map(Batch.Step::by).orElse(blank);
    }

    private static Cell number(String text) {
        return Cell.of(text).align(Cell.Align.RIGHT);
    }
}
