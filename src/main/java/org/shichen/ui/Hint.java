package org.shichen.ui;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Words that come up under the mouse. A tooltip is a window with a scene of its own and there are dozens on the desk;
 * so each is made when the mouse first comes to it, not when the desk is opened. FX thread.
 */
public final class Hint implements EventHandler<MouseEvent> {

    private final Node node;
    private final Supplier<@Nullable String> words;
    private @Nullable Tooltip tooltip;

    private Hint(Node node, Supplier<@Nullable String> words) {
        this.node = node;
        this.words = words;
    }

    /** Words that stay the same; a screen reader tells them too. */
    public static void on(Node node, String words) {
        node.setAccessibleHelp(words);
        on(node, () -> words);
    }

    /** @param words asked each time the mouse comes; empty or null for none now */
    public static void on(Node node, Supplier<@Nullable String> words) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new Hint(node, words));
    }

    @Override
    public void handle(MouseEvent entered) {
        String now = words.get();
        if (now == null || now.isEmpty()) {
            if (tooltip != null) {
                Tooltip.uninstall(node, tooltip);
                tooltip = null;
            }
        } else if (tooltip == null) {
            tooltip = new Tooltip(now);
            Tooltip.install(node, tooltip);
        } else {
            tooltip.setText(now);
        }
    }
}
