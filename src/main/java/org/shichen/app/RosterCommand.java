package org.shichen.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code shichen roster …}: what can be done with the roster without a window. */
@Command(
        name = "roster",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "The roster without a window.",
        subcommands = {
            PrintCommand.class,
            PublishCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            FillCommand.class
        })
final class RosterCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                Main.words()
                        .of(
                                "app.wrong.subcommand",
                                String.join(", ", spec.subcommands().keySet())));
    }
}
