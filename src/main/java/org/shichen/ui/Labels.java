package org.shichen.ui;

import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels of more than a word. FX thread. */
public final class Labels {

    /** Zero width no-break space: the word joiner is no glue to Java's line breaking. */
    private static final String NO_BREAK = "\ufeff";

    private static final Pattern BRACKETED = Pattern.compile("\uff08[^\uff08\uff09]{1,6}\uff09");

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

    /**
     * A short word in full-width brackets, such as a state, goes to the next line as a whole. Chinese may be broken
     * after any character, but （已落 and 实） is read twice.
     */
    public static String bracketed(String text) {
        return BRACKETED
                .matcher(text)
                .replaceAll(word -> String.join(NO_BREAK, word.group().split("")));
    }

    /** Wraps, and takes no room while it is empty. */
    public static Label passing(Label label) {
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return wrapping(label);
    }
}
