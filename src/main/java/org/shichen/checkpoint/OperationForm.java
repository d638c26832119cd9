package org.shichen.checkpoint;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** Sets the operation state in two keys: S and its number. */
final class OperationForm implements CheckpointForm {

    private final FlowPane pane = new FlowPane();
    private final Button standing;

    /** @param now where the keys begin: what stands is set again by Enter, and nothing else by mistake */
    OperationForm(CheckpointMap board, Operation now, Presentation presentation, Runnable leave) {
        Words words = presentation.words();
        pane.setId("operation-form");
        pane.getStyleClass().addAll("inline-form", "contact-form");
        pane.getChildren().add(new Label(words.of("checkpoint.form.operation")));
        int number = 1;
        for (Operation operation : Operation.values()) {
            Button button = new Button(number++ + " " + words.of(operation));
            button.setOnAction(event -> {
                board.setOperation(operation, "");
                leave.run();
            });
            pane.getChildren().add(button);
        }
        standing = (Button) pane.getChildren().get(1 + now.ordinal());
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave.run();
            }
        });
        pane.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            int chosen =
                    event.getCharacter().isEmpty() ? 0 : event.getCharacter().charAt(0) - '0';
            if (chosen >= 1 && chosen <= Operation.values().length) {
                event.consume();
                board.setOperation(Operation.values()[chosen - 1], "");
                leave.run();
            }
        });
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void focus() {
        standing.requestFocus();
    }
}
