package org.shichen.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Tells those who listen what was written, once it is on disk and where they want to hear it. Safe for all threads. */
final class Announcer {

    private final Executor on;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    Announcer(Executor on) {
        this.on = on;
    }

    /** See {@link Store#onChange}. */
    Store.Listening onChange(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void announce(Change change) {
        on.execute(() -> listeners.forEach(listener -> listener.accept(change)));
    }
}
