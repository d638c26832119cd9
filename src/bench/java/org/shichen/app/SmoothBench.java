package org.shichen.app;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/**
 * How long the window's thread is away from its frames while the auto-roster looks and paints what it finds, beside the
 * same window at rest.
 *
 * <pre>mvn -Pbench -Dargs="smooth"</pre>
 */
public final class SmoothBench {

    private SmoothBench() {}

    /** From one frame to the next, in ms. */
    private static final class Frames extends AnimationTimer {
        private final List<Double> gaps = new ArrayList<>();
        private long last;

        @Override
        public void handle(long now) {
            if (last != 0) {
                gaps.add((now - last) / 1e6);
            }
            last = now;
        }
    }

    public static void main(String[] args) throws Exception {
        try (OpenDesk desk = new OpenDesk(Files.createTempDirectory("smooth"))) {
            tell("at rest", frames(desk, 5));
            desk.click("#roster-grid");
            desk.press(KeyCode.ALT, KeyCode.A);
            desk.ask(() -> {
                desk.<TextField>find("#fill-from").setText("2020-03-02");
                desk.<TextField>find("#fill-to").setText("2020-03-29");
                desk.<TextField>find("#fill-seconds").setText("20");
                desk.<Button>find("#fill-start").fire();
                return null;
            });
            tell("first 4 s of filling, in a cold JVM", frames(desk, 4));
            tell("12 s of filling", frames(desk, 12));
        }
        System.exit(0);
    }

    private static List<Double> frames(OpenDesk desk, int seconds) throws InterruptedException {
        Frames frames = new Frames();
        desk.ask(() -> {
            frames.start();
            return null;
        });
        Thread.sleep(seconds * 1000L);
        return desk.ask(() -> {
            frames.stop();
            return List.copyOf(frames.gaps);
        });
    }

    private static void tell(String what, List<Double> gaps) {
        List<Double> sorted = new ArrayList<>(gaps);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-36s %4d frames, from one to the next: median %.1f ms, 95 %% %.1f, 99 %% %.1f, worst %.1f%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast());
    }
}
