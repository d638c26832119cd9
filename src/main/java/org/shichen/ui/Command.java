package org.shichen.ui;

import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * An act as the palette (Ctrl+K) and the card of keys ({@code ?}) show it.
 *
 * @param key its words in the language files, for example {@code roster.command.assign}
 * @param keys how it is called from the keyboard where it belongs, or null when only by the palette
 * @param possible whether it can be done at this moment
 */
public record Command(String key, @Nullable KeyCombination keys, BooleanSupplier possible, Runnable run) {

    public static Command of(String key, @Nullable String keys, Runnable run) {
        return new Command(key, keys == null ? null : KeyCombination.valueOf(keys), () -> true, run);
    }

    public Command when(BooleanSupplier condition) {
        return new Command(key, keys, condition, run);
    }
}
