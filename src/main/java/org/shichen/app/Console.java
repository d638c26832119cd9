package org.shichen.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.shichen.app.sample.SampleOperation;
import org.shichen.desk.DeskWindow;
import org.shichen.desk.Remembered;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Look;
import org.shichen.ui.Words;

/** Opens the window on a desk's file and stays until it is closed. */
final class Console {

    private Console() {}

    /**
     * @param file the desk's file, or null for the sample operation, which is made when it is not there yet
     * @return the exit code of the program
     */
    static int open(Folders folders, @Nullable Path file, boolean realClock) {
        Display.missing().ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        byte[] key = ChainKey.at(folders.chainKey());
        if (file == null) {
            makeSample(folders, key);
        }
        Path desk = file == null ? folders.sample() : file;
        Remembered choices = new Remembered(folders.choices(), Runnable::run);
        Toolkit.start(false);
        CountDownLatch closed = new CountDownLatch(1);
        try (Wiring wiring = new Wiring(desk, key, realClock, null, folders.choices())) {
            Platform.runLater(() -> show(wiring, closed));
            closed.await();
        } catch (ProblemException problem) {
            tell(problem.problem(), Words.in(choices.look().language()));
            throw problem;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static void makeSample(Folders folders, byte[] key) {
        if (Files.exists(folders.sample())) {
            return;
        }
        try {
            Files.createDirectories(folders.data());
        } catch (IOException failure) {
            throw new ProblemException(Problem.of("problem.store.denied", folders.data()), failure);
        }
        System.out.println(Main.words().of("app.sample.making", folders.sample()));
        SampleOperation.write(folders.sample(), key, 1);
    }

    private static void show(Wiring wiring, CountDownLatch closed) {
        Remembered remembered = wiring.remembered();
        Look look = remembered.look();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        DeskWindow window = new DeskWindow(
                wiring.desk(look),
                Math.min(remembered.number("window.width", 1440), screen.getWidth()),
                Math.min(remembered.number("window.height", 860), screen.getHeight()));
        Stage stage = new Stage();
        for (int size : new int[] {16, 32, 64, 128, 256}) {
            stage.getIcons().add(new Image("/icons/shichen-" + size + ".png"));
        }
        stage.setTitle(Words.in(look.language()).of("desk.title"));
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        stage.setScene(window.scene());
        stage.setMaximized(remembered.number("window.maximised", 0) > 0);
        stage.setOnHidden(event -> {
            remembered.keep("window.maximised", stage.isMaximized() ? 1 : 0);
            if (!stage.isMaximized()) {
                remembered.keep("window.width", window.scene().getWidth());
                remembered.keep("window.height", window.scene().getHeight());
            }
            closed.countDown();
        });
        Timeline seconds = new Timeline(
                new KeyFrame(Duration.seconds(1), event -> wiring.clock().tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        seconds.play();
        stage.show();
    }

    /** Somebody who opened the program by its icon sees no standard error: the reason is shown in a window too. */
    private static void tell(Problem problem, Words words) {
        CountDownLatch read = new CountDownLatch(1);
        Platform.runLater(() -> ProblemWindow.show(problem, words, read::countDown));
        try {
            read.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
