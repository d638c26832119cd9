package org.shichen.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shichen.access.Account;
import org.shichen.store.TextFilling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shichen reindex}: makes the index of the search anew. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Makes the index of the search anew from what is written. Consoles may go on working meanwhile.")
final class ReindexCommand implements Callable<Integer> {

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file.")
    Path file;

    @Mixin
    CommandSignIn signIn;

    @Override
    public Integer call() {
        try (CommandDesk desk = new CommandDesk(file)) {
            Account who = desk.signIn(signIn, "store.reindex");
            TerminalProgress progress = new TerminalProgress();
            new TextFilling(desk.store()).rebuild(progress);
            progress.end();
            desk.record(who, "store.reindex", "");
            System.out.println(Main.words().of("app.reindexed", file.toAbsolutePath()));
            return 0;
        }
    }
}
