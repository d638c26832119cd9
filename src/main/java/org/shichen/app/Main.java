package org.shichen.app;

import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Language;
import org.shichen.ui.Words;
import picocli.CommandLine;

/** The program: reads the command line and answers with an exit code that scripts can use. */
public final class Main {

    /** The command was understood and could not be done; the words are on standard error. */
    static final int FAILED = 1;

    /** The command line was wrong; it names the argument. */
    static final int USAGE = 2;

    /** There is no display to open a window on. */
    static final int NO_DISPLAY = 3;

    /** Kept, because a logger nobody holds forgets its level. */
    private static final Logger JOOQ = Logger.getLogger("org.jooq");

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        JOOQ.setLevel(Level.WARNING);
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        Optional<Opening> opening = Opening.plain(arguments);
        return opening.isPresent() ? open(opening.get()) : command(arguments);
    }

    private static int open(Opening opening) {
        try {
            return opening.open();
        } catch (ProblemException problem) {
            System.err.println(text(problem.problem()));
            return failed(problem.problem());
        } catch (RuntimeException failure) {
            Logger.getLogger(Main.class.getName()).log(Level.SEVERE, "window", failure);
            System.err.println(text(Problem.of("problem.ui.unexpected", "shichen")));
            return FAILED;
        }
    }

    private static int failed(Problem problem) {
        return problem.key().startsWith("problem.app.no-") ? NO_DISPLAY : FAILED;
    }

    private static int command(String... arguments) {
        CommandLine line = new CommandLine(new ConsoleCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, given) -> {
            wrong.getCommandLine().getErr().println(wrong.getMessage());
            wrong.getCommandLine()
                    .getErr()
                    .println(words().of(
                                    "app.see-help",
                                    wrong.getCommandLine().getCommandSpec().qualifiedName(" ")));
            return USAGE;
        });
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            if (failure instanceof ProblemException problem) {
                at.getErr().println(text(problem.problem()));
                return failed(problem.problem());
            }
            Logger.getLogger(Main.class.getName()).log(Level.SEVERE, "command", failure);
            at.getErr().println(text(Problem.of("problem.ui.unexpected", at.getCommandName())));
            return FAILED;
        });
        return line.execute(arguments);
    }

    static String text(Problem problem) {
        Words words = words();
        return (words.of(problem) + System.lineSeparator() + words.remedy(problem)).strip();
    }

    /** The command line speaks the language of the system; the window has its own choice. */
    static Words words() {
        return Words.in(
                Locale.getDefault().getLanguage().equals(Locale.CHINESE.getLanguage()) ? Language.ZH : Language.EN);
    }
}
