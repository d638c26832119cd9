package org.shichen.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * The one way off the FX thread and back. Work runs on the background executor, its result or its problem comes back on
 * the FX thread. {@link #run} itself is called on the FX thread.
 */
public final class Tasks {

    private static final Logger LOG = Logger.getLogger(Tasks.class.getName());

    private final Executor background;
    private final Executor fx;
    private final Consumer<Problem> unhandled;
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper(this, "running", 0);

    /** @param unhandled is told the problem of work that names no other listener for it, on the FX thread */
    public Tasks(Executor background, Executor fx, Consumer<Problem> unhandled) {
        this.background = background;
        this.fx = fx;
        this.unhandled = unhandled;
    }

    /** How many pieces of work are under way. FX thread. */
    public ReadOnlyIntegerProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Tells the user a problem that belongs to no piece of work in particular. FX thread. */
    public void report(Problem problem) {
        unhandled.accept(problem);
    }

    /** As {@link #run(String, Callable, Consumer, Consumer)}; a problem is reported in the window. */
    public <T> void run(String name, Callable<T> work, Consumer<? super T> onDone) {
        run(name, work, onDone, unhandled);
    }

    /**
     * Starts the work; one of the two consumers is called on the FX thread when it is over.
     *
     * @param name what is being done, for the diagnostic log; never a person's data
     */
    public <T> void run(String name, Callable<T> work, Consumer<? super T> onDone, Consumer<Problem> onFailure) {
        running.set(running.get() + 1);
        background.execute(() -> {
            try {
                T value = work.call();
                fx.execute(() -> finish(() -> onDone.accept(value)));
            } catch (CancellationException stopped) {
                fx.execute(() -> finish(() -> onFailure.accept(Problem.of("problem.ui.cancelled"))));
            } catch (ProblemException failure) {
                fx.execute(() -> finish(() -> onFailure.accept(failure.problem())));
            } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
                LOG.log(Level.SEVERE, name, failure);
                fx.execute(() -> finish(() -> onFailure.accept(Problem.of("problem.ui.unexpected", name))));
            }
        });
    }

    /** For work that is watched and may be stopped. FX thread. */
    public LongWork longWork() {
        return new LongWork(fx);
    }

    private void finish(Runnable deliver) {
        running.set(running.get() - 1);
        deliver.run();
    }
}
