package org.shichen.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.shichen.problem.Problem;

/** Looks at a desk's file from outside its readers, on a connection for each look. Blocks, some of it for long. */
final class Inspector {

    private final StoreFile file;
    private final byte[] key;
    private final Health health;

    Inspector(StoreFile file, byte[] key, Health health) {
        this.file = file;
        this.key = key;
        this.health = health;
    }

    /** A look at one moment of the file. */
    interface Looking<T> {
        T at(Connection connection) throws SQLException;
    }

    <T> T look(Looking<T> looking) {
        try (Connection connection = file.inspector()) {
            connection.setAutoCommit(false); // one moment for the whole look
            return looking.at(connection);
        } catch (SQLException failure) {
            throw health.explained(failure);
        }
    }

    /** See {@link Store#inspect}. */
    List<Finding> inspect(Collection<Anchor> anchors, Progress progress) {
        List<Finding> found = look(connection -> new Inspection(key, anchors, progress).look(connection));
        if (found.stream().anyMatch(Finding::structural)) {
            health.damaged(Problem.of("problem.store.damaged", file.path()));
        }
        return found;
    }

    /** See {@link Store#copyTo}. */
    void copyTo(Path target, Progress progress) {
        try (Connection copier = file.copier()) {
            Connections.copy(copier, target, progress);
        } catch (SQLException failure) {
            throw health.explained(failure);
        }
    }

    /**
     * The last writing connection to close would fold the journal into the file. One that cannot write, closed last,
     * leaves a damaged file as it was found.
     *
     * @return what is to be done last
     */
    Runnable evidenceKeeper() {
        try {
            Conversation keeper = new Conversation(file.inspector());
            Migrations.userVersion(keeper.connection());
            return keeper::closeQuietly;
        } catch (SQLException unreadable) {
            return () -> {};
        }
    }
}
