package org.shichen.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.access.Accounts;
import org.shichen.access.Accounts.Way;
import org.shichen.access.rules.PassphraseRule;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.PrivateFiles;
import picocli.CommandLine.Option;

/**
 * Who runs a command on a real desk's file: asked at the terminal, or read from a file that only its owner may open.
 * Never from the command line itself, which every process of the machine can read.
 */
final class CommandSignIn {

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "A private file with badge number and passphrase, one a line. Without it they are asked for.")
    @Nullable
    Path credentials;

    /** @throws ProblemException when nobody can be asked, or who answers may not */
    Account ask(Accounts accounts) {
        if (credentials != null) {
            List<String> lines = privateLines(credentials);
            if (lines.size() < 2) {
                throw new ProblemException(Problem.of("problem.app.credentials", credentials));
            }
            return accounts.signIn(lines.get(0), lines.get(1).toCharArray(), Way.COMMAND);
        }
        var terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            throw new ProblemException(Problem.of("problem.app.nobody-to-ask"));
        }
        String badge = terminal.readLine("%s: ", Main.words().of("access.badge"));
        char[] passphrase = terminal.readPassword("%s: ", Main.words().of("access.passphrase"));
        if (badge == null || passphrase == null) {
            throw new ProblemException(Problem.of("problem.app.nobody-to-ask"));
        }
        return accounts.signIn(badge, passphrase, Way.COMMAND);
    }

    /** The passphrase of an encrypted backup, from a private file or asked for. */
    static char[] passphrase(@Nullable Path file) {
        if (file != null) {
            List<String> lines = privateLines(file);
            return lines.isEmpty() ? new char[0] : lines.getFirst().toCharArray();
        }
        var terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            throw new ProblemException(Problem.of("problem.app.nobody-to-ask"));
        }
        char[] typed = terminal.readPassword("%s: ", Main.words().of("app.backup.passphrase"));
        return typed == null ? new char[0] : typed;
    }

    /**
     * The passphrase of an encrypted backup that is to be made: what is typed without being seen is typed twice, for
     * nobody can open the backup with another one.
     */
    static char[] newPassphrase(@Nullable Path file) {
        char[] typed = passphrase(file);
        PassphraseRule.passphrase(new String(typed), "", "").ifPresent(wrong -> {
            throw new ProblemException(wrong);
        });
        if (file == null) {
            requireSame(
                    typed, System.console().readPassword("%s: ", Main.words().of("access.again")));
        }
        return typed;
    }

    static void requireSame(char[] typed, char @Nullable [] again) {
        if (!Arrays.equals(typed, again)) {
            throw new ProblemException(Problem.of("problem.access.not-twice"));
        }
    }

    private static List<String> privateLines(Path file) {
        try {
            if (PrivateFiles.openToOthers(file)) {
                throw new ProblemException(Problem.of("problem.app.open-to-others", file));
            }
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.denied", file), failure);
        }
    }
}
