package org.shichen.roster.auto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class GivingWayTest {

    /** Field 19 of proc(5) stat, counted behind the name in brackets, which may itself hold blanks. */
    private static final int NICENESS = 19 - 3;

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_engine_gives_way_to_the_window_and_nobody_else_is_slowed() throws Exception {
        assumeTrue(niceness(own()) == 0, "these tests were started with a lower priority");
        CompletableFuture<String> stat = new CompletableFuture<>();
        new GivingWay()
                .newThread(() -> stat.completeAsync(GivingWayTest::own, Runnable::run))
                .start();
        assertEquals(10, niceness(stat.get()));
        assertEquals(0, niceness(own()));
    }

    private static String own() {
        try {
            return Files.readString(Path.of("/proc/thread-self/stat"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int niceness(String stat) {
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICENESS]);
    }
}
