package org.shichen.map;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** A picture is written over only when no frame that shows it can still be on its way to the screen. */
class SparePicturesTest {

    private final SparePictures spare = new SparePictures();

    @Test
    void what_was_shown_until_now_is_free_from_the_second_frame_on() {
        spare.nextFrame(true);
        TilePicture shown = spare.take();
        spare.giveBack(shown);
        assertNotSame(shown, spare.take());
        spare.nextFrame(true);
        assertNotSame(shown, spare.take(), "the frame before this one showed it");
        spare.nextFrame(true);
        assertSame(shown, spare.take());
        assertNotSame(shown, spare.take(), "it is taken");
    }

    @Test
    void at_rest_nothing_is_kept() {
        TilePicture shown = spare.take();
        spare.giveBack(shown);
        spare.nextFrame(true);
        spare.nextFrame(true);
        spare.nextFrame(false);
        assertNotSame(shown, spare.take());
        spare.giveBack(shown);
        spare.nextFrame(false);
        spare.nextFrame(true);
        spare.nextFrame(true);
        assertNotSame(shown, spare.take());
    }
}
