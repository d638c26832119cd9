package org.shichen.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.shichen.desk.BoardsPane.Shown;
import org.shichen.desk.DeskWindow;

/**
 * Shows every board and the sheets that are opened most, by their keys, then leaves. What it has touched is kept ready
 * for the next start by the installer. Opens and closes, saves nothing. FX thread.
 */
final class Rehearsal extends AnimationTimer {

    private static final List<String> EVERYWHERE =
            List.of("F1", "Ctrl+K", "F8", "F9", "F10", "F11", "Ctrl+B", "Ctrl+U");
    private static final List<String> ROSTER =
            List.of("F2", "Alt+W", "F3", "F4", "F5", "F12", "Ctrl+P", "Ctrl+Shift+P");
    private static final List<String> MAP = List.of("DOWN", "C", "S", "E", "L", "R", "D", "B", "P", "F");
    private static final List<String> BRIEFING = List.of("DOWN", "N", "P", "R", "L");

    /** Stands in most records, so that something is found. */
    private static final String WORDS = "1";

    /** A sheet that still reads after so many frames is left to read. */
    private static final int PATIENCE = 200;

    private final DeskWindow window;
    private final BooleanSupplier still;
    private final Consumer<Optional<Throwable>> finished;
    private Optional<Throwable> trouble = Optional.empty();
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private int quiet;
    private int waited;

    /** @param finished is given the first thing that went wrong, if anything did */
    Rehearsal(DeskWindow window, BooleanSupplier still, Consumer<Optional<Throwable>> finished) {
        this.window = window;
        this.still = still;
        this.finished = finished;
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            trouble = trouble.or(() -> Optional.of(failure));
        });
        keys(EVERYWHERE);
        keys(List.of("Ctrl+E"), () -> write("#search-field", WORDS));
        board(Shown.ROSTER, ROSTER);
        keys(List.of("Alt+A"), () -> {
            write("#fill-seconds", "1");
            press("Enter");
        });
        board(Shown.MAP, MAP);
        board(Shown.BRIEFING, BRIEFING);
        board(Shown.LOG, List.of());
        steps.add(() -> window.view().boards().show(Shown.ALL));
    }

    private void board(Shown board, List<String> keys) {
        steps.add(() -> window.view().boards().show(board));
        keys(keys);
    }

    private void keys(List<String> keys) {
        keys(keys, () -> {});
    }

    /** @param there what is done in the sheet that the key opens */
    private void keys(List<String> keys, Runnable there) {
        for (String key : keys) {
            steps.add(() -> press(key));
            steps.add(there);
            // One for a sheet that waits for an answer, one for the sheet itself.
            steps.add(() -> press("Esc"));
            steps.add(() -> press("Esc"));
        }
    }

    @Override
    public void handle(long now) {
        quiet = still.getAsBoolean() ? quiet + 1 : 0;
        if (quiet < 2 && ++waited < PATIENCE) {
            return;
        }
        quiet = 0;
        waited = 0;
        Runnable step = steps.poll();
        if (step == null) {
            stop();
            finished.accept(trouble);
        } else {
            step.run();
        }
    }

    private void write(String field, String text) {
        TextInputControl input = (TextInputControl) window.scene().lookup(field);
        input.requestFocus();
        input.setText(text);
    }

    private void press(String keys) {
        Scene scene = window.scene();
        Node focused = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        KeyCodeCombination wanted = (KeyCodeCombination) KeyCombination.valueOf(keys);
        Event.fireEvent(
                focused,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        wanted.getCode(),
                        wanted.getShift() == ModifierValue.DOWN,
                        wanted.getControl() == ModifierValue.DOWN,
                        wanted.getAlt() == ModifierValue.DOWN,
                        false));
    }
}
