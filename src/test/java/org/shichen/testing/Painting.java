package org.shichen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
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

    /** Runs on the FX thread, at once when that is the one that asks, and returns what it returns. */
    public static <T> T onFx(Callable<T> work) {
        startToolkit();
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error found) {
                throw found;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** How a view of the small desk is presented, with a palette of its own. FX thread. */
    public static Presentation presentation(Look look) {
        return new Presentation(
                Words.in(look.language()),
                new Formats(look.language(), TestDesk.CALENDAR),
                look,
                new Palette(),
                Fonts.family());
    }

    /** The view in a scene without a window, in its styles and laid out. FX thread. */
    public static Scene scene(double width, double height, Look look, Function<Presentation, ? extends Node> view) {
        Presentation presentation = presentation(look);
        Scene scene = new Scene(new StackPane(view.apply(presentation), presentation.palette()), width, height);
        SceneStyle.apply(scene, look, Fonts.family());
        scene.snapshot(null);
        return scene;
    }

    /** Makes the node on the FX thread, lays it out at this size in this look, and writes what it looks like. */
    public static void paint(Path png, double width, double height, Look look, Function<Presentation, Node> view) {
        WritableImage image = onFx(() -> scene(width, height, look, view).snapshot(null));
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            Pictures.writePng(image, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
