package org.shichen.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.shichen.access.Account;
import org.shichen.access.Session;
import org.shichen.desk.Desk;
import org.shichen.desk.DeskWindow;
import org.shichen.desk.Icons;
import org.shichen.desk.Remembered;
import org.shichen.people.Pinyin;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Fonts;
import org.shichen.ui.FramePace;
import org.shichen.ui.Look;
import org.shichen.ui.Words;

/**
 * Opens the window on a desk's file and stays until it is closed. When the desk begins to count its days otherwise, all
 * that was made with the old way is made anew in the same window.
 */
final class Console {

    /** From the last board to what can wait: the first keys are not held up by it. */
    private static final Duration CALM = Duration.seconds(3);

    /** How long a window may be empty before it says what is waited for. */
    private static final Duration PATIENCE = Duration.seconds(1);

    private final Folders folders;
    private final Opening opening;
    private final StartTimes times = new StartTimes();
    private volatile CompletableFuture<@Nullable EmptyWindow> early = CompletableFuture.completedFuture(null);
    private volatile CompletableFuture<Void> icons = CompletableFuture.completedFuture(null);
    private volatile Optional<Throwable> rehearsed = Optional.empty();

    /** What follows when the window stands. */
    enum After {
        WORK,
        /** says how long the start took, and leaves */
        MEASURE,
        /** shows every board and sheet once, and leaves */
        REHEARSE
    }

    /**
     * The desk is opened anew.
     *
     * @param who goes on at it; null when nobody was there
     * @param locked until they are back
     * @param wall the second screen stood beside it
     * @param place where they were in the window; null when no board was shown
     * @param keys whether the window had the keys, and not the second screen or another program
     */
    private record Anew(
            @Nullable Account who, boolean locked, boolean wall, DeskWindow.@Nullable Place place, boolean keys) {

        /** Of the second screen alone, at which nobody is. */
        static final Anew WALL_ALONE = new Anew(null, false, false, null, false);
    }

    Console(Folders folders, Opening opening) {
        this.folders = folders;
        this.opening = opening;
    }

    /** @return the exit code of the program */
    int open() {
        times.mark("program");
        Display.missing().ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        // The toolkit takes as long as the file: both start at once.
        CompletableFuture<Void> toolkit = CompletableFuture.runAsync(this::startToolkit);
        early = early(toolkit);
        Diagnostics.keepIn(folders.logs());
        try {
            DeskFile desk = new DeskFile(folders, opening, this::words);
            Path file = desk.path(toolkit);
            if (file == null) {
                return 0;
            }
            Optional<Anew> anew = stay(desk, file, Optional.empty());
            while (anew.isPresent()) {
                anew = stay(desk, file, anew);
            }
        } catch (ProblemException problem) {
            leaveEarly();
            ProblemWindow.ask(problem.problem(), words(), List.of());
            throw problem;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        rehearsed.ifPresent(trouble -> {
            throw new IllegalStateException("rehearsal", trouble);
        });
        return 0;
    }

    /**
     * Stays until the window is closed or the desk is to be opened anew.
     *
     * @param before empty when the program has just been started
     * @return empty when the window was closed
     */
    private Optional<Anew> stay(DeskFile desk, Path file, Optional<Anew> before) throws InterruptedException {
        Account who = before.map(Anew::who).orElse(null);
        BlockingQueue<Optional<Anew>> left = new ArrayBlockingQueue<>(1);
        try (Wiring wiring = desk.open(file, (accounts, practice) -> who, this::backingUp, this::leaveEarly)) {
            times.mark("file");
            EmptyWindow empty = early.join();
            icons.join();
            // In two pieces, so that the window answers between them.
            Platform.runLater(() -> {
                if (before.map(Anew::locked).orElse(false)) {
                    wiring.session().lock();
                }
                Desk made = wiring.desk(wiring.remembered().look());
                Platform.runLater(() -> {
                    DeskWindow window = show(wiring, made, empty, left::offer);
                    before.ifPresent(gone -> goOn(wiring, made, window, gone));
                });
            });
            return left.take();
        }
    }

    /** Who was at the desk finds it as it was left: on the same board, and the second screen beside it. FX thread. */
    private static void goOn(Wiring wiring, Desk desk, @Nullable DeskWindow window, Anew gone) {
        desk.notices().say("settings.day-start.now", desk.settings().calendar().dayStart());
        if (window == null) {
            return;
        }
        if (gone.place() != null) {
            window.goTo(gone.place());
        }
        if (gone.wall()) {
            wiring.wall().toggle();
        }
        if (gone.keys() && window.scene().getWindow() instanceof Stage stage) {
            // A second screen that has just come up takes the keys, and on a single screen lies over the desk.
            stage.toFront();
            stage.requestFocus();
        }
    }

    /** The window comes up while the file is being opened, where it is likely that it can be. */
    private CompletableFuture<@Nullable EmptyWindow> early(CompletableFuture<Void> toolkit) {
        Path file = opening.file() == null ? folders.sample() : opening.file();
        if (opening.wall() || opening.fresh() || opening.backup() != null || !Files.exists(file)) {
            return toolkit.thenApply(started -> null);
        }
        // What it is made of does not need the window's thread, but takes its time.
        CompletableFuture<Remembered> remembered =
                CompletableFuture.supplyAsync(() -> new Remembered(folders.choices(), Runnable::run));
        CompletableFuture<Words> words = remembered.thenApply(choices -> spoken(choices.look()));
        return toolkit.thenCombine(
                words,
                (started, spoken) -> Toolkit.ask(() -> {
                    EmptyWindow window = new EmptyWindow(remembered.join(), spoken);
                    window.opening(file, PATIENCE);
                    window.stage().show();
                    times.mark("window");
                    return window;
                }));
    }

    /** The words of the window, and what Java reads to put numbers into them. */
    private static Words spoken(Look look) {
        Words words = Words.in(look.language());
        words.of("desk.alarms", 1);
        return words;
    }

    /** There is something to be asked first; the window comes later, or not. */
    private void leaveEarly() {
        EmptyWindow window = early.join();
        if (window != null) {
            Platform.runLater(window.stage()::close);
        }
        early = CompletableFuture.completedFuture(null);
    }

    /** Of the language that the person chose here; read only when something must be told before the window stands. */
    private Words words() {
        return Words.in(new Remembered(folders.choices(), Runnable::run).look().language());
    }

    private void startToolkit() {
        Toolkit.start(false);
        times.mark("toolkit");
        // Both are kept by the toolkit; read here they are not read on the window's thread. The icons look through all
        // jars, and the empty window has none: it does not wait for them.
        icons = CompletableFuture.runAsync(Icons::load);
        Fonts.family();
        times.mark("fonts");
        if (opening.after() == After.MEASURE) {
            times.watchThread();
        }
    }

    /** The file is older than this program; the window that is already there says what it waits for. */
    private boolean backingUp(double done) {
        early.thenAccept(window -> {
            if (window != null) {
                Platform.runLater(() -> window.backingUp(done));
            }
        });
        return true;
    }

    /**
     * What can wait until the boards stand: the caretaker's first round, which looks through the file, and, while
     * nobody waits for it, what is slow the first time: reading names aloud.
     */
    private static PauseTransition settling(Wiring wiring, Desk desk) {
        PauseTransition calm = new PauseTransition(CALM);
        calm.setOnFinished(event -> {
            desk.watchkeeping().begin();
            wiring.tasks().run("app.warm-up", () -> Pinyin.of(desk.settings().unitZh()), read -> {});
        });
        return calm;
    }

    /**
     * @param left is told once: that the window was closed, or that the desk is to be opened anew
     * @return null when there is none: only the second screen is shown, or the window was closed meanwhile
     */
    private @Nullable DeskWindow show(
            Wiring wiring, Desk desk, @Nullable EmptyWindow early, Consumer<Optional<Anew>> left) {
        Remembered remembered = wiring.remembered();
        Tidying tidying = new Tidying(wiring.tasks());
        if (opening.wall()) {
            Timeline seconds = everySecond(
                    wiring,
                    desk,
                    tidying,
                    () -> wiring.tasks().runningProperty().get() == 0,
                    () -> {
                        left.accept(Optional.of(Anew.WALL_ALONE));
                        wiring.wall().toggle();
                    });
            wiring.wall().open(() -> {
                seconds.stop();
                left.accept(Optional.empty());
            });
            return null;
        }
        EmptyWindow empty =
                early == null ? new EmptyWindow(remembered, Words.in(desk.look().language())) : early;
        if (early != null && !early.stage().isShowing()) {
            left.accept(Optional.empty());
            return null;
        }
        if (opening.after() == After.WORK) {
            desk.greet(new Welcome(wiring.session(), wiring.store(), wiring.tasks(), remembered)::to);
        }
        empty.scene().addEventFilter(InputEvent.ANY, event -> tidying.touched(System.nanoTime()));
        FramePace pace = new FramePace();
        // The first piece of work comes when the first frame has been painted.
        pace.execute(() -> times.mark("first-frame"));
        DeskWindow window = new DeskWindow(desk, empty.scene(), pace);
        BooleanSupplier still =
                () -> pace.done() && wiring.tasks().runningProperty().get() == 0;
        PauseTransition settling = settling(wiring, desk);
        Timeline seconds = everySecond(wiring, desk, tidying, still, () -> {
            settling.stop();
            left.accept(Optional.of(leave(wiring, window, empty)));
        });
        // The turn of these may come when the window has been closed already.
        Executor whileShown = work -> pace.execute(() -> {
            if (empty.stage().isShowing()) {
                work.run();
            }
        });
        whileShown.execute(() -> wiring.tasks()
                .run(
                        "app.icons",
                        EmptyWindow::icons,
                        icons -> empty.stage().getIcons().setAll(icons)));
        times.mark("desk-made");
        empty.stage().setOnHidden(event -> {
            // What comes by itself would come to a desk that is being closed.
            seconds.stop();
            settling.stop();
            window.leave();
            // A desk that is left at once is looked at too: whether it is the one that was here before.
            desk.watchkeeping().begin();
            if (wiring.wall().open()) {
                wiring.wall().toggle();
            }
            empty.remember(remembered);
            left.accept(Optional.empty());
        });
        empty.stage().show();
        whileShown.execute(settling::play);
        if (opening.after() != After.WORK) {
            rehearse(window, empty.stage(), still);
        }
        return window;
    }

    /**
     * @param still whether nothing is under way
     * @param anew is called once, when the desk counts its days as its file no longer does and nothing is under way
     * @return to be stopped when the desk is left
     */
    private static Timeline everySecond(
            Wiring wiring, Desk desk, Tidying tidying, BooleanSupplier still, Runnable anew) {
        Timeline seconds = new Timeline();
        seconds.getKeyFrames().add(new KeyFrame(Duration.seconds(1), event -> {
            wiring.clock().tick();
            desk.watchkeeping().tick();
            tidying.tick(System.nanoTime());
            if (desk.outdated() && still.getAsBoolean()) {
                seconds.stop();
                anew.run();
            }
        }));
        seconds.setCycleCount(Animation.INDEFINITE);
        seconds.play();
        return seconds;
    }

    /** Takes the desk out of its window, which stays and says that the file is being opened. */
    private Anew leave(Wiring wiring, DeskWindow window, EmptyWindow shown) {
        boolean keys = shown.stage().isFocused();
        boolean wall = wiring.wall().open();
        if (wall) {
            wiring.wall().toggle();
        }
        DeskWindow.Place place = window.place();
        window.leave();
        shown.stage().setOnHidden(null);
        shown.remember(wiring.remembered());
        EmptyWindow next = new EmptyWindow(
                shown.stage(),
                wiring.remembered(),
                Words.in(wiring.remembered().look().language()));
        next.opening(wiring.store().path(), PATIENCE);
        early = CompletableFuture.completedFuture(next);
        Session session = wiring.session();
        return new Anew(session.here(), session.lockedProperty().get(), wall, place, keys);
    }

    /** Leaves when what was to be measured or shown was. */
    private void rehearse(DeskWindow window, Stage stage, BooleanSupplier still) {
        if (opening.after() == After.MEASURE) {
            times.watch(stage, still, () -> {
                System.out.print(times.report());
                stage.close();
            });
        } else {
            new Rehearsal(window, still, trouble -> {
                        rehearsed = trouble;
                        stage.close();
                    })
                    .start();
        }
    }
}
