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
 * @param backup an encrypted backup to be put into a file of its own and opened; null for none
 * @param fresh whether the file is to be made first
 * @param wall the second screen alone, read-only, without anybody signing in
 */
record Opening(
        @Nullable Path file,
        @Nullable Path backup,
        boolean fresh,
        boolean realClock,
        boolean wall,
        Console.After after) {

    /** Of the file of a backup that was carried away. */
    private static final String BACKUP = ".shichen-backup";

    /**
     * Reads a command line that only opens the window. The library that reads all the others costs a tenth of the
     * start, so this one does without it; whatever it does not know, wrong arguments too, is left to the library.
     */
    static Optional<Opening> plain(String... arguments) {
        Path file = null;
        boolean fresh = false;
        boolean realClock = false;
        boolean wall = false;
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
                case "--wall" -> wall = true;
                case "--measure-start" -> after = Console.After.MEASURE;
                case "--rehearse" -> after = Console.After.REHEARSE;
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Opening(file, null, fresh, realClock, wall, after));
    }

    /** Opens the window and stays until it is closed. @return the exit code of the program */
    int open() {
        if (fresh && file == null) {
            throw new ProblemException(Problem.of("problem.app.new-needs-file"));
        }
        if (backup != null && (file != null || !backup.toString().endsWith(BACKUP))) {
            throw new ProblemException(Problem.of("problem.app.no-backup", backup));
        }
        return new Console(Folders.ofThisMachine(), this).open();
    }
}
