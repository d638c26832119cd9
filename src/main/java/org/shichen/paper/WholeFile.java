package org.shichen.paper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/** Writes a file as a whole or not at all: beside its place first, then under its name. Blocks. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * @param replace whether a file that stands there may go
     * @throws ProblemException {@code problem.paper.exists} when one stands there and may not,
     *     {@code problem.paper.denied} when it cannot be written
     */
    public static void write(Path file, byte[] bytes, boolean replace) {
        Path target = file.toAbsolutePath();
        standsClear(target, replace);
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            try (FileChannel channel = FileChannel.open(
                    partial,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            publish(partial, target, replace);
        } catch (FileAlreadyExistsException meanwhile) {
            discard(partial);
            throw new ProblemException(Problem.of("problem.paper.exists", target), meanwhile);
        } catch (IOException failure) {
            discard(partial);
            throw new ProblemException(Problem.of("problem.paper.denied", target), failure);
        }
    }

    /**
     * To ask before what takes long is done, or where something else writes the file.
     *
     * @param replace whether a file that stands there may go
     * @throws ProblemException {@code problem.paper.exists} when one stands there and may not
     */
    public static void standsClear(Path file, boolean replace) {
        if (!replace && Files.exists(file)) {
            throw new ProblemException(Problem.of("problem.paper.exists", file.toAbsolutePath()));
        }
    }

    private static void publish(Path partial, Path target, boolean replace) throws IOException {
        if (!replace) {
            Files.move(partial, target);
            return;
        }
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException left) {
            // The trouble that is told is the one of writing.
        }
    }
}
