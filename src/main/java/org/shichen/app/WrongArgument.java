package org.shichen.app;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shichen.ui.Words;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is wrong with a command line, in the user's words: the parser's own are English and name classes of the program.
 */
final class WrongArgument {

    private final Words words;

    WrongArgument(Words words) {
        this.words = words;
    }

    String told(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return words.of(
                    "app.wrong.missing",
                    missing.getMissing().stream().map(WrongArgument::shown).collect(Collectors.joining(" ")));
        }
        if (wrong instanceof UnmatchedArgumentException unknown) {
            return words.of("app.wrong.unknown", String.join(" ", unknown.getUnmatched()));
        }
        ArgSpec of = wrong.getArgSpec();
        if (of != null && wrong.getValue() != null) {
            return words.of("app.wrong.value", name(of), wrong.getValue(), form(of));
        }
        return wrong.getMessage();
    }

    /** How it is to be written. */
    private String form(ArgSpec of) {
        Class<?> type = of.type();
        if (type.isEnum()) {
            return words.of(
                    "app.wrong.one-of",
                    Arrays.stream(type.getEnumConstants())
                            .map(value -> value.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        if (type == LocalDate.class) {
            return words.of("app.wrong.day");
        }
        if (type == LocalDateTime.class) {
            return words.of("app.wrong.moment");
        }
        if (type == SnapshotCommand.Size.class) {
            return words.of("app.wrong.size");
        }
        return words.of("app.wrong.number");
    }

    private static String name(ArgSpec of) {
        return of instanceof OptionSpec option ? option.longestName() : of.paramLabel();
    }

    private static String shown(ArgSpec of) {
        return of instanceof OptionSpec option && option.arity().max() > 0
                ? option.longestName() + " " + of.paramLabel()
                : name(of);
    }
}
