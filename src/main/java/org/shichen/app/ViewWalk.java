package org.shichen.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.shichen.desk.BoardsPane.Shown;
import org.shichen.desk.DeskView;
import org.shichen.desk.DeskWindow;
import org.shichen.ui.Command;
import org.shichen.ui.FocusTrap;

/**
 * Goes through every view of the window: the boards, and whatever one of their acts opens, a sheet over the desk or a
 * form on the board. The views are taken from the acts that the palette lists, so a new one is walked without being
 * named here. For the FX thread only where it says so; waits, so not to be called from it otherwise.
 */
final class ViewWalk {

    /**
     * Acts that do something or move something and open nothing to look at. Whatever is not named here opens a view; a
     * test holds both halves.
     */
    static final Set<String> OPEN_NOTHING = Set.of(
            "desk.command.log",
            "desk.command.undo",
            "desk.command.redo",
            "desk.command.roster",
            "desk.command.map",
            "desk.command.briefing",
            "desk.command.logboard",
            "desk.command.all",
            "desk.command.next-board",
            "desk.command.strip",
            "desk.command.now",
            "desk.command.lock",
            "desk.command.sign-out",
            "desk.command.theme",
            "desk.command.language",
            "desk.command.larger",
            "desk.command.smaller",
            "desk.command.plain-size",
            "wall.command",
            "files.command.export",
            "files.command.import",
            "roster.command.cut",
            "roster.command.copy",
            "roster.command.paste",
            "roster.command.exchange",
            "roster.command.lead",
            "roster.command.hold",
            "roster.command.layout",
            "roster.command.gaps",
            "roster.command.order",
            "roster.command.previous",
            "roster.command.next",
            "roster.command.today",
            "roster.command.filter",
            "wish.command.next",
            "checkpoint.command.find",
            "checkpoint.command.next",
            "checkpoint.command.fit",
            "checkpoint.command.in",
            "checkpoint.command.out",
            "sketch.hide",
            "sketch.show",
            "briefing.command.save",
            "briefing.command.discard",
            "meetings.command.ledger-order",
            "meetings.command.to-ledger",
            "log.command.important",
            "log.command.followed-up",
            "log.command.filter");

    /** How often the arrow is pressed to find a record on which the act is possible. */
    private static final int SEARCHED = 28;

    /** The same for what is opened from everywhere, which seldom asks for a record. */
    private static final int SEARCHED_EVERYWHERE = 4;

    /**
     * @param board on which it is opened; {@link Shown#ALL} for what opens from everywhere
     * @param key of the act that opens it, see {@link Command#key()}
     */
    record View(Shown board, String key) {

        /** For a file: {@code plan} of {@code plan.command.open}. */
        String name() {
            return key.replace(".command", "").replaceAll("\\.open$", "").replace('.', '-');
        }
    }

    private final DeskWindow window;
    private final Runnable settle;

    /** @param settle waits until nothing is being read or laid out any more */
    ViewWalk(DeskWindow window, Runnable settle) {
        this.window = window;
        this.settle = settle;
    }

    List<View> views() {
        return Toolkit.ask(() -> {
            List<View> views = new ArrayList<>();
            for (Shown board : Shown.values()) {
                acts(board).stream()
                        .map(Command::key)
                        .filter(key -> !OPEN_NOTHING.contains(key))
                        .forEach(key -> views.add(new View(board, key)));
            }
            return views;
        });
    }

    /** FX thread. */
    List<Command> acts(Shown board) {
        DeskView view = window.view();
        return board == Shown.ALL ? view.commands() : view.boards().acts(board);
    }

    /**
     * Shows the board, chooses a record on which the act is possible, and does the act.
     *
     * @return false when no record was found on which it is possible
     */
    boolean open(View view) {
        if (view.board() != Shown.ALL) {
            show(view.board());
        }
        int searched = view.board() == Shown.ALL ? SEARCHED_EVERYWHERE : SEARCHED;
        for (int tries = 0; tries < searched; tries++) {
            Optional<Command> act = Toolkit.ask(() -> acts(view.board()).stream()
                    .filter(command -> command.key().equals(view.key()))
                    .filter(command -> command.possible().getAsBoolean())
                    .findFirst());
            if (act.isPresent()) {
                Toolkit.ask(() -> {
                    act.get().run().run();
                    return view;
                });
                settle.run();
                return true;
            }
            choose(view.board(), tries);
        }
        return false;
    }

    /** Another record of each list of the board; on the roster a cell further, one person after the other. */
    private void choose(Shown board, int tries) {
        if (board == Shown.ROSTER) {
            boolean row = tries % 7 == 6;
            press(row ? KeyCode.DOWN : tries / 7 % 2 == 0 ? KeyCode.RIGHT : KeyCode.LEFT);
            return;
        }
        if (board == Shown.MAP) {
            // In a narrow window there is no list.
            run(board, "checkpoint.command.next");
            return;
        }
        Toolkit.ask(() -> {
            for (Node node : window.view().boards().part(board).lookupAll(".list-view")) {
                if (node instanceof ListView<?> list && !list.getItems().isEmpty()) {
                    list.getSelectionModel()
                            .clearAndSelect(tries % list.getItems().size());
                }
            }
            return board;
        });
        settle.run();
    }

    /** Leaves whatever is open, so that the next view finds the boards as they were. */
    void close(View view) {
        press(KeyCode.ESCAPE);
        press(KeyCode.ESCAPE);
        if (view.board() == Shown.BRIEFING) {
            run(view.board(), "briefing.command.discard");
        }
    }

    /** With a record chosen on it. */
    void show(Shown board) {
        Toolkit.ask(() -> {
            window.view().boards().show(board);
            return board;
        });
        settle.run();
        if (board != Shown.ALL) {
            press(KeyCode.DOWN);
        }
    }

    /** Where the keyboard can be now: in the sheet that is open, else in the whole window. */
    Set<Node> stops() {
        return Toolkit.ask(() -> new LinkedHashSet<>(FocusTrap.stops(front(Shown.ALL))));
    }

    /** The sheet that is open, else the board, else the whole window. FX thread. */
    Node front(Shown board) {
        if (window.view().sheetOpen()) {
            return window.scene().getRoot().lookup(".overlay");
        }
        return board == Shown.ALL
                ? window.scene().getRoot()
                : window.view().boards().part(board);
    }

    void press(KeyCode key) {
        Toolkit.ask(() -> {
            Scene scene = window.scene();
            Node focused = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return key;
        });
        settle.run();
    }

    private void run(Shown board, String key) {
        Toolkit.ask(() -> {
            acts(board).stream()
                    .filter(command ->
                            command.key().equals(key) && command.possible().getAsBoolean())
                    .findFirst()
                    .ifPresent(command -> command.run().run());
            return key;
        });
        settle.run();
    }
}
