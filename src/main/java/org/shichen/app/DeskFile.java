package org.shichen.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shichen.app.sample.SampleOperation;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Backup;
import org.shichen.store.Backups;
import org.shichen.store.PrivateFiles;
import org.shichen.store.Progress;
import org.shichen.store.Restoration;
import org.shichen.ui.Words;

/**
 * The file that the window opens: the one that was named, the sample, a new one, one made of a backup. What is not as
 * it should be is asked of the user in a small window of its own. Blocks; not for the FX thread.
 */
final class DeskFile {

    private final Folders folders;
    private final Opening opening;
    private final Supplier<Words> words;

    /** @param words read only when something must be told before the window stands */
    DeskFile(Folders folders, Opening opening, Supplier<Words> words) {
        this.folders = folders;
        this.opening = opening;
        this.words = words;
    }

    /**
     * Where the desk's file is; it is made if it is to be made.
     *
     * @param toolkit is waited for when something is to be asked
     * @return null when the user left it
     */
    @Nullable
    Path path(CompletableFuture<Void> toolkit) {
        if (opening.backup() != null) {
            return fromBackup(opening.backup(), toolkit);
        }
        if (opening.file() == null) {
            makeSample();
            return folders.sample();
        }
        if (opening.fresh()) {
            NewDesk.make(opening.file(), key());
        }
        return opening.file();
    }

    private void makeSample() {
        if (Files.exists(folders.sample())) {
            return;
        }
        try {
            PrivateFiles.createFolder(folders.data());
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.denied", folders.data()), failure);
        }
        System.out.println(Main.words().of("app.sample.making", folders.sample()));
        SampleOperation.write(folders.sample(), key(), 1);
    }

    /** @return the file that was made of the backup, null when the user left it */
    private @Nullable Path fromBackup(Path backup, CompletableFuture<Void> toolkit) {
        String name = backup.getFileName().toString();
        String stem = name.substring(0, name.lastIndexOf('.'));
        Path file = folders.data().resolve(stem + ".db");
        for (int number = 2; Files.exists(file); number++) {
            file = folders.data().resolve(stem + "-" + number + ".db");
        }
        Path free = file;
        toolkit.join();
        boolean made = BackupWindow.ask(backup, free, words.get(), (passphrase, progress) -> {
            try {
                PrivateFiles.createFolder(folders.data());
            } catch (IOException failure) {
                throw new ProblemException(Problem.of("problem.store.denied", folders.data()), failure);
            }
            Restored.restore(folders, new Restoration(key()), backup, free, passphrase, false, null, progress);
        });
        return made ? free : null;
    }

    /**
     * The open desk; a damaged one is restored from its last backup or opened to be read only, as the user says.
     *
     * @param signIn who is at the desk from the start; null as at any start
     * @param upgrading hears how far the backup of an older file is that is made before its upgrade
     * @param asking is called before the user is asked something
     */
    Wiring open(Path desk, FirstOfficer.@Nullable SignIn signIn, Progress upgrading, Runnable asking) {
        try {
            return Wiring.open(desk, key(), opening.realClock(), null, folders, signIn, upgrading);
        } catch (ProblemException problem) {
            if (!problem.problem().key().equals("problem.store.damaged")) {
                throw problem;
            }
            asking.run();
            return damaged(desk, problem);
        }
    }

    private Wiring damaged(Path desk, ProblemException problem) {
        Words spoken = words.get();
        Optional<Backup> last = Backups.newestOf(desk);
        List<String> ways = new ArrayList<>();
        last.ifPresent(backup -> ways.add(spoken.of(
                "app.restore-from",
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
                        .format(backup.madeAt().atZone(ZoneId.systemDefault())))));
        ways.add(spoken.of("app.read-only"));
        int chosen = ProblemWindow.ask(problem.problem(), spoken, ways);
        if (chosen < 0) {
            throw problem;
        }
        if (chosen == ways.size() - 1) {
            return Wiring.openDamaged(desk, key(), opening.realClock(), folders, problem.problem());
        }
        Restored.restore(
                folders, new Restoration(key()), last.orElseThrow().file(), desk, null, true, null, Progress.UNSEEN);
        return Wiring.open(desk, key(), opening.realClock(), null, folders, null);
    }

    private byte[] key() {
        return ChainKey.at(folders.chainKey());
    }
}
