package org.shichen.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.store.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shichen backup}: a verified copy now, plain beside the desk or encrypted for carrying away. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Makes a verified backup of a desk's file, also while a console has it open.")
final class BackupCommand implements Callable<Integer> {

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The desk's file.")
    Path file;

    @Option(
            names = "--encrypt-to",
            paramLabel = "FOLDER",
            description = "Make an encrypted backup in this folder, for carrying away.")
    @Nullable
    Path encryptTo;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description =
                    "A private file with the passphrase of the encrypted backup. Without it it is asked for, twice.")
    @Nullable
    Path passphraseFile;

    @Mixin
    CommandSignIn signIn;

    @Override
    public Integer call() {
        TerminalProgress progress = new TerminalProgress();
        try (CommandDesk desk = new CommandDesk(file)) {
            Account who = desk.signIn(signIn, "store.backup");
            Backups backups = desk.backups();
            if (encryptTo != null) {
                char[] passphrase = CommandSignIn.newPassphrase(passphraseFile);
                Path made = backups.makeEncrypted(encryptTo.toAbsolutePath(), passphrase, progress);
                desk.record(who, "store.backup", made.getFileName().toString());
                done(progress, made);
            } else {
                Backups.Made made = backups.make(progress);
                desk.record(
                        who, "store.backup", made.backup().file().getFileName().toString());
                done(progress, made.backup().file());
                if (made.second() != null) {
                    System.err.println(Main.text(made.second()));
                }
            }
            System.out.println(Main.words().of("app.head", desk.store().head().text(true)));
        }
        return 0;
    }

    private static void done(TerminalProgress progress, Path made) {
        progress.end();
        System.out.println(Main.words().of("app.backup.made", made));
    }
}
