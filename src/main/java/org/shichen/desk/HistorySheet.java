package org.shichen.desk;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Words;
import org.shichen.ui.WrappingCell;

/** What became of a record, newest first. A list of short lines, so that keys and a screen reader go line by line. */
final class HistorySheet extends VBox {

    private static final double LEAST_HEIGHT = 96;
    private static final double MOST_HEIGHT = 560;
    private static final double LINE_HEIGHT = 31;

    private final ListView<RecordHistory.Line> list = new ListView<>();
    private final Words words;

    HistorySheet(RecordHistory history, Presentation presentation) {
        this.words = presentation.words();
        getStyleClass().add("history-sheet");
        setId("history-sheet");
        Label title = new Label(history.title());
        title.setId("history-title");
        title.getStyleClass().add("board-title");
        Labels.wrapping(title);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Label order = new Label(words.of("history.order"));
        order.getStyleClass().add("muted");
        order.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, order);
        head.getStyleClass().add("history-head");

        list.setId("history-list");
        list.setAccessibleText(history.title());
        Label empty = new Label(words.of("history.empty"));
        empty.setId("history-empty");
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        list.setCellFactory(view -> new LineCell());
        list.getItems().setAll(history.lines());
        list.setPrefHeight(
                presentation.look().px(Math.clamp(history.lines().size() * LINE_HEIGHT, LEAST_HEIGHT, MOST_HEIGHT)));
        list.getSelectionModel().selectFirst();
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list, new SheetActs(presentation));
    }

    ListView<RecordHistory.Line> list() {
        return list;
    }

    private final class LineCell extends WrappingCell<RecordHistory.Line> {

        private final Label first = new Label();
        private final Label second = new Label();
        private final HBox row = new HBox(first, second);

        LineCell() {
            getStyleClass().add("history-cell");
            first.setMinWidth(Region.USE_PREF_SIZE);
            first.setMinHeight(Region.USE_PREF_SIZE);
            Labels.wrapping(second);
            second.getStyleClass().add("history-text");
            HBox.setHgrow(second, Priority.ALWAYS);
        }

        @Override
        protected void updateItem(RecordHistory.Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty ? null : row);
            if (empty) {
                setAccessibleText(null);
                return;
            }
            switch (line) {
                case RecordHistory.ActLine act ->
                    show(
                            act.takenBack() ? "history-act-back" : "history-act",
                            act.when(),
                            act.who() + "  " + act.what(),
                            act.when() + " " + act.who() + " " + act.what());
                case RecordHistory.ReasonLine reason -> show("history-reason", "", reason.reason(), reason.reason());
                case RecordHistory.PartLine part -> show("history-part", "", part.part(), part.part());
                case RecordHistory.ValueLine value
                when value.before() == null -> {
                    String text = words.of("history.written", value.column(), value.after());
                    show("history-value", value.column(), value.after(), text);
                }
                case RecordHistory.ValueLine value ->
                    show(
                            "history-value",
                            value.column(),
                            value.before() + " → " + value.after(),
                            words.of("history.changed", value.column(), value.before(), value.after()));
            }
        }

        private void show(String style, String head, String text, String spoken) {
            row.getStyleClass().setAll("history-line", style);
            first.setText(head);
            first.setManaged(!head.isEmpty());
            second.setText(text);
            setAccessibleText(spoken);
        }
    }
}
