package org.shichen.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shichen.store.Restoration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shichen restore}: puts a backup in a desk's place. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Puts a backup in a desk's place. What stood there is moved aside, never deleted.")
final class RestoreCommand implements Callable<Integer> {

    @Option(names = "--from", paramLabel = "BACKUP", required = true, description = "The backup, plain or encrypted.")
    Path backup;

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file.")
    Path file;

    @Option(names = "--replace", description = "Move a file that stands there aside.")
    boolean replace;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A private file with the passphrase of an encrypted backup. Without it it is asked for.")
    @Nullable
    Path passphraseFile;

    @Mixin
    CommandSignIn signIn;

    @Override
    public Integer call() {
        TerminalProgress progress = new TerminalProgress();
        boolean sealed = backup.getFileName().toString().endsWith(".shichen-backup");
        char[] passphrase = sealed ? CommandSignIn.passphrase(passphraseFile) : null;
        Optional<Path> aside = Restored.restore(
                Folders.ofThisMachine(),
                new Restoration(CommandDesk.key()),
                backup,
                file,
                passphrase,
                replace,
                signIn,
                progress);
        progress.end();
        System.out.println(Main.words().of("app.restored", file.toAbsolutePath()));
        aside.ifPresent(path -> System.out.println(Main.words().of("app.moved-aside", path)));
        return 0;
    }
}
