package org.shichen.journal.supplies;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.supplies.Supplies.Movement;
import org.shichen.journal.supplies.SupplyBoard.Reading;
import org.shichen.ui.Buttons;
import org.shichen.ui.ColumnList;
import org.shichen.ui.ColumnList.Column;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.SheetQuestion;
import org.shichen.ui.Sheets;
import org.shichen.ui.TitleRow;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;

/**
 * Supplies by shift and checkpoint: Enter or D – sent out, R – come in, N – another kind, Q – how many for each, P –
 * paper.
 */
final class SupplySheet extends VBox implements Sheets.Stoppable, Sheets.Lasting {

    private final SupplyBoard board;
    private final Presentation presentation;
    private final Words words;
    private final Consumer<Reading> printing;
    private final Label head = new Label();
    private final Label warned = new Label();
    private final ColumnList<SupplyLine> table;
    private final SheetQuestion question;
    private final Button proposed;

    SupplySheet(SupplyBoard board, Presentation presentation, Consumer<Reading> printing) {
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        this.printing = printing;
        setId("supply-sheet");
        double gap = presentation.look().px(8);
        setSpacing(gap);
        head.setId("supply-head");
        head.getStyleClass().add("board-title");
        warned.setId("supply-warned");
        warned.getStyleClass().add("figure-missing");
        Labels.passing(warned);
        table = new ColumnList<>(
                "supply-lines", words.of("supplies.command"), columns(), presentation, line -> deliver());
        table.setVisibleRows(16);
        VBox.setVgrow(table, Priority.ALWAYS);
        question = new SheetQuestion("supply", presentation, table.list()::requestFocus);
        TitleRow top = new TitleRow(
                gap, head, new HBox(gap, button("before", () -> board.turn(-1)), button("after", () -> board.turn(1))));
        proposed = button("proposed", this::propose);
        proposed.managedProperty().bind(proposed.visibleProperty());
        SheetActs acts = new SheetActs(presentation)
                .plain(proposed, button("print", this::print))
                .keys("supplies.keys");
        getChildren().addAll(top, warned, table, question, acts);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        WhileShown.listen(this, () -> board.readingProperty().subscribe(this::show));
    }

    private List<Column<SupplyLine>> columns() {
        return List.of(
                Column.words(
                        words.of("supplies.head.shift"),
                        96,
                        line -> line.on().shift() + " "
                                + presentation.formats().time(line.on().start())),
                Column.words(
                        words.of("supplies.head.place"), 0, line -> line.on().checkpoint()),
                Column.words(
                        words.of("supplies.head.kind"), 120, line -> line.kind().name(words.language())),
                Column.<SupplyLine>words(
                                words.of("supplies.head.unit"),
                                62,
                                line -> line.kind().unit(words.language()))
                        .asSpare(),
                Column.<SupplyLine>number(
                                words.of("supplies.head.heads"),
                                54,
                                line -> Integer.toString(line.on().heads()))
                        .asSpare(),
                Column.number(words.of("supplies.head.need"), 60, line -> Integer.toString(line.need())),
                Column.<SupplyLine>number(
                                words.of("supplies.head.delivered"), 70, line -> Long.toString(line.delivered()))
                        .asSpare(),
                Column.<SupplyLine>number(
                                words.of("supplies.head.received"), 66, line -> Long.toString(line.received()))
                        .asSpare(),
                Column.number(
                        words.of("supplies.head.lacking"),
                        54,
                        line -> line.lacking() == 0 ? "\u2013" : Long.toString(line.lacking())));
    }

    Node first() {
        return table.list();
    }

    /** Esc takes back a question before it closes the sheet. */
    @Override
    public boolean stop() {
        return question.stop();
    }

    private void show(@Nullable Reading reading) {
        if (reading == null) {
            return;
        }
        head.setText(words.of(
                "supplies.title",
                presentation.formats().date(reading.date()),
                presentation.formats().weekday(reading.date())));
        proposed.setVisible(reading.empty());
        Label empty = new Label(words.of(reading.empty() ? "supplies.empty" : "supplies.nobody"));
        empty.setWrapText(true);
        table.list().setPlaceholder(empty);
        table.show(reading.lines());
        if (table.list().getSelectionModel().isEmpty() && !reading.lines().isEmpty()) {
            table.list().getSelectionModel().select(0);
        }
        warned.setText(
                reading.warned().isEmpty()
                        ? ""
                        : words.of(
                                "supplies.warned",
                                reading.warned().stream()
                                        .map(line -> words.of(
                                                "supplies.warned.line",
                                                line.on().shift(),
                                                line.on().checkpoint(),
                                                line.kind().name(words.language()),
                                                line.lacking(),
                                                line.kind().unit(words.language())))
                                        .collect(Collectors.joining(words.of("desk.comma")))));
    }

    private Optional<SupplyLine> chosen() {
        return Optional.ofNullable(table.list().getSelectionModel().getSelectedItem());
    }

    private void deliver() {
        chosen().ifPresent(line -> question.ask(
                words.of("supplies.deliver", line.on().checkpoint(), line.kind().name(words.language())),
                Long.toString(line.lacking()),
                text -> board.move(line, Movement.DELIVERED, text, question::close, question::tell)));
    }

    private void receive() {
        chosen().ifPresent(line -> question.ask(
                words.of("supplies.receive", line.on().checkpoint(), line.kind().name(words.language())),
                Long.toString(line.underWay()),
                text -> board.move(line, Movement.RECEIVED, text, question::close, question::tell)));
    }

    private void quantity() {
        chosen().ifPresent(line -> question.ask(
                words.of(
                        "supplies.quantity",
                        line.kind().name(words.language()),
                        words.of(line.kind().basis())),
                Integer.toString(line.kind().quantity()),
                text -> board.setQuantity(line.kind(), text, question::close, question::tell)));
    }

    private void another() {
        question.ask(words.of("supplies.another"), "", text -> board.add(text, question::close, question::tell));
    }

    private void propose() {
        Reading reading = board.readingProperty().get();
        if (reading != null && reading.empty()) {
            board.addProposed(question::tell);
        }
    }

    private void print() {
        Reading reading = board.readingProperty().get();
        if (reading != null && !reading.lines().isEmpty()) {
            printing.accept(reading);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isControlDown() || event.isAltDown()) {
            return;
        }
        KeyCode key = event.getCode();
        switch (key) {
            case PAGE_UP, PAGE_DOWN -> board.turn(key == KeyCode.PAGE_UP ? -1 : 1);
            case D -> deliver();
            case R -> receive();
            case N -> another();
            case Q -> quantity();
            case L -> propose();
            case P -> print();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Button button(String name, Runnable act) {
        return Buttons.forMouse("supply-" + name, words.of("supplies.button." + name), act);
    }
}
