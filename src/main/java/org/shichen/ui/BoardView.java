package org.shichen.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What the desk needs to know of a board's view. Views are made anew when language, theme or scale change. */
public interface BoardView {

    /** The board, filling whatever room it is given. */
    Region node();

    /** The key of its title in the language files. */
    String titleKey();

    /**
     * Its acts, for the palette and the card of keys. Those with keys are handled by the desk while the focus is inside
     * the board and no text field wants the key.
     */
    List<Command> commands();

    /**
     * Whether the focus is on the part or inside it. The toolkit's own focusWithin stays set when a sheet over the desk
     * has had the focus and was taken away.
     */
    static boolean focusInside(Node part) {
        Node focused = part.getScene() == null ? null : part.getScene().getFocusOwner();
        while (focused != null && focused != part) {
            focused = focused.getParent();
        }
        return focused != null;
    }

    /** The record that the keys act on, empty when none is chosen. */
    default Optional<RecordRef> selected() {
        return Optional.empty();
    }

    /** Where the focus goes when the board is chosen. */
    void focus();

    /** Lets go of everything the view listens to. */
    void close();
}
