package org.shichen.briefing.papers;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.TextCell;
import org.shichen.ui.Words;

/** Asks which document of the briefing log is wanted: arrows choose, Enter goes on to the preview. */
final class MeetingPrintSheet extends VBox {

    private final ListView<MeetingDocument> documents = new ListView<>();
    private final Consumer<MeetingDocument> go;

    /**
     * @param meeting whether one is open
     * @param action whether an item is chosen in the ledger
     */
    MeetingPrintSheet(boolean meeting, boolean action, Presentation presentation, Consumer<MeetingDocument> go) {
        super(presentation.look().px(8));
        this.go = go;
        Words words = presentation.words();
        setId("meeting-print-sheet");
        setMaxWidth(presentation.look().px(420));
        Label title = new Label(words.of("papers.sheet"));
        title.getStyleClass().add("board-title");
        documents.setId("meeting-print-documents");
        documents.setAccessibleText(words.of("papers.sheet.document"));
        documents
                .getItems()
                .setAll(Arrays.stream(MeetingDocument.values())
                        .filter(kind -> switch (kind.of()) {
                            case MEETING -> meeting;
                            case ACTION -> action;
                            case NOTHING -> true;
                        })
                        .toList());
        documents.setCellFactory(view -> new TextCell<>(kind -> words.of(kind)));
        double row = presentation.look().px(32);
        documents.setFixedCellSize(row);
        // Two pixels of frame at each edge.
        documents.setPrefHeight(row * documents.getItems().size() + 4);
        documents.setMinHeight(Region.USE_PREF_SIZE);
        documents.getSelectionModel().selectFirst();
        documents.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                preview();
            }
        });
        documents.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                preview();
            }
        });
        Button preview = new Button(words.of("papers.sheet.preview"));
        preview.setId("meeting-print-preview");
        preview.setOnAction(event -> preview());
        getChildren()
                .addAll(
                        title,
                        documents,
                        new SheetActs(presentation)
                                .main(preview)
                                .keys(action ? "minutes.sheet.hint" : "minutes.sheet.hint.no-action"));
    }

    /** What has the focus at first. */
    Node first() {
        return documents;
    }

    private void preview() {
        MeetingDocument kind = documents.getSelectionModel().getSelectedItem();
        if (kind != null) {
            go.accept(kind);
        }
    }
}
