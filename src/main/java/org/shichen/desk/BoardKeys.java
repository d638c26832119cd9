package org.shichen.desk;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys that were in a board when the window was made anew: until the board is there no field has them, for a key of
 * the board would be typed into it; they are kept for it in their order. FX thread.
 */
final class BoardKeys {

    private final Node root;
    private final HeldKeys held = new HeldKeys();
    private BoardsPane.@Nullable Shown awaited;

    /** @param root of the window; has the keys meanwhile */
    BoardKeys(Node root) {
        this.root = root;
    }

    void await(BoardsPane.Shown place) {
        root.requestFocus();
        held.hold();
        awaited = place;
    }

    /** The board that the keys wait for, unless they have been taken elsewhere since. */
    Optional<BoardsPane.Shown> awaited() {
        return Optional.ofNullable(awaited).filter(place -> root.getScene().getFocusOwner() == root);
    }

    /**
     * Whether the key is kept.
     *
     * @param wholeDesk whether it means something for the whole desk: that need not wait, unless a key before it does
     */
    boolean keeps(KeyEvent event, Predicate<KeyEvent> wholeDesk) {
        return event.getTarget() == root
                && !event.getCode().isModifierKey()
                && (held.any() || !wholeDesk.test(event))
                && held.keeps(event);
    }

    /** @param come whether the board is there and has the keys */
    void come(boolean come) {
        awaited = null;
        held.release(root, come);
    }
}
