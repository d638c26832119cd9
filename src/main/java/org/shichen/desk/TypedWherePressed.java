package org.shichen.desk;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A character belongs to whatever had the focus when its key was pressed: the V that opens the minutes must not be
 * typed into the first field of the sheet it opened. FX thread.
 */
final class TypedWherePressed {

    private @Nullable Node pressedIn;

    private TypedWherePressed() {}

    /** Holds for everything inside of this node. */
    static void inside(Node root) {
        TypedWherePressed keys = new TypedWherePressed();
        root.addEventFilter(
                KeyEvent.KEY_PRESSED, event -> keys.pressedIn = root.getScene().getFocusOwner());
        root.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (keys.pressedIn != null && keys.pressedIn != root.getScene().getFocusOwner()) {
                event.consume();
            }
            // What comes without a key of its own, from an input method, goes where the focus is.
            keys.pressedIn = null;
        });
    }
}
