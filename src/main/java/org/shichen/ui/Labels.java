package org.shichen.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels of more than a word. FX thread. */
public final class Labels {

    private Labels() {}

    /** Breaks its lines, and is never cut off where the room gets scarce: a label left alone gives up its height. */
    public static Label wrapping(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /**
     * A wrapping line beside the matter itself: which keys there are, what a sheet is for.
     *
     * @param text in the user's language
     */
    public static Label note(String text) {
        Label note = wrapping(new Label(text));
        note.getStyleClass().add("muted");
        return note;
    }

    /** The dot between two parts stays with the part before it: no line begins with one. */
    public static String dotted(String text) {
        return text.replace(" · ", "\u00a0· ");
    }

    /** Wraps, and takes no room while it is empty. */
    public static Label passing(Label label) {
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return wrapping(label);
    }
}
