package org.shichen.ui;

import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A list of JavaFX keeps Esc for itself, to end an editing, though nothing is edited in ours. On a board the key
 * belongs to the desk, which puts a notice away or returns to now. FX thread.
 */
public final class ListEscape {

    private ListEscape() {}

    /** @param list hands Esc to what it stands in, unless a filter added to it before has used the key */
    public static void handOn(ListView<?> list) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Parent around = list.getParent();
            if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed() && around != null) {
                event.consume();
                around.fireEvent(event.copyFor(around, around));
            }
        });
    }
}
