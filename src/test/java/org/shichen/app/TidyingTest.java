package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.ui.Tasks;

/** When the desk gives back memory: in the pauses of the hands, and only when there is something to gain. */
class TidyingTest {

    private static final long MB = 1 << 20;

    private final Tasks tasks = new Tasks(Runnable::run, Runnable::run, problem -> {});
    private long used = 60 * MB;
    private int collected;
    private Tidying tidying;

    @BeforeEach
    void aDeskThatWasJustTouched() {
        tidying = new Tidying(tasks, () -> used, () -> {
            used = 60 * MB;
            collected++;
        });
        tidying.touched(0);
    }

    @Test
    void what_two_rounds_through_the_boards_left_goes_in_the_next_pause() {
        worked();
        after(Duration.ofSeconds(4));
        assertEquals(1, collected);
    }

    /** What JavaFX painted with goes only when a first look has shown that nobody holds it. */
    @Test
    void a_second_look_follows_the_first_and_no_third() {
        worked();
        after(Duration.ofSeconds(4), Duration.ofSeconds(5), Duration.ofSeconds(6), Duration.ofSeconds(7));
        assertEquals(2, collected);
    }

    @Test
    void hands_that_come_back_put_off_the_second_look() {
        worked();
        after(Duration.ofSeconds(4));
        tidying.touched(Duration.ofSeconds(4).toNanos());
        after(Duration.ofSeconds(5));
        assertEquals(1, collected);
    }

    @Test
    void nobody_is_held_up_while_they_work() {
        worked();
        after(Duration.ofMillis(900));
        assertEquals(0, collected);
    }

    @Test
    void a_pause_with_little_to_gain_is_left_alone() {
        used = 80 * MB;
        after(Duration.ofSeconds(4));
        assertEquals(0, collected);
    }

    @Test
    void a_desk_that_nobody_touches_is_tidied_once_and_then_only_when_it_fills_again() {
        for (int minute = 3; minute < 20; minute++) {
            after(Duration.ofMinutes(minute));
        }
        assertEquals(2, collected);
        worked();
        after(Duration.ofMinutes(20));
        assertEquals(3, collected);
    }

    @Test
    void what_is_really_needed_is_not_looked_through_again_and_again() {
        Tidying needed = new Tidying(tasks, () -> used, () -> collected++);
        needed.touched(0);
        used = 300 * MB;
        for (int second = 4; second < 60; second++) {
            needed.tick(Duration.ofSeconds(second).toNanos());
        }
        assertEquals(2, collected);
    }

    @Test
    void work_that_is_under_way_is_waited_for() {
        used = 250 * MB;
        Tasks waiting = new Tasks(work -> {}, Runnable::run, problem -> {});
        waiting.run("long", () -> "", done -> {});
        Tidying behind = new Tidying(waiting, () -> used, () -> collected++);
        used = 500 * MB;
        behind.touched(0);
        behind.tick(Duration.ofMinutes(3).toNanos());
        assertEquals(0, collected);
    }

    /** As much was left behind as two rounds through the boards leave. */
    private void worked() {
        used = 250 * MB;
    }

    private void after(Duration... calm) {
        for (Duration each : calm) {
            tidying.tick(each.toNanos());
        }
    }
}
