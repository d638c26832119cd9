package org.shichen.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.shichen.access.Account;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Anchor;
import org.shichen.store.AnchorBook;
import org.shichen.store.Backups;
import org.shichen.store.FileInspection;
import org.shichen.store.Finding;
import org.shichen.ui.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shichen verify}: looks a desk or a backup through. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Looks a desk's file or a backup through: pages, references, every row, the whole change log.")
final class VerifyCommand implements Callable<Integer> {

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file, or a plain backup.")
    Path file;

    @Option(
            names = "--head",
            paramLabel = "POINT",
            description = "A point that the change log must have passed, as printed by backup or on a handover sheet.")
    List<String> heads = new ArrayList<>();

    @Mixin
    CommandSignIn signIn;

    @Override
    public Integer call() {
        Words words = Main.words();
        List<Anchor> anchors = new ArrayList<>();
        for (String head : heads) {
            anchors.add(
                    Anchor.parse(head).orElseThrow(() -> new ProblemException(Problem.of("problem.app.head", head))));
        }
        TerminalProgress progress = new TerminalProgress();
        List<Finding> found = FileInspection.inspect(file, CommandDesk.key(), anchors, progress);
        progress.end();
        if (found.stream().noneMatch(Finding::structural)) {
            // Only now is the file opened as a desk: one with broken pages is never written to.
            try (CommandDesk desk = new CommandDesk(file)) {
                Account who = desk.signIn(signIn, "store.verify");
                if (found.isEmpty()) {
                    found = passed(desk);
                }
                desk.record(who, "store.verify", Integer.toString(found.size()));
                System.out.println(words.of("app.head", desk.store().head().text(true)));
            }
        }
        if (found.isEmpty()) {
            System.out.println(words.of("app.verified", file.toAbsolutePath()));
            return 0;
        }
        System.out.println(words.of("app.found", found.size()));
        for (Finding finding : found) {
            System.out.println(words.of("finding." + finding.kind(), String.valueOf(finding.place()), finding.id()));
        }
        return Main.FAILED;
    }

    /** The points that this machine and the second disk know. */
    private static List<Finding> passed(CommandDesk desk) {
        Folders folders = Folders.ofThisMachine();
        List<AnchorBook> books = new ArrayList<>();
        books.add(new AnchorBook(folders.anchors(Backups.deskId(desk.store()))));
        desk.backups().anchorsOnSecond().ifPresent(books::add);
        for (AnchorBook book : books) {
            try {
                for (Anchor anchor : book.anchors()) {
                    if (!desk.store().passes(anchor)) {
                        return List.of(new Finding(Finding.Kind.ROLLED_BACK, "change_log", anchor.seq()));
                    }
                }
            } catch (IOException away) {
                System.err.println(Main.text(Problem.of("problem.store.denied", "anchors")));
            }
        }
        return List.of();
    }
}
