package org.shichen.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.shichen.problem.ProblemException;

/** Looks a file through that no store has open: a backup, a copy, a desk that will not open. Never writes to it. */
public final class FileInspection {

    private FileInspection() {}

    /**
     * All that is wrong with the file; see {@link Inspection}.
     *
     * @throws ProblemException when it is no file of ours or cannot be read at all
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public static List<Finding> inspect(Path path, byte[] chainKey, Collection<Anchor> anchors, Progress progress) {
        StoreFile file = new StoreFile(path);
        file.checkReadable(Migrations.ofThisProgram().latest());
        try (Connection connection = file.inspector()) {
            connection.setAutoCommit(false);
            return new Inspection(chainKey, anchors, progress).look(connection);
        } catch (SQLException failure) {
            throw SqliteTrouble.explain(failure, file.path());
        }
    }
}
