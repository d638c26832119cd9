package org.shichen.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.PrivateFiles;

/** The key of the change log's hash chain: 32 random bytes, made at first use, readable by its owner only. */
final class ChainKey {

    private static final int LENGTH = 32;

    private ChainKey() {}

    static byte[] at(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != LENGTH) {
                throw new ProblemException(Problem.of("problem.app.chain-key", file));
            }
            return key;
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.denied", file), failure);
        }
    }

    private static void make(Path file) throws IOException {
        PrivateFiles.createFolder(file.getParent());
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        Path partial = Files.createTempFile(file.getParent(), "chain", ".partial");
        if (partial.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(partial, key, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            // A link fails when another console was first; a rename would replace its key.
            Files.createLink(file, partial);
        } catch (FileAlreadyExistsException otherConsoleWasFirst) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.copy(partial, file);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
