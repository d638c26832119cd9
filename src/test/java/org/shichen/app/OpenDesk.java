package org.shichen.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.jooq.Table;
import org.shichen.access.Role;
import org.shichen.access.Session;
import org.shichen.app.sample.SampleOperation;
import org.shichen.desk.Desk;
import org.shichen.desk.DeskWindow;
import org.shichen.map.MapView;
import org.shichen.store.Progress;
import org.shichen.testing.Lateness;
import org.shichen.testing.Painting;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Pictures;
import org.shichen.ui.Theme;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on a copy of the sample operation, driven by mouse and keys. At 80 % the three boards have room. */
final class OpenDesk implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;
    private static Path sample;

    /**
     * One for all desks of a test machine: the headless platform's robot keeps its last window and each window its
     * robot, so a robot for each desk would keep every desk that ever was open.
     */
    private static final FxRobot ROBOT = new FxRobot();

    final FxRobot robot = ROBOT;
    final Wiring wiring;
    final Desk desk;
    final DeskWindow window;
    private final Stage stage;
    private int keys;

    /** On a copy of the sample, {@code desk.db} in the folder. */
    OpenDesk(Path folder) throws IOException {
        this(Files.copy(sample(), folder.resolve("desk.db")).toFile());
    }

    /** On this file as it is. */
    static OpenDesk on(Path file) {
        return new OpenDesk(file.toFile());
    }

    private OpenDesk(File copy) {
        Path file = copy.toPath();
        Painting.startToolkit();
        wiring = Wiring.open(file, TestDesk.KEY, false, null, Lateness.asAsked(), null, null, Progress.UNSEEN);
        desk = Painting.onFx(() -> wiring.desk(new Look(Language.ZH, Theme.NIGHT, 80)));
        window = Painting.onFx(() -> new DeskWindow(desk, 1000, 960));
        stage = Painting.onFx(() -> {
            Stage opened = new Stage();
            opened.setScene(window.scene());
            opened.setX(0);
            opened.setY(0);
            opened.show();
            return opened;
        });
        settle();
    }

    /** The sample is written once and copied for each test. */
    private static synchronized Path sample() throws IOException {
        if (sample == null) {
            Path folder = Files.createTempDirectory("shichen-sample");
            sample = folder.resolve("sample.db");
            SampleOperation.write(sample, TestDesk.KEY, 1);
            sample.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
        }
        return sample;
    }

    /** Waits until nothing is being read, written or laid out any more. */
    void settle() {
        try {
            for (int quiet = 0; quiet < 2; quiet++) {
                WaitForAsyncUtils.waitFor(
                        PATIENCE_SECONDS,
                        TimeUnit.SECONDS,
                        () -> Painting.onFx(
                                () -> wiring.tasks().runningProperty().get() == 0));
                WaitForAsyncUtils.waitForFxEvents();
            }
        } catch (TimeoutException tooLong) {
            throw new AssertionError(tooLong);
        }
    }

    /**
     * As {@link #settle} where no robot is used: three times in a row nothing is being read, no map is moving and all
     * is laid out. The styles of the whole window are asked for once only: that takes longer than all else.
     */
    void still() {
        long patience = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        for (int quiet = 0; quiet < 3; quiet++) {
            boolean first = quiet == 0;
            boolean busy = Painting.onFx(() -> {
                if (wiring.tasks().runningProperty().get() > 0) {
                    return true;
                }
                if (first) {
                    window.scene().getRoot().applyCss();
                }
                window.scene().getRoot().layout();
                return wiring.tasks().runningProperty().get() > 0
                        || (first
                                && window.scene().getRoot().lookupAll(".map-view").stream()
                                        .anyMatch(map -> ((MapView) map).moving()));
            });
            if (busy) {
                quiet = -1;
                Thread.onSpinWait();
                if (System.nanoTime() > patience) {
                    throw new AssertionError("still busy");
                }
            }
        }
    }

    /** Waits for what happens on its own, such as a draft that follows the typing. */
    void waitUntil(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    }

    void press(KeyCode... chord) {
        keys++;
        robot.push(chord);
        settle();
    }

    void write(String text) {
        keys += text.length();
        robot.write(text, 0);
        settle();
    }

    /**
     * The keys pressed since this was asked the last time. A chord is one; so is a character, a Chinese one too: what
     * an input method takes for it is the words' own.
     */
    int keys() {
        int pressed = keys;
        keys = 0;
        return pressed;
    }

    /** The first officer of this role comes to the desk, as on a practice desk without a passphrase. */
    void comes(Role role) {
        Painting.onFx(() -> {
            Session session = wiring.session();
            session.openAccounts(accounts -> session.switchTo(
                    accounts.stream()
                            .filter(account -> account.role() == role)
                            .findFirst()
                            .orElseThrow(),
                    new char[0],
                    () -> {},
                    problem -> {}));
            return session;
        });
        settle();
    }

    /** Puts the text into a field at once, in place of what stood there. */
    void set(String field, String text) {
        Painting.onFx(() -> {
            this.<TextInputControl>find(field).setText(text);
            return field;
        });
        settle();
    }

    /** What stands in a field. */
    String typed(String field) {
        return Painting.onFx(() -> this.<TextInputControl>find(field).getText());
    }

    /** For looking at: only where a folder for it is named, by {@code -Dshichen.pictures}. */
    void picture(String name) throws IOException {
        String out = System.getProperty("shichen.pictures");
        if (out != null) {
            Files.createDirectories(Path.of(out));
            Pictures.writePng(ask(() -> window.scene().snapshot(null)), Path.of(out, name + ".png"));
        }
    }

    /** How many rows a table of the desk's file has. */
    int count(Table<?> table) {
        return wiring.store().read(dsl -> dsl.fetchCount(table));
    }

    /** Where the node is, the window's thread says: asked from another, its bounds break while it lays out. */
    void click(String query) {
        Node node = robot.lookup(query).match(Node::isVisible).query();
        click(ask(() -> {
            Bounds seen = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(seen.getCenterX(), seen.getCenterY());
        }));
    }

    private void click(Point2D at) {
        robot.clickOn(at);
        settle();
    }

    void click(double x, double y) {
        click(new Point2D(x, y));
    }

    void drag(Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        robot.moveTo(from.midpoint(to));
        WaitForAsyncUtils.waitForFxEvents();
        robot.moveTo(to);
        WaitForAsyncUtils.waitForFxEvents();
        robot.release(MouseButton.PRIMARY);
        settle();
    }

    <T extends Node> T find(String query) {
        return robot.lookup(query).query();
    }

    String text(String query) {
        Labeled labeled = find(query);
        return Painting.onFx(labeled::getText);
    }

    boolean shown(String query) {
        return robot.lookup(query).tryQuery().map(Node::isVisible).orElse(false);
    }

    <T> T ask(Callable<T> question) {
        return Painting.onFx(question);
    }

    @Override
    public void close() {
        Painting.onFx(() -> {
            stage.close();
            return null;
        });
        settle();
        wiring.close();
    }
}
