package org.shichen.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;

/**
 * Does one piece of work a frame, in their order, so that what was made is painted and keys are heard between two
 * pieces. FX thread.
 */
public final class FramePace extends AnimationTimer implements Executor {

    private final Deque<Runnable> pieces = new ArrayDeque<>();
    private boolean painted;

    @Override
    public void execute(Runnable piece) {
        if (pieces.isEmpty()) {
            painted = false;
            start();
        }
        pieces.add(piece);
    }

    /** Whether nothing is left to do. */
    public boolean done() {
        return pieces.isEmpty();
    }

    @Override
    public void handle(long now) {
        // A frame begins with this; what was made before the first piece is painted at its end.
        if (!painted) {
            painted = true;
            return;
        }
        // It counts as left to do until it is done.
        Runnable piece = pieces.peek();
        try {
            piece.run();
        } finally {
            pieces.remove();
            if (pieces.isEmpty()) {
                stop();
            }
        }
    }
}
