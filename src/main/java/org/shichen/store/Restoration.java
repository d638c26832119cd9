package org.shichen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * Puts a backup in a desk's place. The backup is copied beside the desk and looked through as if it came from an enemy:
 * only then is what stood there moved aside, never deleted, and the copy given its name. Killed at any stage, either
 * the old or the new file stands there. Blocks.
 */
public final class Restoration {

    private final byte[] chainKey;

    public Restoration(byte[] chainKey) {
        this.chainKey = chainKey.clone();
    }

    /**
     * To ask before what takes long is done.
     *
     * @param replace whether a file at the target may be moved aside
     * @throws ProblemException {@code problem.store.exists} when one stands there and may not
     */
    public static void standsClear(Path target, boolean replace) {
        Path desk = target.toAbsolutePath().normalize();
        if (Files.exists(desk) && !replace) {
            throw new ProblemException(Problem.of("problem.store.exists", desk));
        }
    }

    /**
     * @param passphrase of an encrypted backup, null for a plain one
     * @param replace whether a file at the target may be moved aside
     * @return where what stood there was moved, empty when nothing did
     * @throws ProblemException when the backup is not good, a console has the desk open, or something is in the way
     */
    public Optional<Path> restore(
            Path backup, Path target, char @Nullable [] passphrase, boolean replace, Progress progress) {
        Path desk = target.toAbsolutePath().normalize();
        standsClear(desk, replace);
        if (!Files.isRegularFile(backup)) {
            throw new ProblemException(Problem.of("problem.store.no-file", backup));
        }
        Path partial = WholeFile.partial(desk);
        InUse alone =
                InUse.alone(desk).orElseThrow(() -> new ProblemException(Problem.of("problem.store.in-use", desk)));
        try {
            Store.discard(partial);
            try {
                fetch(backup, partial, passphrase, done -> progress.at(done / 2));
                PrivateFiles.tighten(partial);
                examine(partial, done -> progress.at(0.5 + done / 2));
                Optional<Path> aside = moveAside(desk);
                WholeFile.publish(partial, desk);
                return aside;
            } finally {
                Store.discard(partial);
            }
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.restore-failed", desk), failure);
        } finally {
            alone.close();
        }
    }

    private static void fetch(Path backup, Path partial, char @Nullable [] passphrase, Progress progress)
            throws IOException {
        if (EncryptedFile.is(backup)) {
            if (passphrase == null) {
                throw new ProblemException(Problem.of("problem.store.passphrase-needed", backup));
            }
            EncryptedFile.decrypt(backup, partial, passphrase, progress);
        } else {
            Files.copy(backup, partial, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void examine(Path copy, Progress progress) {
        StoreFile file = new StoreFile(copy);
        file.checkReadable(Migrations.ofThisProgram().latest());
        try (Connection connection = file.inspector()) {
            String strange = SchemaCheck.firstStrange(connection);
            if (strange != null) {
                throw new ProblemException(Problem.of("problem.store.strange-schema", strange));
            }
        } catch (SQLException failure) {
            throw SqliteTrouble.explain(failure, copy);
        }
        List<Finding> found = FileInspection.inspect(copy, chainKey, List.of(), progress);
        if (!found.isEmpty()) {
            throw new ProblemException(Problem.of(
                    "problem.store.backup-not-good",
                    found.size(),
                    String.valueOf(found.getFirst().place()),
                    found.getFirst().id()));
        }
    }

    private static Optional<Path> moveAside(Path desk) throws IOException {
        if (!Files.exists(desk)) {
            Store.discard(desk);
            return Optional.empty();
        }
        Path aside = desk.resolveSibling(desk.getFileName() + ".aside-"
                + Backups.STAMP.format(Instant.now().atOffset(ZoneOffset.UTC)));
        // The journals first: without its file a journal is harmless, a file with another's journal is not.
        for (String journal : StoreFile.JOURNALS) {
            Path left = desk.resolveSibling(desk.getFileName() + journal);
            if (Files.exists(left)) {
                Files.move(left, aside.resolveSibling(aside.getFileName() + journal));
            }
        }
        Files.move(desk, aside);
        return Optional.of(aside);
    }
}
