package org.shichen.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * How long the start took, from the beginning of the process: for the answer of {@code --measure-start}. Marks may be
 * set on any thread.
 */
final class StartTimes {

    /** Frames in a row in which nothing was being read any more: then every board stands. */
    private static final int QUIET = 3;

    /** Of Linux on every machine that the program runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private final Instant began = began();
    private final Map<String, Long> marks = new LinkedHashMap<>();
    private final List<Busy> busy = new ArrayList<>();
    private volatile boolean watching;

    /** A stretch in which the window's thread did not answer, in milliseconds. */
    private record Busy(long at, long length) {}

    synchronized void mark(String what) {
        marks.putIfAbsent(what, sinceStart());
    }

    /** To ten milliseconds where Linux tells it; its start as an instant is only good to a second. */
    private static Instant began() {
        Instant now = Instant.now();
        try {
            String[] uptime = Files.readString(Path.of("/proc/uptime")).split(" ");
            String line = Files.readString(Path.of("/proc/self/stat"));
            // The name of the program, in brackets, may hold blanks; the start is the twentieth field behind it.
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            double seconds = Double.parseDouble(uptime[0]) - Long.parseLong(fields[19]) / TICKS_PER_SECOND;
            return now.minusMillis(Math.round(seconds * 1000));
        } catch (IOException | RuntimeException notLinux) {
            return ProcessHandle.current().info().startInstant().orElse(now);
        }
    }

    private long sinceStart() {
        return Duration.between(began, Instant.now()).toMillis();
    }

    /**
     * Marks the moment from which all boards stand. FX thread.
     *
     * @param still whether nothing is being read or painted
     * @param settled called once, when all boards stand
     */
    void watch(Stage stage, BooleanSupplier still, Runnable settled) {
        new AnimationTimer() {
            private int frames;
            private int quiet;

            @Override
            public void handle(long now) {
                if (!stage.isShowing()) {
                    return;
                }
                // The toolkit begins the next frame only when the one before has been painted.
                quiet = ++frames >= 2 && still.getAsBoolean() ? quiet + 1 : 0;
                if (quiet == QUIET) {
                    stop();
                    mark("boards");
                    settled.run();
                }
            }
        }.start();
    }

    /** Asks the window's thread for a sign of life all the time, from a thread of its own. */
    void watchThread() {
        watching = true;
        Thread asking = new Thread(
                () -> {
                    while (watching) {
                        long asked = sinceStart();
                        CountDownLatch answered = new CountDownLatch(1);
                        Platform.runLater(answered::countDown);
                        try {
                            answered.await();
                            long took = sinceStart() - asked;
                            if (took > 16) {
                                synchronized (this) {
                                    busy.add(new Busy(asked, took));
                                }
                            }
                            Thread.sleep(1);
                        } catch (InterruptedException stopped) {
                            return;
                        }
                    }
                },
                "start-times");
        asking.setDaemon(true);
        asking.start();
    }

    /** One line for each mark, in milliseconds since the process began, for scripts. */
    synchronized String report() {
        watching = false;
        StringBuilder text = new StringBuilder();
        marks.forEach((what, at) -> text.append(String.format(Locale.ROOT, "%-16s %6d ms%n", what, at)));
        busy.forEach(stretch ->
                text.append(String.format(Locale.ROOT, "busy at %-8d %6d ms%n", stretch.at, stretch.length)));
        return text.toString();
    }
}
