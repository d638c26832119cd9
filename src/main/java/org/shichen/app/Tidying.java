package org.shichen.app;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.shichen.ui.Tasks;

/**
 * Gives back the memory that was needed and is not needed any more, in the pauses of the hands: Java alone lets its old
 * objects grow to the limit of its heap before it looks through them. Two rounds through all boards leave 250 MB
 * behind, mostly pictures of maps and what sheets were laid out with. It takes a tenth of a second in which nothing is
 * painted. FX thread.
 */
final class Tidying {

    /**
     * Nobody has touched anything for so long: once, whatever there is to gain. Fonts of the last paper are let go of
     * then.
     */
    private static final Duration CALM = Duration.ofMinutes(2);

    /** Between two acts, when there is much to gain. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** What is worth it, beside a quarter of what is in use: bytes. */
    private static final long MUCH = 32L << 20;

    private final Tasks tasks;
    private final LongSupplier used;
    private final Runnable collect;
    private long touched = System.nanoTime();
    private volatile long kept;
    private boolean tidy;
    private boolean again;

    Tidying(Tasks tasks) {
        this(
                tasks,
                () -> Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory(),
                System::gc);
    }

    /**
     * @param used bytes of the heap in use now, garbage included
     * @param collect brings them down; called off the FX thread
     */
    Tidying(Tasks tasks, LongSupplier used, Runnable collect) {
        this.tasks = tasks;
        this.used = used;
        this.collect = collect;
        kept = used.getAsLong();
    }

    /** A key or the mouse was used. */
    void touched(long nanos) {
        touched = nanos;
        tidy = false;
    }

    /** Called every second. */
    void tick(long nanos) {
        long calm = nanos - touched;
        if (calm <= PAUSE.toNanos() || tasks.runningProperty().get() > 0) {
            return;
        }
        boolean due = !tidy && calm > CALM.toNanos() || used.getAsLong() > kept + kept / 4 + MUCH;
        if (due || again) {
            // What JavaFX paints with is given free by it only after a first look has shown that nobody holds it.
            again = !again;
            tidy = calm > CALM.toNanos();
            tasks.run(
                    "app.tidying",
                    () -> {
                        collect.run();
                        kept = used.getAsLong();
                        return "";
                    },
                    done -> {});
        }
    }
}
