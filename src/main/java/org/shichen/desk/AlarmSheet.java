package org.shichen.desk;

import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.shichen.checkpoint.CheckpointStatus;
import org.shichen.checkpoint.StatusWords;
import org.shichen.ui.Presentation;

/** Every alarm with its why. Enter goes to the checkpoint. */
final class AlarmSheet extends VBox {

    private final ListView<CheckpointStatus> list = new ListView<>();

    AlarmSheet(CheckpointAlarms alarms, Presentation presentation, LongConsumer goTo) {
        getStyleClass().add("alarm-sheet");
        StatusWords statusWords = new StatusWords(presentation);
        Label title = new Label(presentation.words().of("desk.alarms.title"));
        title.getStyleClass().add("board-title");
        list.setId("alarm-list");
        list.getItems().setAll(alarms.now());
        list.setPrefHeight(presentation.look().px(Math.clamp(alarms.now().size() * 44L, 88, 400)));
        list.setPlaceholder(new Label(presentation.words().of("desk.alarms.none")));
        list.setAccessibleText(title.getText());
        list.setCellFactory(view -> new ListCell<>() {
            {
                setWrapText(true);
                setPrefWidth(0);
            }

            @Override
            protected void updateItem(CheckpointStatus status, boolean empty) {
                super.updateItem(status, empty);
                setText(empty ? null : "▼ " + status.checkpoint().name() + "  " + statusWords.why(status));
            }
        });
        list.setOnMouseClicked(event -> go(goTo));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                go(goTo);
            }
        });
        list.getSelectionModel().selectFirst();
        getChildren().addAll(title, list);
    }

    ListView<CheckpointStatus> list() {
        return list;
    }

    private void go(LongConsumer goTo) {
        CheckpointStatus chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            goTo.accept(chosen.checkpoint().id());
        }
    }
}
