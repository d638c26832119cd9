package org.shichen.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.shichen.access.Account;
import org.shichen.store.TextFilling;
import org.shichen.store.text.TextCheck;
import org.shichen.ui.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shichen reindex}: makes the index of the search anew. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Makes the index of the search anew from what is written, or says where it differs from that."
                + " Consoles may go on working meanwhile.")
final class ReindexCommand implements Callable<Integer> {

    private static final int MOST_NAMED = 100;

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file.")
    Path file;

    @Option(names = "--check", description = "Only compare the index with what is written; nothing is changed.")
    boolean check;

    @Mixin
    CommandSignIn signIn;

    @Override
    public Integer call() {
        try (CommandDesk desk = new CommandDesk(file)) {
            Account who = desk.signIn(signIn, check ? "store.verify" : "store.reindex");
            TerminalProgress progress = new TerminalProgress();
            if (check) {
                return compare(new TextFilling(desk.store()), progress);
            }
            new TextFilling(desk.store()).rebuild(progress);
            progress.end();
            desk.record(who, "store.reindex", "");
            System.out.println(Main.words().of("app.reindexed", file.toAbsolutePath()));
            return 0;
        }
    }

    private int compare(TextFilling index, TerminalProgress progress) {
        Words words = Main.words();
        if (!index.complete()) {
            System.out.println(words.of("app.index.unfilled", file.toAbsolutePath()));
            return Main.FAILED;
        }
        List<TextCheck.Fault> faults = index.faults(progress);
        progress.end();
        if (faults.isEmpty()) {
            System.out.println(words.of("app.index.same", file.toAbsolutePath()));
            return 0;
        }
        System.out.println(words.of("app.index.differs", faults.size()));
        faults.stream()
                .limit(MOST_NAMED)
                .forEach(fault -> System.out.println(words.of(
                        "app.index." + fault.kind().name().toLowerCase(Locale.ROOT),
                        fault.source().isEmpty()
                                ? words.of("app.index.no-record")
                                : words.of("search.source." + fault.source()),
                        fault.rowId())));
        if (faults.size() > MOST_NAMED) {
            System.out.println(words.of("app.index.more", faults.size() - MOST_NAMED));
        }
        System.out.println(words.of("app.index.remedy"));
        return Main.FAILED;
    }
}
