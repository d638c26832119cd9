package org.shichen.ui;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Spinner;
import javafx.util.StringConverter;

/**
 * A small number, typed or by the arrow keys. Whoever comes to it types the number in place of the one that stands
 * there, and need not leave the field before it counts. FX thread.
 */
public final class CountField extends Spinner<Integer> {

    private final int least;
    private final int most;

    /**
     * @param least the smallest number that is taken, which stands there at first
     * @param most the largest
     */
    public CountField(int least, int most) {
        super(least, most, least);
        this.least = least;
        this.most = most;
        setEditable(true);
        getValueFactory().setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer number) {
                return number.toString();
            }

            /** What is no such number is not taken when the field is left. */
            @Override
            public Integer fromString(String text) {
                return read(text).orElseGet(CountField.this::getValue);
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

    /** The number that stands in the field now; empty when that is none, or too small or too large. */
    public Optional<Integer> asked() {
        return read(getEditor().getText());
    }

    private Optional<Integer> read(String text) {
        try {
            return Optional.of(Integer.valueOf(text.strip())).filter(number -> number >= least && number <= most);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
