package org.shichen.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Does its work at once, or, while a test holds it back, when the test lets it go. FX thread. */
public final class HeldPace implements Executor {

    private final Deque<Runnable> pieces = new ArrayDeque<>();
    private boolean held;

    /** From now on nothing is done. */
    public void hold() {
        held = true;
    }

    /** What was held back is done in its order, and what comes from now on at once. */
    public void release() {
        held = false;
        while (!pieces.isEmpty()) {
            pieces.remove().run();
        }
    }

    @Override
    public void execute(Runnable piece) {
        if (held) {
            pieces.add(piece);
        } else {
            piece.run();
        }
    }
}
