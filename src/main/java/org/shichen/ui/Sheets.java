package org.shichen.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.shichen.problem.Problem;

/**
 * Shows sheets over the desk, one at a time. Esc or a click beside it closes a sheet and gives the focus back. FX
 * thread.
 */
public interface Sheets {

    /** A sheet that may have work under way: Esc stops that first and closes the sheet only when there is none. */
    interface Stoppable {

        /** Whether there was something to stop. */
        boolean stop();
    }

    /**
     * A sheet that one works in, and goes on in after looking at what it opened: when that is left by Esc or a click
     * beside it, the sheet stands again as it was.
     */
    interface Lasting {}

    /**
     * @param sheet as wide as its own maximum width, as tall as it needs to be
     * @param focus what is typed into first
     */
    void open(Region sheet, Node focus);

    void close();

    /**
     * Reads in the background what a sheet is to show, then makes the sheet. Who knows the keys types on meanwhile:
     * those keys are kept for the sheet, and go to nobody if none was opened.
     *
     * @param name what is being done, for the diagnostic log
     * @param make opens the sheet
     * @param onFailure is told why there is none
     */
    default <T> void openAfter(
            Tasks tasks, String name, Callable<T> work, Consumer<? super T> make, Consumer<Problem> onFailure) {
        tasks.run(name, work, make, onFailure);
    }

    /** As the other; a problem is reported in the window. */
    default <T> void openAfter(Tasks tasks, String name, Callable<T> work, Consumer<? super T> make) {
        openAfter(tasks, name, work, make, tasks::report);
    }

    /** As the other, of what a model can read. */
    default <T> void openAfter(Reading<T> reading, Consumer<? super T> make) {
        openAfter(reading.tasks(), reading.name(), reading.work(), make);
    }
}
