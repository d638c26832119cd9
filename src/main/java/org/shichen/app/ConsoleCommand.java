package org.shichen.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shichen}: opens the console. */
@Command(
        name = "shichen",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Opens the command-post console on a desk's file.",
        subcommands = {
            SampleCommand.class,
            SnapshotCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            RepairCommand.class,
            ReindexCommand.class,
            RosterCommand.class,
            MinutesCommand.class,
            MapCommand.class,
            ReportCommand.class,
            BatchCommand.class,
            NightCommand.class,
            FormsCommand.class,
            CardsCommand.class
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:could not be done, the reason is on standard error",
            "2:wrong argument",
            "3:no display to open a window on"
        })
final class ConsoleCommand implements Callable<Integer> {

    @Option(
            names = "--db",
            paramLabel = "FILE",
            description = "The desk's file. Without it the sample operation, made on first use.")
    @Nullable
    Path file;

    @Option(names = "--new", description = "Make the file of --db first, for a new desk.")
    boolean fresh;

    @Option(names = "--real-clock", description = "Use the real time also on a practice desk.")
    boolean realClock;

    @Option(names = "--wall", description = "Only the second screen: full, large, read-only, nobody signs in.")
    boolean wall;

    @Option(names = "--measure-start", description = "Say how long the start took, in parts, and leave.")
    boolean measureStart;

    @Option(names = "--rehearse", hidden = true, description = "Show every board and sheet once, and leave.")
    boolean rehearse;

    @Parameters(
            arity = "0..1",
            paramLabel = "BACKUP",
            description = "An encrypted backup: it is put into a file of its own and opened.")
    @Nullable
    Path backup;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (backup != null && !Files.exists(backup)) {
            throw new ParameterException(spec.commandLine(), Main.text(Problem.of("problem.app.no-backup", backup)));
        }
        return opening().open();
    }

    Opening opening() {
        return new Opening(
                file,
                backup,
                fresh,
                realClock,
                wall,
                rehearse ? Console.After.REHEARSE : measureStart ? Console.After.MEASURE : Console.After.WORK);
    }
}
