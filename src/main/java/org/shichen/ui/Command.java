package org.shichen.ui;

import java.util.Map;
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

    /** Keys by the names that all sheets and guides use; JavaFX has others. */
    private static final Map<String, String> NAMES = Map.of(
            "↵", "Enter", "Escape", "Esc", "Back Space", "Backspace", "Page Up", "PageUp", "Page Down", "PageDown");

    public static Command of(String key, @Nullable String keys, Runnable run) {
        return new Command(key, keys == null ? null : KeyCombination.valueOf(keys), () -> true, run);
    }

    /** The keys as a person reads them, such as {@code Ctrl+Enter}; empty when there are none. */
    public String keysShown() {
        String shown = keys == null ? "" : keys.getDisplayText();
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            shown = shown.endsWith(name.getKey())
                    ? shown.substring(0, shown.length() - name.getKey().length()) + name.getValue()
                    : shown;
        }
        return shown;
    }

    /** Its name with its key behind it, as a button says it: {@code Print (P)}. */
    public String withKeys(Words words) {
        String name = words.of(key);
        return keys == null ? name : words.of("ui.with-keys", name, keysShown());
    }

    public Command when(BooleanSupplier condition) {
        return new Command(key, keys, condition, run);
    }
}
