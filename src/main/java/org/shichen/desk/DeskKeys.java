package org.shichen.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.shichen.access.LockPane;
import org.shichen.ui.BoardView;
import org.shichen.ui.Command;
import org.shichen.ui.Notices;

/**
 * What a key of the keyboard means in the window: to the lock, to the sheet that is open, to the board that has the
 * keys, else to the desk as a whole. FX thread.
 */
final class DeskKeys {

    /** Another officer comes. */
    static final String CHANGE = "desk.command.officer";

    private final Desk desk;
    private final BoardsPane boards;
    private final Overlay overlay;
    private final LockPane lock;
    private final LoggingAside logging;
    private final BoardKeys boardKeys;
    private final WindowActs acts;
    private final Supplier<List<Command>> commands;
    private final Command toLogLine;
    private final Command lockIt;

    /** @param commands those of the desk as a whole */
    DeskKeys(
            Desk desk,
            BoardsPane boards,
            Overlay overlay,
            LockPane lock,
            LoggingAside logging,
            BoardKeys boardKeys,
            WindowActs acts,
            Supplier<List<Command>> commands) {
        this.desk = desk;
        this.boards = boards;
        this.overlay = overlay;
        this.lock = lock;
        this.logging = logging;
        this.boardKeys = boardKeys;
        this.acts = acts;
        this.commands = commands;
        toLogLine = Command.of("desk.command.log", "Ctrl+L", logging::toLogLine);
        lockIt = Command.of(
                "desk.command.lock", "Ctrl+Shift+L", desk.watchkeeping().session()::lock);
    }

    /** Works from wherever the keys are. */
    Command toLogLine() {
        return toLogLine;
    }

    /** Works whatever is open. */
    Command lock() {
        return lockIt;
    }

    void takeFrom(StackPane root) {
        root.addEventFilter(InputEvent.ANY, event -> desk.watchkeeping().touched());
        // The desk is locked whatever is open or on its way.
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> run(List.of(lockIt), event));
        // Before all others, which leave alone what was taken here.
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::kept);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::kept);
        root.addEventFilter(KeyEvent.KEY_RELEASED, this::kept);
        TypedWherePressed.inside(root);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, logging::pressed);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::typedBeforeAll);
    }

    /** A question mark alone was typed into the log line. */
    void asked() {
        if (!logging.waits()) {
            acts.openKeys();
        }
    }

    private void kept(KeyEvent event) {
        if (event.isConsumed() || lock.isVisible()) {
            return;
        }
        if (overlay.keys().keeps(event) || boardKeys.keeps(event, this::ofWholeDesk)) {
            event.consume();
        }
    }

    private boolean ofWholeDesk(KeyEvent event) {
        return commands.get().stream()
                .anyMatch(command -> command.keys() != null && command.keys().match(event));
    }

    /**
     * Taking back belongs to the field while one is being typed in, else to the desk, whatever control has the focus.
     */
    private void typedBeforeAll(KeyEvent event) {
        if (event.isConsumed() || lock.isVisible()) {
            return;
        }
        if (overlay.isVisible() || logging.waits()) {
            run(List.of(toLogLine), event);
        }
        logging.pressed(event);
        if (overlay.isVisible() && !event.isConsumed() && !BoardView.focusInside(overlay)) {
            overlay.pressed(event);
        }
        if (event.isControlDown()
                && (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y)
                && event.getTarget() instanceof TextInputControl field
                && !field.isUndoable()
                && !field.isRedoable()) {
            event.consume();
            if (event.getCode() == KeyCode.Z && !event.isShiftDown()) {
                desk.commandPost().undo();
            } else {
                desk.commandPost().redo();
            }
        }
    }

    private void typed(KeyEvent event) {
        if (event.isConsumed() || logging.waits() || lock.isVisible()) {
            return;
        }
        if (overlay.isVisible()) {
            // What a sheet refuses to one officer names this key for the other.
            run(
                    commands.get().stream()
                            .filter(each -> each.key().equals(CHANGE))
                            .toList(),
                    event);
            return;
        }
        Node focused = boards.getScene().getFocusOwner();
        boolean typing = focused instanceof TextInputControl;
        // What a field has no use for is meant for its board: a filter is no reason to leave it before F5.
        if ((!typing || !writes(event))
                && boards.around(focused)
                        .map(board -> run(board.commands(), event) || notNow(board.commands(), event))
                        .orElse(false)) {
            return;
        }
        if (!typing && "?".equals(event.getText())) {
            acts.openKeys();
            event.consume();
            return;
        }
        // Out of the past one key leads, as its bar says, whatever else is told.
        if (event.getCode() == KeyCode.ESCAPE
                && desk.notices().dismiss()
                && desk.commandPost().clock().moment().live()) {
            event.consume();
            return;
        }
        run(commands.get(), event);
    }

    /** Whether the key may write or edit in a field; the chords that do have been taken by the field itself. */
    private static boolean writes(KeyEvent event) {
        return !event.isControlDown()
                && !event.isAltDown()
                && !event.isMetaDown()
                && !event.getCode().isFunctionKey();
    }

    private static boolean run(List<Command> commands, KeyEvent event) {
        for (Command command : commands) {
            KeyCombination keys = command.keys();
            if (keys != null && keys.match(event) && command.possible().getAsBoolean()) {
                event.consume();
                command.run().run();
                return true;
            }
        }
        return false;
    }

    /**
     * A key of the board that does nothing with what is chosen says so: in silence it would be taken for broken. Keys
     * that mean something for the whole desk are left to it.
     */
    private boolean notNow(List<Command> ofBoard, KeyEvent event) {
        Predicate<Command> meant =
                command -> command.keys() != null && command.keys().match(event);
        Optional<Command> waiting = ofBoard.stream().filter(meant).findFirst();
        if (waiting.isEmpty() || commands.get().stream().anyMatch(meant)) {
            return false;
        }
        event.consume();
        desk.notices()
                .say(
                        "desk.key.not-now",
                        waiting.get().keysShown(),
                        new Notices.Word(waiting.get().key()));
        return true;
    }
}
