package org.shichen.journal.backentry;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.shichen.journal.backentry.rules.PaperGrammar;
import org.shichen.problem.Problem;
import org.shichen.ui.FactLine;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.TextCell;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;

/** One field for the rows of a night's paper; below it what the row is read as, and what has been written. */
final class BackEntrySheet extends VBox {

    private final BackEntry board;
    private final Presentation presentation;
    private final Words words;
    private final PaperLineText text;
    private final Label day = new Label();
    private final Label source = new Label();
    private final Label reading = new Label();
    private final FactLine kinds = new FactLine();
    private final TextField line = new TextField();
    private final ListView<WrittenLine> written = new ListView<>();

    BackEntrySheet(BackEntry board, Presentation presentation) {
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        this.text = new PaperLineText(words, presentation.formats());
        setId("backentry-sheet");
        setSpacing(presentation.look().px(8));
        Label title = new Label(words.of("backentry.title"));
        title.getStyleClass().add("board-title");
        day.setId("backentry-day");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(presentation.look().px(12), title, gap, day);
        head.setAlignment(Pos.BASELINE_LEFT);
        source.setId("backentry-source");
        source.setMinWidth(Region.USE_PREF_SIZE);
        line.setId("backentry-line");
        line.setPromptText(words.of("backentry.prompt"));
        line.setAccessibleText(words.of("backentry.title"));
        line.setOnAction(event -> board.write());
        line.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox row = new HBox(presentation.look().px(8), source, line);
        row.setAlignment(Pos.CENTER_LEFT);
        reading.setId("backentry-reading");
        written.setId("backentry-written");
        written.setAccessibleText(words.of("backentry.written"));
        written.setPrefHeight(presentation.look().px(220));
        written.setPlaceholder(new Label(words.of("backentry.none")));
        written.setCellFactory(view -> new TextCell<>(item -> text.of(item.line(), item.source())));
        getChildren().addAll(head, wrapped(new Label(words.of("backentry.grammar"))), row, wrapped(reading), written);
        kinds.setId("backentry-kinds");
        kinds.getStyleClass().add("muted");
        getChildren().addAll(kinds, new SheetActs(presentation).keys("backentry.keys"));
        WhileShown.listen(this, this::listen);
    }

    Node first() {
        return line;
    }

    private Subscription listen() {
        line.textProperty().bindBidirectional(board.typedProperty());
        written.setItems(board.written());
        return board.readingProperty()
                .subscribe(this::show)
                .and(board.sourceProperty().subscribe(kind -> {
                    source.setText(words.of(kind));
                    show(board.readingProperty().get());
                }))
                .and(board.grammarProperty().subscribe(this::show))
                .and(board.dutyDateProperty()
                        .subscribe(date -> day.setText(words.of(
                                "backentry.day",
                                presentation.formats().date(date),
                                presentation.formats().weekday(date)))))
                .and(() -> line.textProperty().unbindBidirectional(board.typedProperty()));
    }

    private void show(BackEntry.Reading read) {
        Problem problem = read.problem();
        reading.getStyleClass().remove("trouble-text");
        if (problem != null) {
            reading.getStyleClass().add("trouble-text");
            reading.setText(words.trouble(problem));
        } else {
            reading.setText(
                    read.line() == null
                            ? words.of("backentry.ready")
                            : text.of(read.line(), board.sourceProperty().get()));
        }
    }

    private void show(PaperGrammar grammar) {
        List<String> all = IntStream.range(0, grammar.kinds().size())
                .mapToObj(
                        index -> (index + 1) + " " + grammar.kinds().get(index).name(words.language()))
                .toList();
        kinds.show(
                Stream.concat(Stream.of(words.of("backentry.kinds")), all.stream())
                        .toList(),
                "  ");
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case PAGE_UP -> board.turn(-1);
            case PAGE_DOWN -> board.turn(1);
            case UP -> board.nextSource(-1);
            case DOWN -> board.nextSource(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static Label wrapped(Label label) {
        Labels.wrapping(label);
        return label;
    }
}
