package org.shichen.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shichen.problem.Problem;

/** Whether a window can be opened here, and if not, why, in words instead of a stack trace. */
final class Display {

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
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup("libgtk-3.so.0", arena);
            return Optional.empty();
        } catch (IllegalArgumentException notInstalled) {
            return Optional.of(Problem.of("problem.app.no-gtk"));
        }
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }
}
