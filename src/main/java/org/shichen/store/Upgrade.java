package org.shichen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.text.TextIndex;
import org.shichen.store.text.TextSource;

/** Brings a desk's file to the form that this program writes, after a backup of it beside the file. Blocks. */
final class Upgrade {

    private final StoreFile file;
    private final byte[] key;
    private final Progress backup;

    /**
     * @param key of the hashes, as {@link Store#open} was given it
     * @param backup is told how far the backup is, from 0 when one begins to 1 when it is whole; not called when none
     *     is made. An upgrade is not stopped half way: what it answers is not asked for
     */
    Upgrade(StoreFile file, byte[] key, Progress backup) {
        this.file = file;
        this.key = key;
        this.backup = backup;
    }

    /** @param writer the connection that will write from then on */
    void apply(Connection writer, Migrations migrations) throws SQLException {
        int version = Migrations.userVersion(writer);
        List<Finding> altered = List.of();
        if (version > 0 && version < migrations.latest()) {
            altered = backup(
                    file.path().resolveSibling(file.path().getFileName() + ".before-V" + migrations.latest() + ".bak"));
        }
        migrations.apply(writer);
        if (version < migrations.latest()) {
            // New columns and rows change what is hashed. What was found altered stays found.
            new RowHashes(key).sealAll(writer, altered);
        }
        if (version == 0) {
            // Nothing is written yet, so the index of a new desk is complete from the start.
            for (TextSource source : TextSource.ALL) {
                new TextIndex(writer).fill(source, 1, 1);
            }
        }
    }

    /**
     * A complete copy of the file, made under a partial name, looked through, and renamed when it is whole. Returns the
     * rows that the program did not write so.
     */
    private List<Finding> backup(Path target) throws SQLException {
        Path partial = WholeFile.partial(target);
        tell(0);
        try (Connection copier = file.copier()) {
            Files.deleteIfExists(partial);
            Connections.copy(copier, partial, done -> tell(done / 2));
            List<Finding> found;
            try (Connection copy = new StoreFile(partial).inspector()) {
                found = new Inspection(key, List.of(), done -> tell((1 + done) / 2)).look(copy);
            }
            if (found.stream().anyMatch(Finding::structural)) {
                throw new ProblemException(Problem.of("problem.store.damaged", file.path()));
            }
            WholeFile.publish(partial, target);
            tell(1);
            return found.stream().filter(Finding::ofRow).toList();
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.backup", target), failure);
        }
    }

    /** Copying is one half of the work, looking through the copy the other. */
    private boolean tell(double done) {
        backup.at(done);
        return true;
    }
}
