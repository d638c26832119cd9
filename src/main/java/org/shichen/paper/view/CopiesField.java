package org.shichen.paper.view;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Spinner;
import javafx.util.StringConverter;
import org.shichen.paper.Printers;

/**
 * How many copies are printed, typed or by the arrow keys. Whoever comes to it types the number in place of the one
 * that stands there, and need not leave it before printing. FX thread.
 */
final class CopiesField extends Spinner<Integer> {

    CopiesField() {
        super(1, Printers.MOST_COPIES, 1);
        setEditable(true);
        getValueFactory().setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer number) {
                return number.toString();
            }

            /** What is no number of copies is not taken when the field is left. */
            @Override
            public Integer fromString(String text) {
                return read(text).orElseGet(CopiesField.this::getValue);
            }
        });
        // The toolkit puts the caret first when the field gets the keys.
        focusedProperty().subscribe(here -> {
            if (here) {
                Platform.runLater(getEditor()::selectAll);
            } else {
                getEditor().setText(getValue().toString());
            }
        });
    }

    /** The number that stands in the field; empty when that is none from 1 to {@link Printers#MOST_COPIES}. */
    Optional<Integer> asked() {
        return read(getEditor().getText());
    }

    private static Optional<Integer> read(String text) {
        try {
            return Optional.of(Integer.valueOf(text.strip()))
                    .filter(number -> number >= 1 && number <= Printers.MOST_COPIES);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
