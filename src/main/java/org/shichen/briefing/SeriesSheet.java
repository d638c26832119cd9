package org.shichen.briefing;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.ChoiceWords;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.TextCell;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;

/** The series of meetings: Enter adds one, the chosen one can be renamed. */
final class SeriesSheet extends VBox {

    private final BriefingLog board;
    private final Words words;
    private final ListView<MeetingSeries> list = new ListView<>();
    private final TextField name = new TextField();
    private final ComboBox<SeriesKind> kind = new ComboBox<>();

    SeriesSheet(BriefingLog board, Presentation presentation) {
        this.board = board;
        this.words = presentation.words();
        setId("series-sheet");
        getStyleClass().add("action-sheet");
        Label title = new Label(words.of("meetings.series"));
        title.getStyleClass().add("board-title");
        list.setId("series-list");
        list.getStyleClass().add("lines");
        list.setAccessibleText(words.of("meetings.series"));
        list.setPrefHeight(presentation.look().px(200));
        list.setCellFactory(view -> new TextCell<>(series -> series.name() + " · " + words.of(series.kind())));
        name.setId("series-name");
        name.setPromptText(words.of("meetings.series.name"));
        name.setAccessibleText(words.of("meetings.series.name"));
        name.setPrefColumnCount(18);
        kind.setId("series-kind");
        kind.setAccessibleText(words.of("meetings.series.kind"));
        kind.getItems().setAll(SeriesKind.values());
        kind.setConverter(new ChoiceWords<>(value -> value == null ? "" : words.of(value)));
        kind.setValue(SeriesKind.SPECIAL);
        Button add = new Button(words.of("meetings.series.add"));
        add.setId("series-add");
        add.setOnAction(event -> save(null));
        Button rename = new Button(words.of("meetings.series.rename"));
        rename.setId("series-rename");
        rename.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        rename.setOnAction(event -> save(list.getSelectionModel().getSelectedItem()));
        name.setOnAction(event -> save(null));
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                name.setText(chosen.name());
                kind.setValue(chosen.kind());
            }
        });
        getChildren()
                .addAll(
                        title,
                        new FlowPane(
                                presentation.look().px(8), presentation.look().px(4), name, kind),
                        list,
                        new SheetActs(presentation).main(add, rename));
        WhileShown.listen(
                this,
                () -> board.contentsProperty().subscribe(now -> list.getItems().setAll(now.series())));
    }

    Node first() {
        return name;
    }

    private void save(@Nullable MeetingSeries renamed) {
        board.meetings().saveSeries(renamed == null ? null : renamed.id(), kind.getValue(), name.getText(), () -> {
            name.clear();
            name.requestFocus();
        });
    }
}
