package org.shichen.ui;

import javafx.scene.control.Label;
import org.shichen.problem.Problem;

/** What a sheet says of the last act; it takes no room while there is nothing to say. FX thread. */
public final class ToldLine extends Label {

    private static final String TROUBLE = "trouble-text";

    private final Words words;

    public ToldLine(String id, Words words) {
        this.words = words;
        setId(id);
        Labels.passing(this);
    }

    /** @param text in the user's language */
    public void say(String text) {
        getStyleClass().remove(TROUBLE);
        setText(text);
    }

    /** What was refused and what to do about it, marked as trouble. */
    public void tell(Problem problem) {
        say(words.trouble(problem));
        getStyleClass().add(TROUBLE);
    }

    public void clear() {
        say("");
    }
}
