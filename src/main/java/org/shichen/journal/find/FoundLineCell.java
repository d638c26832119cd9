package org.shichen.journal.find;

import java.time.LocalDate;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.WrappingCell;

/** A found line of the duty log: when, of which kind, what, and who wrote it about which checkpoint. */
final class FoundLineCell extends WrappingCell<FoundLine> {

    /** How much wider bold letters are than the others, at most. */
    private static final double BOLD = 1.1;

    private final Presentation presentation;
    private final Label time = new Label();
    private final Label kind = new Label();
    private final Label content = new Label();
    private final Label note = new Label();
    private final HBox row;

    FoundLineCell(Presentation presentation) {
        this.presentation = presentation;
        time.setMinWidth(Region.USE_PREF_SIZE);
        time.setPrefWidth(Math.max(
                presentation.look().px(180),
                presentation.width(presentation.formats().date(LocalDate.of(2020, 11, 28)) + " 00:00") * BOLD));
        time.getStyleClass().add("found-time");
        kind.getStyleClass().addAll("log-entry-kind", "muted");
        Labels.wrapping(content);
        note.getStyleClass().addAll("log-entry-note", "muted");
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        VBox text = new VBox(content, note);
        HBox.setHgrow(text, Priority.ALWAYS);
        row = new HBox(time, kind, text);
        row.getStyleClass().add("log-entry");
    }

    @Override
    protected void updateItem(FoundLine line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(empty ? null : row);
        row.getStyleClass().remove("struck");
        if (empty) {
            setAccessibleText(null);
            return;
        }
        var formats = presentation.formats();
        time.setText(formats.yearDateTime(line.occurredAt()));
        kind.setText(presentation.words().of(line.kind()));
        content.setText(line.content());
        StringBuilder told = new StringBuilder(line.checkpoint());
        append(told, line.recordedBy());
        if (line.struck()) {
            row.getStyleClass().add("struck");
            append(
                    told,
                    line.struckReason().isEmpty()
                            ? presentation.words().of("logfind.struck")
                            : presentation.words().of("logfind.struck.reason", line.struckReason()));
        }
        note.setText(told.toString());
        setAccessibleText(String.join(" ", time.getText(), kind.getText(), content.getText(), note.getText()));
    }

    private static void append(StringBuilder text, String part) {
        if (!part.isEmpty()) {
            text.append(text.isEmpty() ? "" : " · ").append(part);
        }
    }
}
