package org.shichen.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.AnchorBook;
import org.shichen.store.Backups;
import org.shichen.store.Progress;
import org.shichen.store.Restoration;
import org.shichen.store.Store;

/**
 * A restore as it is done by command and from the window: it is signed for, and the lost future is given up in writing.
 */
final class Restored {

    private Restored() {}

    /**
     * Signs in against the backup itself, whose accounts are the last good ones, then puts it in the desk's place.
     *
     * @param signIn null when the window offers it because the desk does not open: then the account of the machine
     *     answers for it
     */
    static Optional<Path> restore(
            Folders folders,
            Restoration restoration,
            Path backup,
            Path file,
            char @Nullable [] passphrase,
            boolean replace,
            @Nullable CommandSignIn signIn,
            Progress progress) {
        Path desk = file.toAbsolutePath().normalize();
        Restoration.standsClear(desk, replace);
        Path waiting = desk.resolveSibling(desk.getFileName() + ".restoring");
        try {
            Store.discard(waiting);
            restoration.restore(backup, waiting, passphrase, false, done -> progress.at(done / 2));
            Account who = null;
            if (signIn != null) {
                try (CommandDesk restored = new CommandDesk(waiting)) {
                    who = restored.signIn(signIn, "store.restore");
                }
            }
            Optional<Path> aside =
                    restoration.restore(waiting, desk, null, replace, done -> progress.at(0.5 + done / 2));
            try (CommandDesk restored = new CommandDesk(desk)) {
                restored.record(who, "store.restore", backup.getFileName().toString());
                new AnchorBook(folders.anchors(Backups.deskId(restored.store())))
                        .giveUp(
                                anchor -> !restored.store().passes(anchor),
                                Instant.now(),
                                who == null ? System.getProperty("user.name") : who.badge());
            }
            return aside;
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.restore-failed", desk), failure);
        } finally {
            discard(waiting);
        }
    }

    private static void discard(Path waiting) {
        try {
            Store.discard(waiting);
        } catch (IOException leftOver) {
            // It is known by its name.
        }
    }
}
