package org.shichen.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shichen.problem.Problem;
import org.shichen.ui.Buttons;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.ToldLine;
import org.shichen.ui.Words;

/** A few labelled fields, a button, and room for what is wrong with them. Enter goes from field to field, then acts. */
final class Form extends VBox {

    private final Words words;
    private final GridPane fields = new GridPane();
    private final ToldLine told;
    private final Button button;
    private final List<Node> order = new ArrayList<>();

    Form(Presentation presentation, String titleKey, String explanationKey, String buttonKey, Runnable act) {
        words = presentation.words();
        getStyleClass().add("access-form");
        Label title = new Label(words.of(titleKey));
        title.getStyleClass().add("board-title");
        Label explanation = new Label(words.of(explanationKey));
        explanation.getStyleClass().add("muted");
        fields.getStyleClass().add("access-fields");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        fields.getColumnConstraints()
                .addAll(new ColumnConstraints(presentation.look().px(130)), wide);
        Labels.passing(explanation);
        told = new ToldLine("access-trouble", words);
        button = new Button(words.of(buttonKey));
        button.setId("access-act");
        button.getStyleClass().add(SheetActs.MAIN);
        button.setOnAction(event -> act.run());
        getChildren().addAll(title, explanation, fields, told, new HBox(button));
        setMaxWidth(presentation.look().px(520));
        setMaxHeight(USE_PREF_SIZE);
    }

    <F extends Node> F add(String key, String id, F field) {
        Label label = new Label(words.of(key));
        label.setLabelFor(field);
        Labels.wrapping(label);
        field.setId(id);
        field.setAccessibleText(words.of(key));
        fields.addRow(order.size(), label, field);
        order.add(field);
        if (field instanceof TextInputControl) {
            int mine = order.size() - 1;
            ((TextField) field).setOnAction(event -> next(mine));
        }
        return field;
    }

    /** As a sheet over the desk, with the foot that all sheets have. */
    Form asSheet(Presentation presentation) {
        // The foot emphasises it by itself.
        button.getStyleClass().remove(SheetActs.MAIN);
        getChildren().set(getChildren().size() - 1, new SheetActs(presentation).main(button));
        return this;
    }

    /** A second way beside the button. */
    void alternative(Node node) {
        ((HBox) button.getParent()).setSpacing(12);
        ((HBox) button.getParent()).getChildren().add(node);
    }

    /** Offers the other language beside the button, also by Ctrl+G. */
    void orInOtherLanguage(Runnable change) {
        alternative(Buttons.of("access-language", words.of("access.language"), change));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.G) {
                event.consume();
                change.run();
            }
        });
    }

    void explain(Problem problem) {
        busy(false);
        told.tell(problem);
    }

    /** Acts with a passphrase that was typed twice, or tells that it was not the same both times. */
    void typedTwice(PasswordField once, PasswordField again, Consumer<char[]> act) {
        char[] typed = once.getText().toCharArray();
        if (Arrays.equals(typed, again.getText().toCharArray())) {
            busy(true);
            act.accept(typed);
        } else {
            explain(Problem.of("problem.access.not-twice"));
            again.requestFocus();
        }
    }

    /** While the passphrase is being hashed nothing is pressed twice. */
    void busy(boolean busy) {
        button.setDisable(busy);
        if (busy) {
            told.say(words.of("access.coming"));
        }
    }

    Node first() {
        return order.isEmpty() ? button : order.getFirst();
    }

    private void next(int field) {
        if (field + 1 < order.size()) {
            order.get(field + 1).requestFocus();
        } else {
            button.fire();
        }
    }
}
