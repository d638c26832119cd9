package org.shichen.ui;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;

/** A choice of what is shown that is held where what is shown must not go yet. FX thread. */
public final class HeldChoice {

    private boolean goingBack;

    private HeldChoice() {}

    /**
     * @param mayTurn is asked when something else was chosen; the choice goes back where it says no
     * @param turned shows what is chosen now; not called when the choice has gone back
     */
    public static <T> void on(ComboBox<T> choice, BooleanSupplier mayTurn, Runnable turned) {
        HeldChoice held = new HeldChoice();
        choice.valueProperty().addListener((value, before, now) -> {
            if (held.goingBack) {
                return;
            }
            if (mayTurn.getAsBoolean()) {
                turned.run();
                return;
            }
            // The list has not ended choosing yet.
            Platform.runLater(() -> {
                held.goingBack = true;
                choice.setValue(before);
                held.goingBack = false;
            });
        });
    }
}
