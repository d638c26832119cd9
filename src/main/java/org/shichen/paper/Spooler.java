package org.shichen.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What CUPS says of a queue at this moment; Java keeps what it was told first for as long as the program runs. Blocks,
 * at most some seconds.
 */
final class Spooler {

    private static final Path LPSTAT = Path.of("/usr/bin/lpstat");
    private static final int SECONDS = 5;

    private Spooler() {}

    /** Whether the queue keeps what it takes until somebody starts it again; false where that cannot be known. */
    static boolean stopped(String printer) {
        if (!Files.isExecutable(LPSTAT)) {
            return false;
        }
        ProcessBuilder asking = new ProcessBuilder(LPSTAT.toString(), "-p", printer).redirectErrorStream(true);
        // Its words are those of the system's language else.
        asking.environment().put("LC_ALL", "C");
        try {
            Process asked = asking.start();
            if (!asked.waitFor(SECONDS, TimeUnit.SECONDS)) {
                asked.destroy();
                return false;
            }
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("disabled since");
        } catch (IOException unknown) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
