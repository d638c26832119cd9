package org.shichen.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Finding;
import org.shichen.store.Salvage;
import org.shichen.store.Store;
import org.shichen.ui.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shichen repair}: saves what can be saved of a damaged file into a new one. */
@Command(
        name = "repair",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Saves what can be saved of a damaged file into a new one, with a list of what could not.")
final class RepairCommand implements Callable<Integer> {

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The damaged file. It is only read.")
    Path file;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The new file; it must not exist.")
    Path target;

    @Option(names = "--backup", paramLabel = "FILE", description = "A plain backup to take from what the file lost.")
    @Nullable
    Path backup;

    @Mixin
    CommandSignIn signIn;

    @Override
    public Integer call() {
        Words words = Main.words();
        TerminalProgress progress = new TerminalProgress();
        Salvage.Saved saved = new Salvage(CommandDesk.key(), progress).save(file, target, backup);
        progress.end();
        boolean signed = false;
        try (CommandDesk desk = new CommandDesk(target)) {
            Account who = desk.signIn(signIn, "store.repair");
            desk.record(
                    who,
                    "store.repair",
                    file.getFileName() + ": " + saved.rows() + " / "
                            + saved.lost().size());
            signed = true;
        } finally {
            if (!signed) {
                discard();
            }
        }
        System.out.println(words.of("app.repaired", saved.rows(), saved.fromLog(), saved.fromBackup(), target));
        List<Finding> missing = new ArrayList<>(saved.lost());
        missing.addAll(saved.dangling());
        if (missing.isEmpty()) {
            System.out.println(words.of("app.repaired.all"));
            return 0;
        }
        Path list = target.resolveSibling(target.getFileName() + ".lost.txt");
        try {
            Files.writeString(list, Salvage.lines(missing) + System.lineSeparator(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.denied", list), failure);
        }
        System.out.println(words.of("app.repaired.lost", missing.size(), list));
        return Main.FAILED;
    }

    /** What nobody signed for does not stay. */
    private void discard() {
        try {
            Store.discard(target.toAbsolutePath());
        } catch (IOException leftOver) {
            // The refusal is what the user must hear.
        }
    }
}
