package org.shichen.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * How the window is to be opened.
 *
 * @param file the desk's file; null for the sample
 * @param fresh whether the file is to be made first
 */
record Opening(@Nullable Path file, boolean fresh, boolean realClock, Console.After after) {

    /**
     * Reads a command line that only opens the window. The library that reads all the others costs a tenth of the
     * start, so this one does without it; whatever it does not know, wrong arguments too, is left to the library.
     */
    static Optional<Opening> plain(String... arguments) {
        Path file = null;
        boolean fresh = false;
        boolean realClock = false;
        Console.After after = Console.After.WORK;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--db" -> {
                    if (file != null || i + 1 == arguments.length) {
                        return Optional.empty();
                    }
                    try {
                        file = Path.of(arguments[++i]);
                    } catch (InvalidPathException wrong) {
                        return Optional.empty();
                    }
                }
                case "--new" -> fresh = true;
                case "--real-clock" -> realClock = true;
                case "--measure-start" -> after = Console.After.MEASURE;
                case "--rehearse" -> after = Console.After.REHEARSE;
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Opening(file, fresh, realClock, after));
    }

    /** Opens the window and stays until it is closed. @return the exit code of the program */
    int open() {
        if (fresh && file == null) {
            throw new ProblemException(Problem.of("problem.app.new-needs-file"));
        }
        return new Console(Folders.ofThisMachine(), this).open();
    }
}
