package org.shichen.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.shichen.desk.Desk;
import org.shichen.desk.DeskWindow;
import org.shichen.desk.Remembered;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Backup;
import org.shichen.store.Backups;
import org.shichen.store.PrivateFiles;
import org.shichen.store.Progress;
import org.shichen.store.Restoration;
import org.shichen.ui.Look;
import org.shichen.ui.Words;

/** Opens the window on a desk's file and stays until it is closed. */
final class Console {

    private final Folders folders;
    private final boolean realClock;
    private final byte[] key;
    private final Words words;

    Console(Folders folders, boolean realClock) {
        Display.missing().ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        this.folders = folders;
        this.realClock = realClock;
        this.key = ChainKey.at(folders.chainKey());
        this.words =
                Words.in(new Remembered(folders.choices(), Runnable::run).look().language());
    }

    /**
     * @param file the desk's file, or null for the sample operation, which is made when it is not there yet
     * @param fresh whether the file is to be made first
     * @return the exit code of the program
     */
    int open(@Nullable Path file, boolean fresh) {
        Diagnostics.keepIn(folders.logs());
        if (file == null) {
            makeSample();
        } else if (fresh) {
            NewDesk.make(file, key);
        }
        Path desk = file == null ? folders.sample() : file;
        Toolkit.start(false);
        CountDownLatch closed = new CountDownLatch(1);
        try (Wiring wiring = wired(desk)) {
            Platform.runLater(() -> show(wiring, closed));
            closed.await();
        } catch (ProblemException problem) {
            ProblemWindow.ask(problem.problem(), words, List.of());
            throw problem;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    /** The open desk; a damaged one is restored from its last backup or opened to be read only, as the user says. */
    private Wiring wired(Path desk) {
        try {
            return Wiring.open(desk, key, realClock, null, folders, null);
        } catch (ProblemException problem) {
            if (!problem.problem().key().equals("problem.store.damaged")) {
                throw problem;
            }
            return damaged(desk, problem);
        }
    }

    private Wiring damaged(Path desk, ProblemException problem) {
        Optional<Backup> last = Backups.newestOf(desk);
        List<String> ways = new ArrayList<>();
        last.ifPresent(backup -> ways.add(words.of(
                "app.restore-from",
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
                        .format(backup.madeAt().atZone(ZoneId.systemDefault())))));
        ways.add(words.of("app.read-only"));
        int chosen = ProblemWindow.ask(problem.problem(), words, ways);
        if (chosen < 0) {
            throw problem;
        }
        if (chosen == ways.size() - 1) {
            return Wiring.openDamaged(desk, key, realClock, folders, problem.problem());
        }
        Restored.restore(
                folders, new Restoration(key), last.orElseThrow().file(), desk, null, true, null, Progress.UNSEEN);
        return Wiring.open(desk, key, realClock, null, folders, null);
    }

    private void makeSample() {
        if (Files.exists(folders.sample())) {
            return;
        }
        try {
            PrivateFiles.createFolder(folders.data());
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
        Desk desk = wiring.desk(look);
        desk.watchkeeping().begin();
        DeskWindow window = new DeskWindow(
                desk,
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
            desk.watchkeeping().end();
            remembered.keep("window.maximised", stage.isMaximized() ? 1 : 0);
            if (!stage.isMaximized()) {
                remembered.keep("window.width", window.scene().getWidth());
                remembered.keep("window.height", window.scene().getHeight());
            }
            closed.countDown();
        });
        Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), event -> {
            wiring.clock().tick();
            desk.watchkeeping().tick();
        }));
        seconds.setCycleCount(Animation.INDEFINITE);
        seconds.play();
        stage.show();
    }
}
