package org.shichen.journal.quick;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Operation;
import org.shichen.journal.LogKind;
import org.shichen.journal.QuickText;
import org.shichen.ui.Buttons;
import org.shichen.ui.ChoiceWords;
import org.shichen.ui.ColumnCell;
import org.shichen.ui.ColumnCell.Column;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.ToldLine;
import org.shichen.ui.WhileShown;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/**
 * The quick texts: Enter puts the chosen one into the log line, Delete removes it. Below, a new one is written or the
 * chosen one changed.
 */
final class QuickSheet extends VBox {

    private final QuickTool tool;
    private final Words words;
    private final Runnable close;
    private final ListView<QuickText> list = new ListView<>();
    private final WordChoice<LogKind> kind;
    private final TextField content = new TextField();
    private final ComboBox<@Nullable Operation> operation = new ComboBox<>();
    private final ToldLine trouble;
    private @Nullable QuickText changing;

    QuickSheet(QuickTool tool, Presentation presentation, Runnable close) {
        this.tool = tool;
        this.words = presentation.words();
        this.close = close;
        setId("quick-sheet");
        setSpacing(presentation.look().px(8));
        Label title = new Label(words.of("quick.title"));
        title.getStyleClass().add("board-title");
        list.setId("quick-list");
        list.setAccessibleText(words.of("quick.title"));
        list.setPrefHeight(presentation.look().px(260));
        Label empty = new Label(words.of("quick.empty"));
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        list.setCellFactory(view -> new ColumnCell<>(presentation.look(), columns(presentation)));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        kind = new WordChoice<>(LogKind.class, words.of("journal.kind"), words);
        kind.setId("quick-kind");
        content.setId("quick-content");
        FittingPrompt.of(content, words.of("quick.content.prompt"));
        content.setAccessibleText(words.of("quick.content"));
        content.setOnAction(event -> save());
        HBox.setHgrow(content, Priority.ALWAYS);
        operation.setId("quick-operation");
        operation.setAccessibleText(words.of("quick.operation"));
        operation.getItems().add(null);
        operation.getItems().addAll(Operation.values());
        operation.setConverter(
                new ChoiceWords<>(value -> value == null ? words.of("quick.no-state") : words.of("log.sets", value)));
        HBox form = new HBox(presentation.look().px(8), kind, content, operation);
        form.setAlignment(Pos.CENTER_LEFT);
        trouble = new ToldLine("quick-trouble", words);
        SheetActs acts = new SheetActs(presentation)
                .main(Buttons.of("quick-save", words.of("quick.save"), this::save))
                .keys("quick.keys");
        getChildren().addAll(title, list, form, trouble, acts);
        change(null);
        WhileShown.listen(
                this,
                () -> tool.textsProperty().subscribe(all -> {
                    int at = list.getSelectionModel().getSelectedIndex();
                    list.getItems().setAll(all);
                    list.getSelectionModel().select(Math.clamp(at, 0, Math.max(0, all.size() - 1)));
                }));
    }

    Node first() {
        return tool.textsProperty().get().isEmpty() ? content : list;
    }

    private void pressed(KeyEvent event) {
        QuickText chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> {
                int index = list.getSelectionModel().getSelectedIndex();
                close.run();
                tool.take(index);
            }
            case DELETE -> tool.remove(chosen);
            case E -> {
                change(chosen);
                content.requestFocus();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void change(@Nullable QuickText text) {
        changing = text;
        kind.setValue(text == null ? LogKind.CALL_IN : text.kind());
        content.setText(text == null ? "" : text.content());
        operation.setValue(text == null ? null : text.operation());
    }

    private void save() {
        trouble.clear();
        tool.save(
                new QuickText(
                        changing == null ? 0 : changing.id(),
                        kind.getValue(),
                        content.getText(),
                        operation.getValue(),
                        changing == null ? 0 : changing.version()),
                () -> change(null),
                trouble::tell);
    }

    private List<Column<QuickText>> columns(Presentation presentation) {
        double kinds = Stream.of(LogKind.values())
                .mapToDouble(each -> presentation.width(words.of(each)))
                .max()
                .orElse(0);
        return List.of(
                Column.of(presentation.width("Alt+9"), this::key),
                Column.of(kinds, text -> words.of(text.kind())),
                Column.rest(text -> text.content()
                        + (text.operation() == null ? "" : "  " + words.of("log.sets", text.operation()))));
    }

    /** The first nine are taken from anywhere by one key. */
    private String key(QuickText text) {
        int place = list.getItems().indexOf(text);
        return place < 9 ? "Alt+" + (place + 1) : "";
    }
}
