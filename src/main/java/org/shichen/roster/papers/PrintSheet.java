package org.shichen.roster.papers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.paper.Paper;
import org.shichen.people.Person;
import org.shichen.people.PersonPicker;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.ChoiceWords;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Sheets;
import org.shichen.ui.ToldLine;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/** Asks which document of the roster, of which days, of whom, on which paper; Enter goes on to the preview. */
final class PrintSheet extends VBox {

    /** The days of the board that are printed. */
    enum Span {
        DAY,
        WEEK,
        MONTH;

        LocalDate first(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        LocalDate last(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> first(day).plusDays(6);
                case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            };
        }
    }

    private final PrintDesk desk;
    private final Presentation presentation;
    private final Sheets sheets;
    private final Words words;
    private final LocalDate day;
    private final WordChoice<RosterDocument> document;
    private final WordChoice<Span> span;
    private final WordChoice<Paper> paper;
    private final ComboBox<RosterPapers.Choice> checkpoint = new ComboBox<>();
    private final PersonPicker person;
    private final Label days = new Label();
    private final ToldLine told;
    private final Button go;

    PrintSheet(
            PrintDesk desk,
            Presentation presentation,
            Sheets sheets,
            LocalDate day,
            List<Person> people,
            List<RosterPapers.Choice> checkpoints) {
        this.desk = desk;
        this.presentation = presentation;
        this.sheets = sheets;
        this.words = presentation.words();
        this.day = day;
        setId("print-sheet");
        Label title = new Label(words.of("papers.sheet"));
        title.getStyleClass().add("board-title");
        document = choice(RosterDocument.class, "papers.sheet.document", "print-document");
        span = choice(Span.class, "papers.sheet.span", "print-span");
        paper = choice(Paper.class, "papers.sheet.paper", "print-paper");
        checkpoint.setId("print-checkpoint");
        checkpoint.setAccessibleText(words.of("papers.sheet.checkpoint"));
        checkpoint.getItems().add(new RosterPapers.Choice(0, words.of("papers.sheet.all")));
        checkpoint.getItems().addAll(checkpoints);
        checkpoint.setConverter(new ChoiceWords<>(choice -> choice == null ? "" : choice.name()));
        checkpoint.getSelectionModel().selectFirst();
        person = new PersonPicker(words, people);
        person.setId("print-person");
        FittingPrompt.of(person, words.of("papers.sheet.everybody"));
        told = new ToldLine("print-told", words);

        GridPane fields = new GridPane();
        fields.getStyleClass().add("access-fields");
        days.setMinWidth(Region.USE_PREF_SIZE);
        HBox spans = new HBox(presentation.look().px(8), span, days);
        spans.setAlignment(Pos.CENTER_LEFT);
        int row = 0;
        row = field(fields, row, "papers.sheet.document", document);
        row = field(fields, row, "papers.sheet.span", spans);
        row = field(fields, row, "papers.sheet.checkpoint", checkpoint);
        row = field(fields, row, "papers.sheet.person", person);
        field(fields, row, "papers.sheet.paper", paper);

        go = new Button(words.of("papers.sheet.preview"));
        go.setId("print-go");
        go.setDefaultButton(true);
        person.onwards(go::fire);
        go.setOnAction(event -> go());
        SheetActs acts = new SheetActs(presentation).main(go).leavingAs("print-cancel");
        getChildren().addAll(title, fields, told, acts);

        document.valueProperty().subscribe(this::fit);
        span.valueProperty().subscribe(this::tellDays);
        document.getSelectionModel().select(RosterDocument.TABLE);
        span.getSelectionModel().select(Span.WEEK);
    }

    Node first() {
        return document;
    }

    private <E extends Enum<E>> WordChoice<E> choice(Class<E> values, String name, String id) {
        WordChoice<E> choice = new WordChoice<>(values, words.of(name), words);
        choice.setId(id);
        return choice;
    }

    private int field(GridPane fields, int row, String key, Node field) {
        Label label = new Label(words.of(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        fields.addRow(row, label, field);
        GridPane.setHgrow(field, Priority.ALWAYS);
        if (field instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return row + 1;
    }

    /** The paper and the days that a document is usually made with. */
    private void fit() {
        RosterDocument chosen = document.getValue();
        if (chosen == null) {
            return;
        }
        boolean wall = chosen == RosterDocument.WALL;
        paper.getSelectionModel().select(wall ? Paper.A3 : Paper.A4);
        person.setDisable(chosen != RosterDocument.PERSON);
        checkpoint.setDisable(chosen == RosterDocument.PERSON);
        if (wall) {
            span.getSelectionModel().select(Span.MONTH);
        } else if (chosen == RosterDocument.ORDER) {
            span.getSelectionModel().select(Span.DAY);
        }
    }

    private void tellDays() {
        Span chosen = span.getValue();
        if (chosen != null) {
            var formats = presentation.formats();
            String first = formats.shortDate(chosen.first(day));
            days.setText(
                    chosen == Span.DAY ? first : words.of("papers.range", first, formats.shortDate(chosen.last(day))));
        }
    }

    private void go() {
        try {
            PaperOrder order = order();
            go.setDisable(true);
            told.say(words.of("papers.sheet.making"));
            desk.print(order, sheets, presentation, this::refused);
        } catch (ProblemException wrong) {
            refused(wrong.problem());
        }
    }

    private PaperOrder order() {
        RosterDocument chosen = document.getValue();
        boolean personal = chosen == RosterDocument.PERSON;
        if (personal && !person.resolve()) {
            throw new ProblemException(Problem.of("problem.papers.nobody", person.getText()));
        }
        Person picked = personal ? person.person() : null;
        return new PaperOrder(
                chosen,
                span.getValue().first(day),
                span.getValue().last(day),
                personal ? null : station(),
                picked == null ? null : picked.id(),
                paper.getValue());
    }

    private @Nullable Long station() {
        RosterPapers.Choice choice = checkpoint.getValue();
        return choice == null || choice.id() == 0 ? null : choice.id();
    }

    private void refused(Problem problem) {
        go.setDisable(false);
        told.tell(problem);
    }
}
