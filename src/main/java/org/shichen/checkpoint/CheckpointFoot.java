package org.shichen.checkpoint;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.shichen.map.GeoPoint;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/**
 * Below the map: why the chosen checkpoint is shown as it is with the form of what is being logged of it, or the bar of
 * what is being done on the map itself. FX thread.
 */
final class CheckpointFoot extends VBox implements CheckpointForm.Foot {

    private final CheckpointMap board;
    private final Presentation presentation;
    private final Words words;
    private final StatusWords statusWords;
    private final BooleanSupplier keysAtBoard;
    private final Runnable onLeave;
    private final Label why = new Label();

    /**
     * @param keysAtBoard whether the map or its list has the keys: what is being typed elsewhere is not disturbed
     * @param onLeave a form was left
     */
    CheckpointFoot(CheckpointMap board, Presentation presentation, BooleanSupplier keysAtBoard, Runnable onLeave) {
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        this.statusWords = new StatusWords(presentation);
        this.keysAtBoard = keysAtBoard;
        this.onLeave = onLeave;
        why.setId("checkpoint-why");
        Labels.wrapping(why);
        getStyleClass().add("checkpoint-foot");
        getChildren().add(why);
    }

    /** Why the chosen one stands as it does. */
    void tellWhy() {
        why.setText(board.chosen()
                .map(status -> status.checkpoint().name() + "  " + statusWords.why(status))
                .orElse(words.of("checkpoint.choose-first")));
    }

    /** Where the cross is, and its keys. */
    void tellPlace(GeoPoint place) {
        why.setText(words.of("checkpoint.placing", PlaceText.write(place.longitude(), place.latitude())));
    }

    void openContact() {
        board.chosen().ifPresent(status -> open(new ContactForm(board, status, presentation, this)));
    }

    void openOperation() {
        board.chosen()
                .ifPresent(status -> open(new OperationForm(board, status.operation(), presentation, this::leave)));
    }

    /** What is done on the map has the foot to itself. */
    void showBar(Node bar) {
        getChildren().setAll(bar);
    }

    void closeForm() {
        getChildren().setAll(why);
    }

    private void open(CheckpointForm form) {
        getChildren().setAll(why, form.node());
        form.focus();
    }

    @Override
    public void leave() {
        closeForm();
        onLeave.run();
    }

    @Override
    public boolean comeBack(CheckpointForm form) {
        boolean free = getScene() != null && getChildren().equals(List.of(why));
        if (free) {
            getChildren().add(form.node());
            if (keysAtBoard.getAsBoolean()) {
                form.focus();
            }
        }
        return free;
    }
}
