package org.shichen.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys that are pressed while a sheet or a board is on its way: who has learnt them does not wait for it. They are
 * kept in their order and pressed in it when it stands; what is there meanwhile, where they mean something else, never
 * gets them. FX thread.
 */
final class HeldKeys {

    private final Deque<KeyEvent> held = new ArrayDeque<>();
    private int awaited;

    /** Whether the key that was pressed last is kept: what it types belongs to it. */
    private boolean lastHeld;

    /** A sheet or a board is on its way. */
    void hold() {
        awaited++;
    }

    /** Whether any key is kept already. */
    boolean any() {
        return !held.isEmpty();
    }

    /** Whether the key is kept. */
    boolean keeps(KeyEvent event) {
        boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
        if (pressed) {
            lastHeld = awaited > 0;
        }
        boolean keep = awaited > 0
                && (event.getEventType() == KeyEvent.KEY_RELEASED ? pressedHere(event.getCode()) : lastHeld);
        if (keep) {
            held.add(event);
        }
        return keep;
    }

    /** What was awaited has come, so it is given what was kept for it; or it has not, and nobody gets it. */
    void release(Node root, boolean come) {
        awaited--;
        if (!come) {
            held.clear();
        }
        // A key among them may call for something else, which waits for the rest.
        while (awaited == 0 && !held.isEmpty()) {
            KeyEvent event = held.remove();
            Node focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
            if (focused != null) {
                Event.fireEvent(focused, event.copyFor(focused, focused));
            }
        }
    }

    private boolean pressedHere(KeyCode code) {
        return held.stream().anyMatch(event -> event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == code);
    }
}
