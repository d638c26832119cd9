package org.shichen.roster;

import java.util.function.Predicate;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.shichen.ui.Presentation;

/** One line typed over a cell: Enter takes it, Esc leaves everything as it was. */
final class CellField extends TextField {

    /** @param taken hears what was typed; the field stays open when it says no */
    CellField(Presentation presentation, String key, String text, Predicate<String> taken, Runnable close) {
        setId("roster-cell-field");
        getStyleClass().add("roster-editor");
        setPromptText(presentation.words().of(key));
        setAccessibleText(presentation.words().of(key));
        setPrefColumnCount(16);
        setText(text);
        selectAll();
        setOnAction(event -> {
            if (taken.test(getText())) {
                close.run();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
    }
}
