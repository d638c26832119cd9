package org.shichen.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/**
 * The keyboard and the mouse at one window, and what can be seen in it and in what it has popped up. Everything happens
 * and is looked for on the window's own thread, in this window only: another that is open besides, even with the same
 * nodes, neither hears a key nor is found. Nothing sleeps; a frame is waited for, not a time.
 */
public final class Hands {

    private static final int PATIENCE_SECONDS = 30;

    private static final FxRobot EYES = new FxRobot();

    /** Farther, in pixels, than two clicks of a double click may be from one another. */
    private static final Point2D AWAY = new Point2D(60, 0);

    /** One for a whole test machine: the headless platform's robot keeps its last window and each window its robot. */
    private static Robot robot;

    private final Stage stage;

    public Hands(Stage stage) {
        this.stage = stage;
    }

    private static Robot robot() {
        if (robot == null) {
            robot = new Robot();
        }
        return robot;
    }

    // ── keys ──

    /** All down in their order, then up again, last first. */
    public void press(KeyCode... chord) {
        for (KeyCode key : chord) {
            down(key);
        }
        for (KeyCode key : List.of(chord).reversed()) {
            up(key);
        }
    }

    public void down(KeyCode key) {
        Painting.onFx(() -> {
            front();
            robot().keyPress(key);
            return key;
        });
    }

    public void up(KeyCode key) {
        Painting.onFx(() -> {
            robot().keyRelease(key);
            return key;
        });
    }

    /** Character by character to whatever has the focus, as from an input method. */
    public void write(String text) {
        for (char character : text.toCharArray()) {
            Painting.onFx(() -> {
                front();
                type(KeyEvent.KEY_PRESSED, "");
                type(KeyEvent.KEY_TYPED, String.valueOf(character));
                type(KeyEvent.KEY_RELEASED, "");
                return character;
            });
        }
    }

    private void type(EventType<KeyEvent> kind, String character) {
        Scene scene = stage.getScene();
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(kind, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    /** Keys go to the window that is in front. */
    private void front() {
        if (!stage.isFocused()) {
            stage.requestFocus();
        }
    }

    // ── mouse ──

    /** In the middle of the first visible node of the query. */
    public void click(String query) {
        click(() -> visible(query));
    }

    /** @param node is looked for on the window's thread, when all is laid out */
    public void click(Supplier<Node> node) {
        frame();
        Painting.onFx(() -> {
            click(middle(node.get()), 1);
            return node;
        });
    }

    public void click(Point2D at) {
        frame();
        Painting.onFx(() -> {
            click(at, 1);
            return at;
        });
    }

    public void doubleClick(String query) {
        frame();
        Painting.onFx(() -> {
            click(middle(visible(query)), 2);
            return query;
        });
    }

    /** Down, half of the way, all of it, up, with a frame between. */
    public void drag(Point2D from, Point2D to) {
        for (Runnable part : List.<Runnable>of(
                () -> robot().mouseMove(from),
                () -> robot().mousePress(MouseButton.PRIMARY),
                () -> robot().mouseMove(from.midpoint(to)),
                () -> robot().mouseMove(to),
                () -> robot().mouseRelease(MouseButton.PRIMARY))) {
            frame();
            Painting.onFx(() -> {
                front();
                part.run();
                return part;
            });
        }
    }

    /** From somewhere else: a click on the spot of the last one would be a double click, for no time has passed. */
    private void click(Point2D at, int times) {
        front();
        robot().mouseMove(at.add(AWAY));
        robot().mouseMove(at);
        for (int i = 0; i < times; i++) {
            robot().mousePress(MouseButton.PRIMARY);
            robot().mouseRelease(MouseButton.PRIMARY);
        }
    }

    private static Point2D middle(Node node) {
        Bounds seen = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(seen.getCenterX(), seen.getCenterY());
    }

    // ── eyes ──

    /** Until the window has been laid out once more, with all that was put to its thread before. */
    public void frame() {
        CountDownLatch over = new CountDownLatch(1);
        Painting.onFx(() -> {
            Scene scene = stage.getScene();
            Runnable[] laidOut = new Runnable[1];
            laidOut[0] = () -> {
                scene.removePostLayoutPulseListener(laidOut[0]);
                over.countDown();
            };
            scene.addPostLayoutPulseListener(laidOut[0]);
            Platform.requestNextPulse();
            return scene;
        });
        try {
            if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("no frame");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** The first node of the query, in the window before what it has popped up. */
    public <T extends Node> T find(String query) {
        return Painting.onFx(() -> this.<T>all(query).stream().findFirst())
                .orElseThrow(() -> new AssertionError("not in the window: " + query));
    }

    public boolean shown(String query) {
        return Painting.onFx(
                () -> all(query).stream().findFirst().map(Node::isVisible).orElse(false));
    }

    /** Every node of the query, in the order of the window. */
    public <T extends Node> List<T> all(String query) {
        return Painting.onFx(() -> {
            Node[] roots = Stream.concat(Stream.of((Window) stage), poppedUp(stage))
                    .map(window -> window.getScene().getRoot())
                    .toArray(Node[]::new);
            // TestFX looks through all open windows unless it is told where to begin.
            return List.copyOf(EYES.from(roots).lookup(query).<T>queryAll());
        });
    }

    private Node visible(String query) {
        return all(query).stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not to be seen: " + query));
    }

    private static Stream<Window> poppedUp(Window over) {
        List<Window> popups = Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow popup && popup.getOwnerWindow() == over)
                .toList();
        return popups.stream().flatMap(popup -> Stream.concat(Stream.of(popup), poppedUp(popup)));
    }

    /** Waits for what happens on its own. */
    public void waitUntil(Callable<Boolean> condition) throws Exception {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.call()) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("still waiting");
            }
            frame();
        }
    }
}
