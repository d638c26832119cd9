package org.shichen.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * A question that a board asks again whenever something it depends on has changed. Never two at once: a change while
 * one is under way asks once more when it is back, so the last answer shown is always younger than the last change. FX
 * thread.
 */
public final class LiveQuery<T> {

    private final Tasks tasks;
    private final String name;
    private final Callable<T> question;
    private final Consumer<? super T> show;
    private boolean asking;
    private boolean again;

    public LiveQuery(Tasks tasks, String name, Callable<T> question, Consumer<? super T> show) {
        this.tasks = tasks;
        this.name = name;
        this.question = question;
        this.show = show;
    }

    /** Asks, or asks again after the question under way. The question is evaluated on a background thread. */
    public void refresh() {
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        tasks.run(
                name,
                question,
                answer -> back(() -> show.accept(answer)),
                problem -> back(() -> tasks.report(problem)));
    }

    private void back(Runnable then) {
        asking = false;
        boolean stale = again;
        again = false;
        if (stale) {
            refresh();
        } else {
            then.run();
        }
    }
}
