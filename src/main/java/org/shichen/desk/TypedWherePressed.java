package org.shichen.desk;

import java.lang.ref.WeakReference;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A character belongs to whatever had the focus when its key was pressed: the V that opens the minutes must not be
 * typed into the first field of the sheet it opened. So does the release of a key: the F4 that opens the posts must not
 * open the first box of choices in them, which opens when F4 is let go. FX thread.
 */
final class TypedWherePressed {

    private @Nullable Node pressedIn;
    private final Map<KeyCode, WeakReference<Node>> held = new EnumMap<>(KeyCode.class);

    private TypedWherePressed() {}

    /** Holds for everything inside of this node. */
    static void inside(Node root) {
        TypedWherePressed keys = new TypedWherePressed();
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            keys.pressedIn = root.getScene().getFocusOwner();
            keys.held.put(event.getCode(), new WeakReference<>(keys.pressedIn));
        });
        root.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            WeakReference<Node> where = keys.held.remove(event.getCode());
            if (where != null && where.get() != root.getScene().getFocusOwner()) {
                event.consume();
            }
        });
        root.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (keys.pressedIn != null && keys.pressedIn != root.getScene().getFocusOwner()) {
                event.consume();
            }
            // What comes without a key of its own, from an input method, goes where the focus is.
            keys.pressedIn = null;
        });
    }
}
