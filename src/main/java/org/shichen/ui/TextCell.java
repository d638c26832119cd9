package org.shichen.ui;

import java.util.function.Function;
import javafx.scene.control.ListCell;

/** A cell of a list that says what it shows in words, in as many lines as its width asks. FX thread. */
public final class TextCell<T> extends ListCell<T> {

    private final Function<? super T, String> text;

    /** @param text in the user's language */
    public TextCell(Function<? super T, String> text) {
        this.text = text;
        // Wide as the list, not as its words: else they would not wrap.
        setWrapText(true);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(T shown, boolean empty) {
        super.updateItem(shown, empty);
        setText(empty ? null : text.apply(shown));
    }
}
