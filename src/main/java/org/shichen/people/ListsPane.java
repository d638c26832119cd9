package org.shichen.people;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.HandedFields;
import org.shichen.ui.HandedText;
import org.shichen.ui.TextCell;
import org.shichen.ui.Words;

/**
 * One list of names, squads or skills. Enter in the field adds, Enter on a name takes it into the field to be renamed,
 * Alt+arrows order, Delete removes.
 */
final class ListsPane extends VBox {

    private final PeopleBoard board;
    private final PeopleLists.Kind kind;
    private final ListView<Listed> list = new ListView<>();
    private final TextField name = new TextField();
    private @Nullable Listed renaming;

    ListsPane(PeopleBoard board, PeopleLists.Kind kind, Words words) {
        this.board = board;
        this.kind = kind;
        String id = kind == PeopleLists.Kind.SQUADS ? "people-squads" : "people-skills";
        getStyleClass().add("people-part");
        list.setId(id);
        list.setAccessibleText(words.of("people.tab." + kind.name()));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setCellFactory(view -> new TextCell<>(listed -> words.of("people.listed", listed.name(), listed.used())));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        name.setId(id + "-name");
        name.setPromptText(words.of("people.listed.prompt"));
        name.setAccessibleText(words.of("people.listed.prompt"));
        name.setOnAction(event -> save());
        HBox.setHgrow(name, Priority.ALWAYS);
        Button save = new Button(words.of("people.listed.save"));
        save.setOnAction(event -> save());
        HBox row = new HBox(name, save);
        row.getStyleClass().add("people-fields");
        row.setDisable(!board.mayDo(PeopleBoard.actOf(kind)));
        getChildren().addAll(new Label(words.of("people.tab." + kind.name())), list, row);
    }

    Node first() {
        return name.isDisabled() ? list : name;
    }

    void show(List<Listed> listed) {
        Listed chosen = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(listed);
        if (chosen != null) {
            listed.stream()
                    .filter(one -> one.id() == chosen.id())
                    .findFirst()
                    .ifPresent(one -> list.getSelectionModel().select(one));
        }
    }

    private void typed(KeyEvent event) {
        Listed chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        boolean vertical = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        if (event.isAltDown() && vertical) {
            board.move(kind, chosen, event.getCode() == KeyCode.UP);
        } else if (event.getCode() == KeyCode.DELETE) {
            board.remove(kind, chosen);
        } else if (event.getCode() == KeyCode.ENTER) {
            renaming = chosen;
            name.setText(chosen.name());
            name.requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    private void save() {
        Listed changed = renaming;
        String typed = name.getText();
        renaming = null;
        HandedFields field = HandedFields.of(name);
        HandedText handed = problem -> {
            renaming = field.untouched() ? changed : renaming;
            return field.refused(problem);
        };
        if (changed == null) {
            board.add(kind, typed, handed);
        } else {
            board.rename(kind, changed, typed, handed);
        }
    }
}
