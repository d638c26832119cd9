package org.shichen.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The clock of the whole desk: now, or a moment chosen on the strip. */
class DeskClockTest {

    private Instant now = Instant.parse("2020-02-06T18:30:10Z");
    private final DeskClock clock = new DeskClock(() -> now);

    @Test
    void boards_are_called_once_a_minute_and_the_live_moment_is_always_this_instant() {
        int[] called = new int[1];
        clock.momentProperty().addListener(moment -> {
            // Asked, so that the next change is announced too.
            clock.moment();
            called[0]++;
        });
        for (int second = 0; second < 180; second++) {
            now = now.plusSeconds(1);
            clock.tick();
            assertEquals(now, clock.moment().instant());
            assertEquals(now, clock.nowProperty().get());
        }
        assertEquals(3, called[0]);
    }

    @Test
    void a_chosen_moment_stands_while_the_clock_runs_on() {
        Instant chosen = now.minusSeconds(7200);
        clock.show(chosen);
        now = now.plusSeconds(600);
        clock.tick();
        assertFalse(clock.moment().live());
        assertEquals(chosen, clock.moment().instant());
        assertEquals(now, clock.nowProperty().get());
        clock.returnToNow();
        assertTrue(clock.moment().live());
        assertEquals(now, clock.moment().instant());
    }

    @Test
    void what_has_not_come_yet_is_now() {
        clock.show(now.plusSeconds(3600));
        assertTrue(clock.moment().live());
    }
}
