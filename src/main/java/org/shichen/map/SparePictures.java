package org.shichen.map;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Pictures of tiles that nothing shows any more, to be written over. While the map is zoomed dozens come and go with
 * each step; made anew each time, they and what the renderer keeps of them would call the collector several times a
 * second, for longer than a frame. FX thread.
 */
final class SparePictures {

    /** At 256 KiB each, and as much again in the renderer. */
    private static final int MOST = 96;

    private final Deque<TilePicture> spare = new ArrayDeque<>();

    /** Not shown since the frame before; in that one the renderer may still be reading it. */
    private final Deque<TilePicture> resting = new ArrayDeque<>();

    private final Deque<TilePicture> given = new ArrayDeque<>();

    TilePicture take() {
        TilePicture picture = spare.poll();
        return picture == null ? new TilePicture() : picture;
    }

    /** From the next frame on it is not shown. */
    void giveBack(TilePicture picture) {
        given.add(picture);
    }

    /**
     * A frame begins. What was given back before the last one began is free: the frame that showed it is painted.
     *
     * @param moving when the map is at rest nothing is kept
     */
    void nextFrame(boolean moving) {
        if (moving) {
            while (!resting.isEmpty() && spare.size() < MOST) {
                spare.add(resting.remove());
            }
            resting.clear();
            resting.addAll(given);
        } else {
            spare.clear();
            resting.clear();
        }
        given.clear();
    }
}
