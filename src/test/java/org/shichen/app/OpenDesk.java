package org.shichen.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jooq.Table;
import org.shichen.access.Role;
import org.shichen.access.Session;
import org.shichen.desk.Desk;
import org.shichen.desk.DeskWindow;
import org.shichen.map.MapView;
import org.shichen.store.Progress;
import org.shichen.testing.Hands;
import org.shichen.testing.HeldPace;
import org.shichen.testing.Lateness;
import org.shichen.testing.Painting;
import org.shichen.testing.SampleDesk;
import org.shichen.testing.TestDesk;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Pictures;
import org.shichen.ui.Theme;

/** The real window on a copy of the sample operation, driven by mouse and keys. At 80 % the three boards have room. */
final class OpenDesk implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    final Hands hands;
    final Lateness answers = Lateness.asAsked();
    final HeldPace boards = new HeldPace();
    final Wiring wiring;
    final Desk desk;
    final DeskWindow window;
    private final Stage stage;
    private int keys;

    /** On a copy of the sample, {@code desk.db} in the folder. */
    OpenDesk(Path folder) throws IOException {
        this(SampleDesk.copyTo(folder.resolve("desk.db")).toFile());
    }

    /** On this file as it is. */
    static OpenDesk on(Path file) {
        return new OpenDesk(file.toFile());
    }

    private OpenDesk(File copy) {
        Path file = copy.toPath();
        Painting.startToolkit();
        wiring = Wiring.open(file, TestDesk.KEY, false, null, answers, null, null, Progress.UNSEEN);
        desk = Painting.onFx(() -> wiring.desk(new Look(Language.ZH, Theme.NIGHT, 80)));
        window = Painting.onFx(() -> new DeskWindow(desk, new Scene(new StackPane(), 1000, 960), boards));
        stage = Painting.onFx(() -> {
            Stage opened = new Stage();
            opened.setScene(window.scene());
            opened.setX(0);
            opened.setY(0);
            opened.show();
            return opened;
        });
        hands = new Hands(stage);
        settle();
    }

    /**
     * Waits until nothing is being read, written, laid out or moved any more: twice in a row, after a frame each, for
     * an answer is shown in one frame and what is shown may ask again in the next.
     */
    void settle() {
        long patience = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        for (int quiet = 0; quiet < 2; quiet++) {
            hands.frame();
            if (Painting.onFx(() -> busy() || moving())) {
                quiet = -1;
                if (System.nanoTime() > patience) {
                    throw new AssertionError("still busy");
                }
            }
        }
    }

    private boolean busy() {
        return wiring.tasks().runningProperty().get() > 0;
    }

    private boolean moving() {
        return window.scene().getRoot().lookupAll(".map-view").stream().anyMatch(map -> ((MapView) map).moving());
    }

    /**
     * As {@link #settle} where no frame is painted: three times in a row nothing is being read, no map is moving and
     * all is laid out. The styles of the whole window are asked for once only: that takes longer than all else.
     */
    void still() {
        long patience = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        for (int quiet = 0; quiet < 3; quiet++) {
            boolean first = quiet == 0;
            boolean busy = Painting.onFx(() -> {
                if (busy()) {
                    return true;
                }
                if (first) {
                    window.scene().getRoot().applyCss();
                }
                window.scene().getRoot().layout();
                return busy() || (first && moving());
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
    void waitUntil(Callable<Boolean> condition) throws Exception {
        hands.waitUntil(condition);
    }

    void press(KeyCode... chord) {
        keys++;
        hands.press(chord);
        settle();
    }

    /** Types into this field in place of what stands there. */
    void fill(String field, String text) {
        TextField found = find(field);
        ask(() -> {
            found.requestFocus();
            found.clear();
            return null;
        });
        write(text);
    }

    void write(String text) {
        keys += text.length();
        hands.write(text);
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

    void click(String query) {
        hands.click(query);
        settle();
    }

    void click(double x, double y) {
        hands.click(new Point2D(x, y));
        settle();
    }

    void click(Supplier<Node> node) {
        hands.click(node);
        settle();
    }

    void doubleClick(String query) {
        hands.doubleClick(query);
        settle();
    }

    void drag(Point2D from, Point2D to) {
        hands.drag(from, to);
        settle();
    }

    <T extends Node> T find(String query) {
        return hands.find(query);
    }

    <T extends Node> List<T> all(String query) {
        return hands.all(query);
    }

    String text(String query) {
        Labeled labeled = find(query);
        return Painting.onFx(labeled::getText);
    }

    boolean shown(String query) {
        return hands.shown(query);
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
        still();
        wiring.close();
    }
}
