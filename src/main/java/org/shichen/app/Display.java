package org.shichen.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shichen.problem.Problem;

/** Whether a window can be opened here, and if not, why, in words instead of a stack trace. */
final class Display {

    private static final String NAME = "libgtk-3.so.0";

    private static final List<String> GTK = List.of(
            "/usr/lib/x86_64-linux-gnu/" + NAME,
            "/usr/lib/aarch64-linux-gnu/" + NAME,
            "/usr/lib64/" + NAME,
            "/usr/lib/" + NAME);

    private Display() {}

    static Optional<Problem> missing() {
        return missing(System.getProperty("os.name"), System.getenv(), System.getProperty("glass.platform"));
    }

    // Looking a library up runs none of its code; the access is granted on the command line.
    @SuppressWarnings("restricted")
    static Optional<Problem> missing(String system, Map<String, String> environment, String platform) {
        if ("Headless".equals(platform) || !system.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        if (blank(environment.get("DISPLAY")) && blank(environment.get("WAYLAND_DISPLAY"))) {
            return Optional.of(Problem.of("problem.app.no-display"));
        }
        // Asking the loader costs a tenth of a second; where distributions keep it, it is seen at once.
        if (GTK.stream().anyMatch(place -> Files.exists(Path.of(place)))) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(NAME, arena);
            return Optional.empty();
        } catch (IllegalArgumentException notInstalled) {
            return Optional.of(Problem.of("problem.app.no-gtk"));
        }
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }
}
