package org.shichen.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.shichen.ui.DraftBook;
import org.shichen.ui.FittingPrompt;

/** Some fields at the foot of a board: Enter confirms, Esc leaves them. What is typed is kept. */
final class InlineForm extends HBox {

    private final BorderPane board;
    private final DraftBook drafts;
    private final Runnable back;
    private final List<TextField> fields = new ArrayList<>();
    private final List<DraftBook.Entry> kept = new ArrayList<>();

    /** @param back gives the focus back to the board */
    InlineForm(BorderPane board, DraftBook drafts, String title, Runnable back) {
        super(new Label(title));
        this.board = board;
        this.drafts = drafts;
        this.back = back;
        getStyleClass().add("inline-form");
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave();
            }
        });
        // Another form may take its place, and the window may be made anew: it is not left then, but gone.
        parentProperty().subscribe((before, now) -> {
            if (now == null) {
                kept.forEach(DraftBook.Entry::close);
            }
        });
    }

    /**
     * @param prompt what the empty field says, in several ways for narrow fields
     * @param draft name under which it is kept
     */
    InlineForm field(String id, String prompt, String draft) {
        TextField field = new TextField();
        field.setId(id);
        FittingPrompt.of(field, prompt);
        field.setAccessibleText(FittingPrompt.whole(prompt));
        HBox.setHgrow(field, Priority.ALWAYS);
        fields.add(field);
        kept.add(drafts.open(draft, field.textProperty()));
        getChildren().add(field);
        return this;
    }

    /** @param confirm gets what was typed, and what to call when it is on disk */
    void open(Confirm confirm) {
        Runnable done = () -> {
            kept.forEach(DraftBook.Entry::settled);
            fields.forEach(TextField::clear);
            leave();
        };
        Consumer<Object> act = event ->
                confirm.confirmed(fields.stream().map(TextField::getText).toList(), done);
        fields.forEach(field -> field.setOnAction(act::accept));
        board.setBottom(this);
        fields.getFirst().requestFocus();
    }

    /** What Enter does. */
    interface Confirm {
        void confirmed(List<String> typed, Runnable done);
    }

    /** The form may have been left, or another opened, before the act was on disk. */
    private void leave() {
        if (board.getBottom() == this) {
            board.setBottom(null);
            back.run();
        }
    }
}
