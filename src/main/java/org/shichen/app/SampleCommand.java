package org.shichen.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shichen.app.sample.SampleOperation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code shichen sample}: writes the sample operation into a new file. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Writes the sample operation, 35 duty days with invented names, into a new file.")
final class SampleCommand implements Callable<Integer> {

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The file to make; it must not exist.")
    Path file;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Another seed gives other names and numbers with the same totals. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Override
    public Integer call() {
        SampleOperation.write(file, ChainKey.at(Folders.ofThisMachine().chainKey()), seed);
        System.out.println(Main.words().of("app.sample.written", file.toAbsolutePath()));
        return 0;
    }
}
