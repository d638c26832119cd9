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
    private final Deque<TilePicture> resting = new ArrayDeque<>();

    TilePicture take() {
        TilePicture picture = spare.poll();
        return picture == null ? new TilePicture() : picture;
    }

    /** It is shown in the next frame no more. */
    void giveBack(TilePicture picture) {
        resting.add(picture);
    }

    /**
     * What was given back for the frame before this one is free now: until then the renderer may have been reading it.
     *
     * @param moving when the map is at rest nothing is kept
     */
    void nextFrame(boolean moving) {
        if (moving) {
            while (!resting.isEmpty() && spare.size() < MOST) {
                spare.add(resting.remove());
            }
        } else {
            spare.clear();
        }
        resting.clear();
    }
}
