package org.shichen.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jooq.exception.DataAccessException;

/**
 * Hears of what other processes commit: looks at the file's {@code data_version} every quarter of a second, on one
 * fixed connection, for that number counts for each connection its own; then reads the change log on from where it was.
 */
final class Watcher implements AutoCloseable {

    private static final long POLL_MILLIS = 250;

    private final Conversation file;
    private final Consumer<Change> announce;
    private final Set<Long> ownActs = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("store-watcher").daemon().factory());
    private long seenVersion;
    private long seenEntry;

    /** @param file a reader of its own, closed with the watcher */
    Watcher(Conversation file, Consumer<Change> announce) throws SQLException {
        this.file = file;
        this.announce = announce;
        this.seenVersion = dataVersion();
        this.seenEntry = ChangeLog.lastSeq(file.dsl());
    }

    void start() {
        thread.scheduleWithFixedDelay(this::look, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * This process is about to commit the act and will announce it itself. Claimed before the commit: the act may be
     * seen on disk before the writing thread goes on.
     */
    void claim(long act) {
        ownActs.add(act);
    }

    /** The act was not committed after all. */
    void release(long act) {
        ownActs.remove(act);
    }

    private void look() {
        try {
            long version = dataVersion();
            if (version == seenVersion) {
                return;
            }
            seenVersion = version;
            ChangeLog.News news = ChangeLog.since(file.dsl(), seenEntry);
            for (Change change : news.changes()) {
                if (!ownActs.remove(change.actId())) {
                    announce.accept(change);
                }
            }
            seenEntry = news.lastSeq();
        } catch (SQLException | DataAccessException notNow) {
            // A busy or vanished file is told by the next read or write; looking again costs nothing.
            seenVersion = -1;
        }
    }

    private long dataVersion() throws SQLException {
        try (PreparedStatement statement = file.connection().prepareStatement("PRAGMA data_version");
                ResultSet row = statement.executeQuery()) {
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(5, TimeUnit.SECONDS);
            file.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (SQLException alreadyGone) {
            // Closing is the last thing done with it.
        }
    }
}
