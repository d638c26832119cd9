import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the cache of the start: the program is opened once on the sample operation, every board and sheet is shown, and
 * the classes that were read and linked by then are kept in one file beside the jars (JEP 483, 514). Java passes by a cache
 * that does not fit; the program is then only slower to start.
 */
final class Training {

    static final String CACHE = "shichen.aot";

    private final Path launcher;
    private final Path app;
    private final Path work;

    Training(Path launcher, Path app, Path work) {
        this.launcher = launcher;
        this.app = app;
        this.work = work;
    }

    /** @return the options that the launcher is to have from now on */
    List<String> run() throws IOException, InterruptedException {
        Path home = Files.createDirectories(work.resolve("home"));
        Path desk = home.resolve("sample.db");
        Path recording = work.resolve("shichen.aotconf");
        try (Screen screen = Screen.open()) {
            String unseen = screen.real() ? "" : " -Dglass.platform=Headless -Dprism.order=sw";
            start(home, screen, "", List.of("sample", "--db", desk.toString()));
            start(
                    home,
                    screen,
                    // What was often called (JEP 515) is left out: the sheets of the rehearsal are more than the start, and to
                    // compile all that at once took an eighth of the start's processor time.
                    "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:AOTMode=record -XX:AOTConfiguration="
                            + recording + unseen,
                    List.of("--db", desk.toString(), "--rehearse"));
            start(
                    home,
                    screen,
                    "-XX:AOTMode=create -XX:AOTConfiguration=" + recording + " -XX:AOTCache=" + app.resolve(CACHE),
                    List.of());
            System.out.println(
                    screen.real()
                            ? "The cache of the start was made on a real window."
                            : "The cache of the start was made without a display: install Xvfb for a better one.");
        }
        return List.of("-XX:AOTCache=$APPDIR" + File.separator + CACHE);
    }

    private void start(Path home, Screen screen, String java, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).inheritIO();
        process.environment().put("SHICHEN_HOME", home.toString());
        if (!java.isEmpty()) {
            process.environment().put("JAVA_TOOL_OPTIONS", java.strip());
        }
        screen.give(process.environment());
        int exit = process.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + exit);
        }
    }
}
