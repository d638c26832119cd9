package org.shichen.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another console of the tests: a main class of the test tree in a process of its own, small and quick to start. */
final class ChildProcess {

    private ChildProcess() {}

    static Process start(Path folder, Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                // The driver unpacks its library at each start, and a killed process cannot clear it away.
                "-Dorg.sqlite.tmpdir=" + folder,
                "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file", ""),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
