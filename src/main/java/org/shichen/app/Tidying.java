package org.shichen.app;

import java.time.Duration;
import org.shichen.ui.Tasks;

/**
 * Gives back the memory that a print, a search or an import needed, once in each stretch in which nobody touches the
 * desk: Java alone would keep it until it needs more. It takes a tenth of a second. FX thread.
 */
final class Tidying {

    /** Long enough that fonts and pictures of the last paper are not held any more, see {@code SoftRefLRUPolicy}. */
    private static final Duration CALM = Duration.ofMinutes(2);

    private final Tasks tasks;
    private long touched = System.nanoTime();
    private boolean tidy;

    Tidying(Tasks tasks) {
        this.tasks = tasks;
    }

    /** A key or the mouse was used. */
    void touched(long nanos) {
        touched = nanos;
        tidy = false;
    }

    /** Called every second. */
    void tick(long nanos) {
        if (!tidy && nanos - touched > CALM.toNanos() && tasks.runningProperty().get() == 0) {
            tidy = true;
            tasks.run(
                    "app.tidying",
                    () -> {
                        System.gc();
                        return "";
                    },
                    done -> {});
        }
    }
}
