package org.shichen.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.shichen.access.LockPane;
import org.shichen.access.Session;
import org.shichen.briefing.BriefingLogView;
import org.shichen.checkpoint.CheckpointMapView;
import org.shichen.clock.Moment;
import org.shichen.journal.DutyLogLine;
import org.shichen.journal.DutyLogView;
import org.shichen.roster.RosterBoardView;
import org.shichen.ui.BoardView;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.RecordRef;
import org.shichen.ui.Words;

/**
 * Everything in the window, in one look: header, strip, boards, notices, log line, and the sheets over them. Thrown
 * away and made anew when language, theme or text scale change.
 */
public final class DeskView {

    private final Desk desk;
    private final Presentation presentation;
    private final Executor pace;
    private final Words words;
    private final StackPane root = new StackPane();
    private final Overlay overlay;
    private final LockPane lock;
    private final BoardsPane boards;
    private final WatchStrip strip;
    private final HeaderView header;
    private final WindowActs acts;
    private final NoticeBar notices;
    private final DutyLogLine logLine;
    private final BoardKeys boardKeys = new BoardKeys(root);
    private final LoggingAside logging;
    private final DeskKeys keys;
    private final Subscription listening;
    private boolean closed;

    /** @param pace makes the boards one after the other, at once or with frames between them */
    DeskView(Desk desk, Presentation presentation, Executor pace) {
        this.desk = desk;
        this.presentation = presentation;
        this.pace = pace;
        this.words = presentation.words();
        overlay = new Overlay(presentation);
        boards = new BoardsPane(desk.remembered(), presentation.look());
        strip = new WatchStrip(desk.commandPost(), presentation);
        acts = new WindowActs(desk, boards, overlay, this, presentation);
        header = new HeaderView(
                desk.commandPost(),
                desk.settingsProperty(),
                boards,
                desk.alarms(),
                desk.watchkeeping(),
                acts,
                presentation);
        header.remind(desk.briefing());
        notices = new NoticeBar(desk.notices(), presentation);
        logLine = new DutyLogLine(desk.log(), desk.quick(), presentation);
        logging = new LoggingAside(overlay, logLine, desk.notices());
        Label past = new Label();
        past.setId("past");
        past.getStyleClass().add("past");
        past.setMaxWidth(Double.MAX_VALUE);
        past.managedProperty().bind(past.visibleProperty());

        BorderPane layout = layout(past);
        root.getStyleClass().add("desk");
        Session session = desk.watchkeeping().session();
        lock = new LockPane(session, presentation, new Overlay(presentation));
        root.getChildren().addAll(layout, overlay, lock, presentation.palette());
        keys = new DeskKeys(desk, boards, overlay, lock, logging, boardKeys, acts, this::commands);
        keys.takeFrom(root);
        logLine.onQuestion(keys::asked);

        listening = desk.commandPost()
                .clock()
                .momentProperty()
                .subscribe(moment -> showPast(past, moment))
                .and(new Locking(session, overlay, logging, lock, layout, logLine::focus).begin());
        // Made in one frame and styled in the next: the window answers in between.
        boards.order().forEach(place -> {
            pace.execute(() -> make(place));
            pace.execute(() -> boards.put(place));
        });
    }

    /** The boards between what is above and below them. */
    private BorderPane layout(Label past) {
        BorderPane layout = new BorderPane(boards);
        // What is wider than the window must not push the left edge out of it.
        layout.setMinSize(0, 0);
        layout.setTop(new VBox(header, strip, past));
        VBox bottom = new VBox(notices, logLine);
        layout.setBottom(bottom);
        boards.besideWhatIsTold(() -> notices.isVisible() ? bottom.getHeight() - logLine.getHeight() : 0);
        // What a sheet brought about is read beside the sheet, not in the dark under it.
        overlay.visibleProperty().subscribe(open -> {
            if (open) {
                overlay.below(notices);
            } else {
                bottom.getChildren().setAll(notices, logLine);
            }
        });
        return layout;
    }

    /** Makes the board of this place, unless the view was left before its turn came. */
    private void make(BoardsPane.Shown place) {
        if (closed) {
            return;
        }
        boards.take(
                place,
                switch (place) {
                    case ROSTER -> new RosterBoardView(desk.roster(), presentation, overlay, desk.rosterTools());
                    case MAP -> new CheckpointMapView(desk.map(), presentation, overlay, desk.mapTools());
                    case BRIEFING ->
                        new BriefingLogView(desk.briefing(), presentation, overlay, desk.meetingPrinting());
                    case LOG -> new DutyLogView(desk.log(), presentation, overlay, desk.logTools());
                    case ALL -> throw new IllegalArgumentException("not one board");
                });
    }

    public Parent root() {
        return root;
    }

    public BoardsPane boards() {
        return boards;
    }

    /** Whether a sheet stands over the boards. */
    public boolean sheetOpen() {
        return overlay.isVisible();
    }

    void focus() {
        if (desk.watchkeeping().session().lockedProperty().get()) {
            lock.focusSecret();
        } else {
            logLine.focus();
        }
    }

    /** The board that the keys are in, or that they are kept for. */
    Optional<BoardsPane.Shown> board() {
        return boardKeys.awaited().or(() -> boards.placeAround(root.getScene().getFocusOwner()));
    }

    /** Gives the keys to the board when it is there, unless they have been taken elsewhere by then. */
    void focus(BoardsPane.Shown place) {
        if (desk.watchkeeping().session().lockedProperty().get()) {
            lock.focusSecret();
            return;
        }
        boardKeys.await(place);
        pace.execute(() -> {
            // Another window, such as the second screen's, may have the keys meanwhile.
            boolean waits = !closed && boardKeys.awaited().isPresent();
            if (waits) {
                // Which boards have room, and what is inside them, is known when all is laid out.
                root.applyCss();
                root.layout();
                boards.focus(place);
            }
            boardKeys.come(waits);
        });
    }

    void close() {
        closed = true;
        listening.unsubscribe();
        boards.close();
        strip.close();
        header.close();
        notices.close();
        logLine.close(desk.log());
    }

    /** Every act of the boards and of the desk. */
    public List<Command> everyAct() {
        List<Command> all = new ArrayList<>();
        boards.all().forEach(board -> all.addAll(board.commands()));
        all.addAll(commands());
        return all;
    }

    /** Whose record is meant by an act that is done now. From the log line it is the last entry of the log. */
    Optional<RecordRef> chosen() {
        Node focused = root.getScene().getFocusOwner();
        return boards.around(focused)
                .or(() -> BoardView.focusInside(logLine) ? boards.board(BoardsPane.Shown.LOG) : Optional.empty())
                .or(boards::filling)
                .flatMap(BoardView::selected);
    }

    /** The acts of the desk as a whole, in the order of the card of keys. */
    public List<Command> commands() {
        CommandPost post = desk.commandPost();
        Session session = desk.watchkeeping().session();
        List<Command> all = new ArrayList<>(List.of(
                keys.toLogLine(),
                Command.of("desk.command.undo", "Ctrl+Z", post::undo),
                Command.of("desk.command.redo", "Ctrl+Y", post::redo),
                Command.of("desk.command.palette", "Ctrl+K", acts::openPalette),
                Command.of("search.command", "Ctrl+E", acts::openSearch),
                Command.of("logfind.command", "Ctrl+Shift+J", acts::openLogFinder),
                Command.of("desk.command.alarms", "F8", acts::openAlarms),
                Command.of("desk.command.history", "F9", acts::openHistory),
                Command.of("desk.command.roster", "Ctrl+1", () -> boards.toggle(BoardsPane.Shown.ROSTER)),
                Command.of("desk.command.map", "Ctrl+2", () -> boards.toggle(BoardsPane.Shown.MAP)),
                Command.of("desk.command.briefing", "Ctrl+3", () -> boards.toggle(BoardsPane.Shown.BRIEFING)),
                Command.of("desk.command.logboard", "Ctrl+4", () -> boards.toggle(BoardsPane.Shown.LOG)),
                Command.of("desk.command.all", "Ctrl+0", () -> boards.show(BoardsPane.Shown.ALL)),
                Command.of(
                        "desk.command.next-board",
                        "F6",
                        () -> boards.focusNext(root.getScene().getFocusOwner())),
                Command.of("desk.command.strip", "F7", strip::focus),
                Command.of("desk.command.now", "Esc", post.clock()::returnToNow),
                Command.of(DeskKeys.CHANGE, "Ctrl+U", acts::openOfficers),
                keys.lock(),
                Command.of("desk.command.sign-out", null, session::signOut).when(() -> !session.practice()),
                Command.of("desk.command.passphrase", null, acts::openPassphrase)
                        .when(() -> !session.practice()),
                Command.of("desk.command.pin", null, acts::openPin).when(() -> !session.practice()),
                Command.of("desk.command.accounts", null, acts::openAccounts).when(() -> session.mayDo("access.open")),
                Command.of("desk.command.care", "Ctrl+B", acts::openCare),
                Command.of("desk.command.theme", "Ctrl+T", acts::otherTheme),
                Command.of("desk.command.language", "Ctrl+G", acts::otherLanguage),
                Command.of("desk.command.larger", "Ctrl+EQUALS", () -> acts.scale(10)),
                Command.of("desk.command.smaller", "Ctrl+MINUS", () -> acts.scale(-10)),
                Command.of("desk.command.plain-size", "Ctrl+Backspace", () -> acts.scale(0)),
                Command.of("desk.command.keys", "F1", acts::openKeys)));
        desk.logTools().forEach(tool -> all.addAll(tool.everywhere(presentation, overlay)));
        desk.tools().forEach(tool -> all.addAll(tool.commands(this::everyAct, presentation, overlay)));
        return all;
    }

    private void showPast(Label past, Moment moment) {
        past.setVisible(!moment.live());
        root.getStyleClass().remove("past-shown");
        if (!moment.live()) {
            root.getStyleClass().add("past-shown");
            past.setText(words.of(
                    "desk.past",
                    presentation.formats().dateTime(moment.instant()),
                    presentation.formats().calendar().watch(moment.instant()).character()));
        }
    }
}
