package org.shichen.ui;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;

/**
 * At the foot of a sheet: what is said of the last act, and a field in which the sheet asks for a reason or a number.
 * FX thread.
 */
public final class SheetQuestion extends VBox {

    private final Runnable onClosed;
    private final TextField asked = new TextField();
    private final ToldLine told;
    private @Nullable Consumer<String> answer;

    /**
     * @param id beginning of the ids of its field and its line: {@code batch} for {@code batch-asked},
     *     {@code batch-told}
     * @param onClosed where the keys go when nothing is asked any more
     */
    public SheetQuestion(String id, Presentation presentation, Runnable onClosed) {
        this.onClosed = onClosed;
        setSpacing(presentation.look().px(8));
        told = new ToldLine(id + "-told", presentation.words());
        asked.setId(id + "-asked");
        asked.setVisible(false);
        asked.managedProperty().bind(asked.visibleProperty());
        asked.setOnAction(event -> {
            if (answer != null) {
                answer.accept(asked.getText());
            }
        });
        managedProperty().bind(asked.visibleProperty().or(told.textProperty().isNotEmpty()));
        getChildren().addAll(told, asked);
    }

    /**
     * @param question in the user's language
     * @param text stands in the field, chosen, so that typing writes over it
     * @param then is told what was typed, as often as Enter is pressed until the question is closed
     */
    public void ask(String question, String text, Consumer<String> then) {
        answer = then;
        asked.setText(text);
        asked.setPromptText(question);
        asked.setAccessibleText(question);
        say(question);
        asked.setVisible(true);
        asked.requestFocus();
        asked.selectAll();
    }

    /** Takes back the question that is open; whether there was one. For {@link Sheets.Stoppable}. */
    public boolean stop() {
        if (answer == null) {
            return false;
        }
        close();
        return true;
    }

    public void close() {
        answer = null;
        asked.setVisible(false);
        told.clear();
        onClosed.run();
    }

    /** Says nothing more of the last act; a question stays open. */
    public void clear() {
        told.clear();
    }

    public void tell(Problem problem) {
        told.tell(problem);
    }

    /** @param text in the user's language */
    public void say(String text) {
        told.say(text);
    }
}
