package org.shichen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.shichen.ui.Fonts;
import org.shichen.ui.Formats;
import org.shichen.ui.Look;
import org.shichen.ui.Palette;
import org.shichen.ui.Pictures;
import org.shichen.ui.Presentation;
import org.shichen.ui.SceneStyle;
import org.shichen.ui.Words;

/** Paints a node without a window, for looking at a view while it is being built. */
public final class Painting {

    private static boolean started;

    private Painting() {}

    public static synchronized void startToolkit() {
        if (started) {
            return;
        }
        started = true;
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
            ready.await();
        } catch (IllegalStateException alreadyRunning) {
            // A TestFX test in the same JVM was first.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Platform.setImplicitExit(false);
    }

    /** Runs on the FX thread and returns what it returns. */
    public static <T> T onFx(Callable<T> work) {
        startToolkit();
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the node on the FX thread, lays it out at this size in this look, and writes what it looks like. */
    public static void paint(Path png, double width, double height, Look look, Function<Presentation, Node> view) {
        WritableImage image = onFx(() -> {
            Palette palette = new Palette();
            Presentation presentation = new Presentation(
                    Words.in(look.language()),
                    new Formats(look.language(), TestDesk.CALENDAR),
                    look,
                    palette,
                    Fonts.family());
            StackPane root = new StackPane(view.apply(presentation), palette);
            Scene scene = new Scene(root, width, height);
            SceneStyle.apply(scene, look, Fonts.family());
            scene.snapshot(null);
            return scene.snapshot(null);
        });
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            Pictures.writePng(image, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
