package org.shichen.ui;

import javafx.scene.control.ComboBox;

/** A box that offers the values of an enumeration by their words. */
public final class WordChoice<E extends Enum<E>> extends ComboBox<E> {

    /** @param name what is chosen, for a screen reader */
    public WordChoice(Class<E> values, String name, Words words) {
        getItems().setAll(values.getEnumConstants());
        setAccessibleText(name);
        setConverter(new ChoiceWords<>(value -> value == null ? "" : words.of(value)));
    }
}
