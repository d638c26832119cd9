package org.shichen.roster.publish;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.roster.Duty;
import org.shichen.ui.Labels;
import org.shichen.ui.WrappingCell;

/** Lines with heads between them; Enter or a double click goes to the duty of a line. */
final class PublishList extends ListView<PublishLine> {

    private final Consumer<Duty> goTo;

    /** @param goTo shows a duty on the board */
    PublishList(String id, String name, Consumer<Duty> goTo) {
        this.goTo = goTo;
        setId(id);
        setAccessibleText(name);
        getStyleClass().add("publish-list");
        setCellFactory(view -> new LineCell());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
                event.consume();
                go();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go();
            }
        });
    }

    /** @param empty what is said when there are none */
    void show(List<PublishLine> lines, String empty) {
        int selected = Math.max(0, getSelectionModel().getSelectedIndex());
        Label said = new Label(empty);
        said.setWrapText(true);
        setPlaceholder(said);
        getItems().setAll(lines);
        getSelectionModel().select(Math.min(selected, lines.size() - 1));
    }

    private void go() {
        PublishLine line = getSelectionModel().getSelectedItem();
        if (line != null && line.duty() != null) {
            goTo.accept(line.duty());
        }
    }

    private final class LineCell extends WrappingCell<PublishLine> {

        private final Label sign = new Label();
        private final Label text = new Label();
        private final Label note = new Label();
        private final VBox words = new VBox(text, note);
        private final HBox row = new HBox(sign, words);

        LineCell() {
            row.getStyleClass().add("publish-line");
            sign.getStyleClass().add("publish-sign");
            sign.setMinWidth(Region.USE_PREF_SIZE);
            note.getStyleClass().addAll("muted", "publish-note");
            List.of(text, note).forEach(Labels::wrapping);
            note.managedProperty().bind(note.visibleProperty());
            HBox.setHgrow(words, Priority.ALWAYS);
        }

        @Override
        protected void updateItem(PublishLine line, boolean empty) {
            super.updateItem(line, empty);
            row.getStyleClass().removeAll("publish-head", "publish-refusing");
            if (empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            sign.setText(line.sign());
            text.setText(line.text());
            note.setText(line.note());
            note.setVisible(!line.note().isEmpty());
            if (line.isHead()) {
                row.getStyleClass().add("publish-head");
            }
            if (line.weight() == PublishLine.Weight.HEAD_REFUSING) {
                row.getStyleClass().add("publish-refusing");
            }
            setAccessibleText((line.text() + " " + line.note()).strip());
            setGraphic(row);
        }
    }
}
