package org.shichen.app;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Language;
import org.shichen.ui.Words;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The program: reads the command line and answers with an exit code that scripts can use. */
public final class Main {

    /** The command was understood and could not be done; the words are on standard error. */
    static final int FAILED = 1;

    /** The command line was wrong; it names the argument. */
    static final int USAGE = 2;

    /** There is no display to open a window on. */
    static final int NO_DISPLAY = 3;

    /** What the parser of the command line cannot see. */
    private static final Set<String> WRONG_ARGUMENTS = Set.of(
            "problem.app.scale",
            "problem.app.head",
            "problem.app.new-needs-file",
            "problem.files.range",
            "problem.publish.order");

    /** What a command that may replace files says of one in its way, in place of what the window would say. */
    private static final Map<String, String> IN_THE_WAY =
            Map.of("problem.paper.exists", "app.in-the-way.over", "problem.store.exists", "app.in-the-way.aside");

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
        return problem.key().startsWith("problem.app.no-")
                ? NO_DISPLAY
                : WRONG_ARGUMENTS.contains(problem.key()) ? USAGE : FAILED;
    }

    private static int command(String... arguments) {
        CommandLine line = line();
        line.setParameterExceptionHandler((wrong, given) -> {
            wrong.getCommandLine().getErr().println(new WrongArgument(words()).told(wrong));
            wrong.getCommandLine()
                    .getErr()
                    .println(words().of(
                                    "app.see-help",
                                    wrong.getCommandLine().getCommandSpec().qualifiedName(" ")));
            return USAGE;
        });
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            if (failure instanceof ProblemException problem) {
                at.getErr().println(text(problem.problem(), at.getCommandSpec()));
                return failed(problem.problem());
            }
            Logger.getLogger(Main.class.getName()).log(Level.SEVERE, "command", failure);
            at.getErr().println(text(Problem.of("problem.ui.unexpected", at.getCommandName())));
            return FAILED;
        });
        return line.execute(arguments);
    }

    /** The commands with their help in the language of the system. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new ConsoleCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        if (language() == Language.ZH) {
            line.setResourceBundle(chinese());
        }
        return line;
    }

    private static ResourceBundle chinese() {
        try (Reader in = new InputStreamReader(
                Main.class.getResourceAsStream("/help/command_zh.properties"), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Names the option by which the command does it nevertheless, where there is one. */
    static String text(Problem problem, CommandSpec command) {
        String way = IN_THE_WAY.get(problem.key());
        OptionSpec replace = command.findOption("--replace");
        return way == null || replace == null
                ? text(problem)
                : words().of(problem) + System.lineSeparator() + words().of(way, replace.longestName());
    }

    static String text(Problem problem) {
        Words words = words();
        return (words.of(problem) + System.lineSeparator() + words.remedy(problem)).strip();
    }

    /** The command line speaks the language of the system; the window has its own choice. */
    static Words words() {
        return Words.in(language());
    }

    private static Language language() {
        return Locale.getDefault().getLanguage().equals(Locale.CHINESE.getLanguage()) ? Language.ZH : Language.EN;
    }
}
