package org.shichen.desk;

import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.ui.Command;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** Every act of the desk by name. Typing filters, in either language; Enter does it. */
final class CommandPalette extends VBox {

    private static final int ROWS = 12;

    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final FilteredList<Command> found;

    /** @param leave closes the palette, before the chosen act is done */
    CommandPalette(List<Command> commands, Words words, Runnable leave) {
        getStyleClass().add("palette-sheet");
        List<Words> languages = List.of(words, Words.in(words.language() == Language.ZH ? Language.EN : Language.ZH));
        found = new FilteredList<>(FXCollections.observableArrayList(commands));

        field.setId("palette-field");
        field.setPromptText(words.of("desk.palette.prompt"));
        field.setAccessibleText(words.of("desk.palette.prompt"));
        field.textProperty().addListener((text, before, typed) -> {
            String wanted = typed.strip().toLowerCase(Locale.ROOT);
            found.setPredicate(command -> languages.stream()
                    .anyMatch(each ->
                            each.of(command.key()).toLowerCase(Locale.ROOT).contains(wanted)));
            list.getSelectionModel().selectFirst();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case UP -> list.getSelectionModel().selectPrevious();
                case DOWN -> list.getSelectionModel().selectNext();
                case ENTER -> choose(leave);
                default -> {
                    return;
                }
            }
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS / 2));
            event.consume();
        });

        list.setId("palette-list");
        list.setAccessibleText(words.of("desk.palette.prompt"));
        list.setItems(found);
        list.setPlaceholder(new Label(words.of("desk.palette.none")));
        list.setCellFactory(view -> new CommandCell(words));
        list.setOnMouseClicked(event -> choose(leave));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(leave);
            }
        });
        list.getSelectionModel().selectFirst();
        getChildren().addAll(field, list);
    }

    TextField field() {
        return field;
    }

    private void choose(Runnable leave) {
        Command command = list.getSelectionModel().getSelectedItem();
        if (command != null && command.possible().getAsBoolean()) {
            leave.run();
            command.run().run();
        }
    }

    private static final class CommandCell extends ListCell<Command> {
        private final Words words;
        private final Label name = new Label();
        private final Label keys = new Label();
        private final HBox row = new HBox(name, keys);

        CommandCell(Words words) {
            this.words = words;
            row.getStyleClass().add("command-row");
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            keys.getStyleClass().add("keys");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                name.setText(words.of(command.key()));
                keys.setText(command.keysShown());
                row.setDisable(!command.possible().getAsBoolean());
                setAccessibleText(name.getText() + " " + keys.getText());
            }
        }
    }
}
