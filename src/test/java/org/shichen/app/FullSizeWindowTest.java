package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** The program as it is started: a process of its own on a real display, which Xvfb provides. */
class FullSizeWindowTest {

    private static final String GTK = "libgtk-3.so.0";

    @TempDir
    Path folder;

    @Test
    void the_console_opens_on_the_sample_and_a_second_one_on_the_same_file() throws Exception {
        assumeTrue(
                onPath("Xvfb") && onPath("xwininfo"), "skipped: needs Xvfb and xwininfo (apt install xvfb x11-utils)");
        assumeTrue(
                Display.missing("Linux", Map.of("DISPLAY", ":0"), "").isEmpty(),
                "skipped: " + GTK + " is not installed (apt install libgtk-3-0)");
        Process display = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Process> consoles = new ArrayList<>();
        try {
            String number = display.inputReader().readLine();
            Path log = folder.resolve("console.log");
            consoles.add(console(":" + number, log));
            waitFor(() -> Files.exists(sample()) && windows(":" + number) >= 1, consoles, log);
            consoles.add(console(":" + number, log));
            waitFor(() -> windows(":" + number) >= 2, consoles, log);
            for (Process console : consoles) {
                assertTrue(console.isAlive(), Files.readString(log));
            }
        } finally {
            consoles.forEach(Process::destroy);
            for (Process console : consoles) {
                console.waitFor(20, TimeUnit.SECONDS);
            }
            display.destroy();
        }
    }

    @Test
    void without_a_display_the_console_says_so_and_ends_with_code_three() throws Exception {
        assumeTrue(File.separatorChar == '/' && !System.getProperty("os.name").contains("Mac"), "skipped: not Linux");
        Path log = folder.resolve("console.log");
        Process console = console("", log);
        assertTrue(console.waitFor(60, TimeUnit.SECONDS));
        assertEquals(Main.NO_DISPLAY, console.exitValue(), Files.readString(log));
        assertTrue(Files.readString(log).contains("snapshot"), Files.readString(log));
        assertTrue(Files.readString(log).lines().noneMatch(line -> line.startsWith("\tat ")), Files.readString(log));
    }

    private Path sample() {
        return folder.resolve("home/data/sample.db");
    }

    private Process console(String display, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                Path.of("target", "javafx").toString(),
                "--add-modules",
                "javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.shichen.app.Main");
        builder.environment().put("SHICHEN_HOME", folder.resolve("home").toString());
        builder.environment().put("DISPLAY", display);
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return builder.start();
    }

    private interface Condition {
        boolean met() throws IOException, InterruptedException;
    }

    private static void waitFor(Condition condition, List<Process> consoles, Path log) throws Exception {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!condition.met()) {
            for (Process console : consoles) {
                assertTrue(console.isAlive(), Files.readString(log));
            }
            assertTrue(System.nanoTime() < patience, "no window: " + Files.readString(log));
            // The other process can only be looked at; a process that ends is noticed at once.
            consoles.getLast().waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    /** Windows with our title, as the display itself tells. */
    private static long windows(String display) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("xwininfo", "-root", "-tree");
        builder.environment().put("DISPLAY", display);
        builder.redirectErrorStream(true);
        Process listing = builder.start();
        String text = new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        listing.waitFor();
        return text.lines()
                .filter(line -> line.contains(Words.in(Language.ZH).of("desk.title")))
                .count();
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
