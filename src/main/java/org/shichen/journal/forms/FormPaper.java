package org.shichen.journal.forms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.clock.WatchSpan;
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
 * Roster, sign-in sheet, roll-call sheet, figures sheets and blank log of the coming hours, across A4. What the desk
 * knows is printed; what happens has room for a hand. Pure.
 */
final class FormPaper {

    private static final Type TITLE = new Type(Face.TITLE, 18);
    private static final Type PART = new Type(Face.HEI, 11);
    private static final Type HEAD = new Type(Face.HEI, 9);
    private static final Type BODY = new Type(Face.SONG, 9.5);

    /** Height of a row in millimetres: what a hand needs. */
    private static final double ROW = 9;

    /** Rows of figures are many and hold one number each. */
    private static final double FIGURE_ROW = 6;

    /** Names of kinds are long and their columns narrow. */
    private static final Type FIGURE_HEAD = new Type(Face.HEI, 7.5);

    /** Name of the watch and head of its table, in millimetres: a table of figures is not cut. */
    private static final double WITH_ITS_HEAD = 27;

    /** Two pages. */
    private static final int LOG_ROWS = 35;

    private final FormFacts facts;
    private final Words words;
    private final Formats formats;
    private final Composer composer;

    private FormPaper(FormFacts facts, Imprint imprint, Measure measure) {
        this.facts = facts;
        words = imprint.words();
        formats = imprint.formats();
        composer = new Composer(new PageFormat(Paper.A4, true, Margins.all(15)), measure);
    }

    static Document of(FormFacts facts, Imprint imprint, Measure measure, Instant madeAt) {
        FormPaper paper = new FormPaper(facts, imprint, measure);
        paper.roster();
        paper.signIn();
        paper.rollCall();
        paper.figures();
        paper.log();
        return paper.composer.finish(
                imprint.words().of("forms.title", imprint.unit(), paper.span()),
                imprint.unit().isBlank() ? imprint.maker() : imprint.unit(),
                imprint.words().language().locale().toLanguageTag(),
                madeAt,
                imprint.words()
                        .of(
                                "forms.foot",
                                paper.span(),
                                imprint.maker(),
                                imprint.formats().dateTime(madeAt)),
                (page, of) -> imprint.words().of("papers.page", page, of));
    }

    private void roster() {
        sheet("roster");
        List<Table.Row> rows = facts.duties().stream()
                .map(turn -> row(
                        Cell.of(turn.place()),
                        Cell.centred(span(turn.start(), turn.end())),
                        Cell.centred(name(turn)),
                        Cell.centred(words.of(turn.person().category())),
                        Cell.of(turn.person().position()),
                        Cell.centred(turn.person().phone())))
                .toList();
        table(
                List.of(0.0, 52.0, 34.0, 22.0, 0.0, 36.0),
                List.of(3.0, 0.0, 0.0, 0.0, 2.0, 0.0),
                heads("place", "time", "name", "category", "position", "phone"),
                rows.isEmpty() ? List.of(blank(6, ROW)) : rows);
    }

    private void signIn() {
        sheet("sign-in");
        List<Table.Row> rows = new ArrayList<>();
        for (FormFacts.Turn turn : facts.duties()) {
            rows.add(row(
                    Cell.of(turn.place()),
                    Cell.centred(name(turn)).atLeast(ROW),
                    Cell.centred(span(turn.start(), turn.end())),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.of("")));
        }
        rows.addAll(Collections.nCopies(4, blank(7, ROW)));
        table(
                List.of(0.0, 34.0, 52.0, 22.0, 22.0, 36.0, 0.0),
                List.of(3.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.5),
                heads("place", "name", "time", "in", "out", "signature", "remark"),
                rows);
    }

    private void rollCall() {
        sheet("roll-call");
        composer.paragraph(words.of("forms.roll-call.how"), BODY);
        composer.space(2);
        int hours = facts.hours().size();
        List<Double> fixed = new ArrayList<>(List.of(14.0, 46.0, 24.0));
        List<Double> shares = new ArrayList<>(List.of(0.0, 0.0, 0.0));
        List<Cell> head = new ArrayList<>(heads("code", "checkpoint", "call-sign"));
        for (Instant hour : facts.hours()) {
            fixed.add(0.0);
            shares.add(1.0);
            head.add(Cell.centred(formats.time(hour)));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (Checkpoint place : facts.checkpoints()) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.centred(place.code()).atLeast(ROW),
                    Cell.of(place.name()),
                    Cell.centred(place.callSign().isBlank() ? place.phone() : place.callSign())));
            cells.addAll(Collections.nCopies(hours, Cell.of("")));
            rows.add(Table.Row.of(cells));
        }
        table(fixed, shares, head, rows.isEmpty() ? List.of(blank(hours + 3, ROW)) : rows);
    }

    private void figures() {
        sheet("figures");
        composer.paragraph(words.of("forms.figures.how"), BODY);
        List<Double> fixed = new ArrayList<>(List.of(14.0));
        List<Double> shares = new ArrayList<>(List.of(0.0));
        List<Cell> head = new ArrayList<>(heads("code"));
        for (FigureKind kind : facts.kinds()) {
            fixed.add(0.0);
            shares.add(1.0);
            head.add(Cell.centred(head.size() + " " + kind.name(words.language()))
                    .in(FIGURE_HEAD));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (Checkpoint place : facts.checkpoints()) {
            List<Cell> cells =
                    new ArrayList<>(List.of(Cell.centred(place.code()).atLeast(FIGURE_ROW)));
            cells.addAll(Collections.nCopies(facts.kinds().size(), Cell.of("")));
            rows.add(Table.Row.of(cells));
        }
        double tall = rows.size() * FIGURE_ROW + WITH_ITS_HEAD;
        for (WatchSpan watch : facts.watches()) {
            composer.space(3);
            composer.room(Math.min(tall, composer.format().contentHeight()));
            composer.paragraph(
                    words.of("forms.figures.watch", watch.watch().character(), span(watch.start(), watch.end())), PART);
            composer.space(1);
            table(fixed, shares, head, rows.isEmpty() ? List.of(blank(head.size(), FIGURE_ROW)) : rows);
        }
    }

    private void log() {
        sheet("log");
        table(
                List.of(16.0, 22.0, 24.0, 0.0, 0.0, 32.0, 0.0, 20.0),
                List.of(0.0, 0.0, 0.0, 4.0, 3.0, 0.0, 2.0, 0.0),
                Stream.of("time", "source", "reporter", "content", "handling", "told", "result", "recorder")
                        .map(column -> Cell.centred(words.of("minutes.blank.log.column." + column)))
                        .toList(),
                Collections.nCopies(LOG_ROWS, blank(8, ROW)));
    }

    private void sheet(String name) {
        composer.freshPage();
        String title = words.of("forms." + name);
        composer.bookmark(title);
        composer.centred(title, TITLE);
        composer.centred(span(), BODY);
        composer.space(2);
    }

    private void table(List<Double> fixed, List<Double> shares, List<Cell> head, List<Table.Row> rows) {
        composer.table(new Table(
                Table.spread(composer.format().contentWidth(), fixed, shares), List.of(head), rows, HEAD, BODY, 1));
    }

    private List<Cell> heads(String... names) {
        return Stream.of(names)
                .map(name -> Cell.centred(words.of("forms.column." + name)))
                .toList();
    }

    private static Table.Row row(Cell... cells) {
        return Table.Row.of(List.of(cells));
    }

    private static Table.Row blank(int columns, double height) {
        return Table.Row.of(Collections.nCopies(columns, Cell.of("").atLeast(height)));
    }

    private String name(FormFacts.Turn turn) {
        return turn.lead()
                ? words.of("forms.lead", turn.person().name())
                : turn.person().name();
    }

    private String span() {
        return span(facts.from(), facts.until());
    }

    private String span(Instant from, Instant until) {
        return words.of("forms.span", formats.dateTime(from), formats.dateTime(until));
    }
}
