package org.shichen.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.PrivateFiles;
import org.shichen.store.Store;

/** Makes the file of a new desk, empty but for its schema; the window then asks for its unit and administrator. */
final class NewDesk {

    private NewDesk() {}

    static void make(Path file, byte[] chainKey) {
        Path desk = file.toAbsolutePath().normalize();
        if (Files.exists(desk)) {
            throw new ProblemException(Problem.of("problem.store.exists", desk));
        }
        Path partial = desk.resolveSibling(desk.getFileName() + ".partial");
        try {
            PrivateFiles.createFolder(desk.getParent());
            Store.discard(partial);
            Store.create(partial, InstantSource.system(), chainKey, Runnable::run)
                    .close();
            Files.move(partial, desk, StandardCopyOption.ATOMIC_MOVE);
            Store.discard(partial);
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.denied", desk), failure);
        }
    }
}
