package org.shichen.testing;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import javafx.application.Platform;

/**
 * Makes everything late that comes to the window's thread from elsewhere: answers of the store, announcements, drafts
 * that follow the typing. {@code -Dshichen.slow=30} by so many milliseconds each, {@code -Dshichen.slow=0-200} by
 * chance between two of them; nothing is late when it is not given. A test that is red only then does not wait for what
 * it asserts, or the program loses what is done while an answer is under way.
 */
public final class Lateness implements Executor {

    private final int least;
    private final int most;

    private Lateness(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** As this run asks for it. */
    public static Executor asAsked() {
        String asked = System.getProperty("shichen.slow");
        if (asked == null) {
            return Platform::runLater;
        }
        String[] bounds = asked.split("-");
        int first = Integer.parseInt(bounds[0]);
        return new Lateness(first, bounds.length == 1 ? first : Integer.parseInt(bounds[1]));
    }

    /** Whoever brings an answer waits, so that the answers of one thread keep their order. */
    @Override
    public void execute(Runnable answer) {
        if (!Platform.isFxApplicationThread()) {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextInt(least, most + 1));
            } catch (InterruptedException interrupted) {
                // The desk is being closed: what is still to come comes at once.
                Thread.currentThread().interrupt();
            }
        }
        Platform.runLater(answer);
    }
}
