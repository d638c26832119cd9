package org.shichen.journal.batches;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** Below the batch: what the desk says of the last act, and a line in which it asks for a reason or for times. */
final class BatchQuestion extends VBox {

    private final Words words;
    private final Runnable onClosed;
    private final TextField asked = new TextField();
    private final Label told = new Label();
    private @Nullable Consumer<String> answer;

    /** @param onClosed where the keys go when nothing is asked any more */
    BatchQuestion(Presentation presentation, Runnable onClosed) {
        this.words = presentation.words();
        this.onClosed = onClosed;
        setSpacing(presentation.look().px(8));
        told.setId("batch-told");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        asked.setId("batch-asked");
        asked.setVisible(false);
        asked.managedProperty().bind(asked.visibleProperty());
        asked.setOnAction(event -> {
            if (answer != null) {
                answer.accept(asked.getText());
            }
        });
        managedProperty().bind(asked.visibleProperty().or(told.textProperty().isNotEmpty()));
        getChildren().addAll(asked, told);
    }

    boolean open() {
        return answer != null;
    }

    /** @param then is told what was typed, as often as Enter is pressed until the question is closed */
    void ask(String key, String text, Consumer<String> then) {
        answer = then;
        asked.setText(text);
        asked.setPromptText(words.of(key));
        asked.setAccessibleText(words.of(key));
        say(words.of(key));
        asked.setVisible(true);
        asked.requestFocus();
    }

    void close() {
        answer = null;
        asked.setVisible(false);
        told.setText("");
        onClosed.run();
    }

    void clear() {
        told.setText("");
    }

    void tell(Problem problem) {
        say((words.of(problem) + " " + words.remedy(problem)).strip());
        told.getStyleClass().add("trouble-text");
    }

    void say(String text) {
        told.getStyleClass().remove("trouble-text");
        told.setText(text);
    }
}
