package org.shichen.checkpoint;

import java.util.Locale;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;

/** A checkpoint in the list: its mark, name and state, heads, and minutes since the last contact. */
public final class CheckpointCell extends ListCell<CheckpointStatus> {

    private final Presentation presentation;
    private final StatusWords statusWords;
    private final Canvas mark;
    private final Label name = new Label();
    private final Label state = new Label();
    private final Label heads = new Label();
    private final Label minutes = new Label();
    private final HBox row;

    public CheckpointCell(Presentation presentation) {
        this.presentation = presentation;
        this.statusWords = new StatusWords(presentation);
        double size = presentation.look().px(20);
        mark = new Canvas(size, size);
        state.getStyleClass().add("checkpoint-state");
        VBox texts = new VBox(name, state);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        VBox numbers = new VBox(heads, minutes);
        numbers.getStyleClass().add("checkpoint-numbers");
        numbers.setMinWidth(Region.USE_PREF_SIZE);
        minutes.getStyleClass().add("muted");
        row = new HBox(mark, texts, numbers);
        row.getStyleClass().add("checkpoint-row");
        setPrefWidth(0);
        presentation.palette().onChange(this::paint);
    }

    @Override
    protected void updateItem(CheckpointStatus status, boolean empty) {
        super.updateItem(status, empty);
        setGraphic(empty ? null : row);
        if (empty) {
            return;
        }
        name.setText(status.checkpoint().code() + " " + status.checkpoint().name());
        state.setText(presentation.words().of(status.worstValue()));
        heads.setText(status.headsLeast() == 0 && status.heads() == 0 ? "" : statusWords.heads(status));
        Long silent = status.silentMinutes();
        minutes.setText(silent == null ? "" : presentation.words().of("checkpoint.minutes", silent));
        setAccessibleText(String.join(" ", name.getText(), state.getText(), heads.getText(), minutes.getText()));
        paint();
    }

    private void paint() {
        CheckpointStatus status = getItem();
        if (status == null) {
            return;
        }
        double size = mark.getWidth();
        StatusMark drawn = StatusMark.of(status);
        var g = mark.getGraphicsContext2D();
        g.clearRect(0, 0, size, size);
        drawn.shape()
                .paint(
                        g,
                        size / 2,
                        size / 2,
                        size * 0.4,
                        presentation.palette().colour(drawn.colour()),
                        presentation.palette().colour(Role.RAISED));
        // Inline, because a style sheet outranks a colour that is set in code.
        state.setStyle("-fx-text-fill: -"
                + drawn.colour().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
