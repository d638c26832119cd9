package org.shichen.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.shichen.problem.ProblemException;
import org.shichen.store.PrivateFiles;

/**
 * The diagnostic log: five files of one megabyte in turn. It holds what failed where, and never a person's data:
 * messages of exceptions may quote rows, so only their kinds and places are written.
 */
final class Diagnostics {

    private static final int BYTES = 1 << 20;
    private static final int FILES = 5;

    /** Kept, because a logger nobody holds forgets its handlers. */
    private static final Logger ROOT = Logger.getLogger("");

    private Diagnostics() {}

    /** From now on. Where the folder cannot be written the console works without a log. */
    static void keepIn(Path folder) {
        try {
            PrivateFiles.createFolder(folder);
            FileHandler file =
                    new FileHandler(folder.resolve("shichen-%u-%g.log").toString(), BYTES, FILES, true);
            file.setFormatter(new WithoutData());
            file.setLevel(Level.INFO);
            ROOT.addHandler(file);
        } catch (IOException noLog) {
            Logger.getLogger(Diagnostics.class.getName()).log(Level.WARNING, "no diagnostic log", noLog);
        }
    }

    static final class WithoutData extends Formatter {

        @Override
        public String format(LogRecord entry) {
            StringBuilder text = new StringBuilder();
            text.append(entry.getInstant())
                    .append(' ')
                    .append(entry.getLevel())
                    .append(' ')
                    .append(entry.getLoggerName())
                    .append(' ')
                    .append(ours(entry) ? entry.getMessage() : "-")
                    .append('\n');
            for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
                text.append("  ").append(cause.getClass().getName());
                if (cause instanceof ProblemException problem) {
                    text.append(' ').append(problem.problem().key());
                }
                text.append('\n');
                for (StackTraceElement frame : cause.getStackTrace()) {
                    text.append("    ").append(frame).append('\n');
                }
            }
            return text.toString();
        }

        /** Our own messages name the work and nothing else; a library's may quote anything. */
        private static boolean ours(LogRecord entry) {
            return entry.getLoggerName() != null
                    && entry.getLoggerName().startsWith("org.shichen")
                    && (entry.getParameters() == null || entry.getParameters().length == 0);
        }
    }
}
