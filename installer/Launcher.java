import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * On Linux the program is started by a script: the launcher that jpackage lays there takes a tenth of a second longer. It
 * says what that one would say, from the same settings.
 */
final class Launcher {

    private Launcher() {}

    static void write(Path launcher, Path settings) throws IOException {
        List<String> jars = new ArrayList<>();
        List<String> options = new ArrayList<>();
        String main = "";
        for (String line : Files.readAllLines(settings)) {
            String value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", "$app");
            if (line.startsWith("app.classpath=")) {
                jars.add(value);
            } else if (line.startsWith("java-options=")) {
                options.add("\"" + value + "\"");
            } else if (line.startsWith("app.mainclass=")) {
                main = value;
            }
        }
        Files.deleteIfExists(launcher);
        Files.writeString(
                launcher,
                """
                #!/bin/sh
                self=$(readlink -f "$0")
                here=${self%%/bin/*}
                app=$here/lib/app
                # Few pools of memory for all threads: each keeps what it once needed.
                export MALLOC_ARENA_MAX=2
                # GTK would load the graphics driver only to ask what it can; the window does not use it.
                export GDK_GL=disable
                # No graphics card: the program paints by itself at once, and does not load one that is played by software.
                # Flat colours are then painted as quickly as copied; their copies would be 8 MB.
                [ -e /dev/dri ] && paint= || paint="-Dprism.order=sw -Dprism.disableRegionCaching=true"
                exec "$here/lib/runtime/bin/java" $paint -XX:TrimNativeHeapInterval=10000 %s \\
                  -cp "%s" \\
                  %s "$@"
                """
                        .formatted(String.join(" ", options), String.join(":", jars), main));
        LinuxTree.executable(launcher);
    }
}
