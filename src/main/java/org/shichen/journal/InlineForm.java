package org.shichen.journal;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.shichen.problem.Problem;
import org.shichen.ui.DraftBook;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.HandedText;

/** Some fields at the foot of a board: Enter confirms, Esc leaves them. What is typed is kept. */
final class InlineForm extends HBox {

    private final BorderPane board;
    private final DraftBook drafts;
    private final Runnable back;
    private final List<TextField> fields = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
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
                kept.clear();
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
        names.add(draft);
        getChildren().add(field);
        return this;
    }

    /** @param confirm gets what was typed; the form is gone by then */
    void open(Confirm confirm) {
        fields.forEach(field -> field.setOnAction(event -> {
            Given given = new Given(
                    fields.stream().map(TextField::getText).toList(),
                    kept.stream().map(DraftBook.Entry::handIn).toList());
            leave();
            confirm.confirmed(given.typed, given);
        }));
        show();
        fields.getFirst().requestFocus();
    }

    private void show() {
        for (int i = 0; i < fields.size(); i++) {
            kept.add(drafts.open(names.get(i), fields.get(i).textProperty()));
        }
        board.setBottom(this);
    }

    /** What Enter does. */
    interface Confirm {
        void confirmed(List<String> typed, Given given);
    }

    /** What was typed, on its way to be saved. */
    final class Given implements HandedText {

        private final List<String> typed;
        private final List<DraftBook.HandedIn> handed;

        private Given(List<String> typed, List<DraftBook.HandedIn> handed) {
            this.typed = typed;
            this.handed = handed;
        }

        @Override
        public void settled() {
            handed.forEach(DraftBook.HandedIn::settled);
        }

        /** The form is there again with its words, unless another form has been opened since. */
        @Override
        public Problem refused(Problem problem) {
            boolean free = board.getBottom() == null && board.getScene() != null;
            if (free) {
                show();
            }
            long back = handed.stream()
                    .filter(text -> text.refused(problem) == problem)
                    .count();
            if (free && board.getScene().getFocusOwner() instanceof ListView<?>) {
                fields.getFirst().requestFocus();
            }
            return back == handed.size()
                    ? problem
                    : HandedText.notTaken(String.join(" ", typed).strip(), problem);
        }
    }

    /** The form may have been left, or another opened, before the act was on disk. */
    private void leave() {
        if (board.getBottom() == this) {
            board.setBottom(null);
            back.run();
        }
    }
}
