package org.shichen.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The way to the window's thread for everything that comes from elsewhere: answers of the store, announcements, drafts
 * that follow the typing. A test may hold all of it back while it types. {@code -Dshichen.slow=30} makes each late by
 * so many milliseconds, {@code -Dshichen.slow=0-200} by chance between two of them: a test that is red only then does
 * not wait for what it asserts, or the program loses what is done while an answer is under way.
 */
public final class Lateness implements Executor {

    private final int least;
    private final int most;
    private @Nullable List<Runnable> held;

    private Lateness(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** As this run asks for it: not late at all when it says nothing. */
    public static Lateness asAsked() {
        String[] bounds = System.getProperty("shichen.slow", "0").split("-");
        int first = Integer.parseInt(bounds[0]);
        return new Lateness(first, bounds.length == 1 ? first : Integer.parseInt(bounds[1]));
    }

    /** From now on nothing arrives. */
    public synchronized void hold() {
        held = new ArrayList<>();
    }

    /** What was held back arrives, in its order, and what comes from now on as before. */
    public synchronized void release() {
        List<Runnable> late = held == null ? List.of() : held;
        held = null;
        late.forEach(Platform::runLater);
    }

    /** Whoever brings an answer waits, so that the answers of one thread keep their order. */
    @Override
    public void execute(Runnable answer) {
        if (most > 0 && !Platform.isFxApplicationThread()) {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextInt(least, most + 1));
            } catch (InterruptedException interrupted) {
                // The desk is being closed: what is still to come comes at once.
                Thread.currentThread().interrupt();
            }
        }
        arrive(answer);
    }

    private synchronized void arrive(Runnable answer) {
        if (held == null) {
            Platform.runLater(answer);
        } else {
            held.add(answer);
        }
    }
}
