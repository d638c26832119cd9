package org.shichen.ui;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.shichen.store.Progress;

/**
 * Long work as the window shows it: how far it is, and a way to stop it. The work calls {@link #at} on its own thread.
 */
public final class LongWork implements Progress {

    /** Steps finer than this are not shown. */
    private static final double STEP = 0.01;

    private final Executor fx;
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(this, "done", 0);
    private volatile boolean stopped;
    private double shown;

    LongWork(Executor fx) {
        this.fx = fx;
    }

    /** From 0 to 1. FX thread. */
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** The work stops at its next step, leaving nothing half done. */
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean at(double part) {
        if (part - shown >= STEP || part < shown) {
            shown = part;
            fx.execute(() -> done.set(part));
        }
        return !stopped;
    }
}
