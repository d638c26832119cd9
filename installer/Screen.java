import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A screen that the window is opened on while building: the machine's own, else a virtual one, else none is shown. */
final class Screen implements AutoCloseable {

    private final Optional<Process> server;
    private final Optional<String> display;

    private Screen(Optional<Process> server, Optional<String> display) {
        this.server = server;
        this.display = display;
    }

    static Screen open() throws IOException {
        if (!Image.SYSTEM.equals("linux")) {
            return new Screen(Optional.empty(), Optional.of(""));
        }
        String own = System.getenv("DISPLAY");
        if (own != null && !own.isBlank()) {
            return new Screen(Optional.empty(), Optional.of(own));
        }
        boolean virtual = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, "Xvfb").canExecute());
        if (!virtual) {
            return new Screen(Optional.empty(), Optional.empty());
        }
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader says =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
        String number = says.readLine();
        return new Screen(
                Optional.of(server), number == null ? Optional.empty() : Optional.of(":" + number.strip()));
    }

    /** Whether the real window toolkit of the system will be used. */
    boolean real() {
        return display.isPresent();
    }

    void give(Map<String, String> environment) {
        display.filter(name -> !name.isEmpty()).ifPresent(name -> environment.put("DISPLAY", name));
    }

    @Override
    public void close() {
        server.ifPresent(Process::destroy);
    }
}
