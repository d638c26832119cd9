package org.shichen.ui;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The words of what stands in a box to be chosen from and cannot be typed. FX thread. */
public final class ChoiceWords<T> extends StringConverter<T> {

    private final Function<@Nullable T, String> words;

    /** @param words in the user's language; also of nothing, null, which a box asks for before something is chosen */
    public ChoiceWords(Function<@Nullable T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        return words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new IllegalStateException("the box is not editable: " + text);
    }
}
