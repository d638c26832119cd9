package org.shichen.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.shichen.access.LockPane;
import org.shichen.access.OfficerSheet;
import org.shichen.access.PassphraseView;
import org.shichen.access.PinView;
import org.shichen.access.Session;
import org.shichen.briefing.BriefingLogView;
import org.shichen.checkpoint.CheckpointMapView;
import org.shichen.clock.Moment;
import org.shichen.journal.DutyLogLine;
import org.shichen.journal.DutyLogView;
import org.shichen.journal.find.LogFindSheet;
import org.shichen.roster.RosterBoardView;
import org.shichen.roster.RosterRange;
import org.shichen.roster.attendance.AttendanceSheet;
import org.shichen.roster.swaps.SwapSheet;
import org.shichen.search.SearchSheet;
import org.shichen.ui.BoardView;
import org.shichen.ui.Command;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Presentation;
import org.shichen.ui.RecordRef;
import org.shichen.ui.Theme;
import org.shichen.ui.Words;

/**
 * Everything in the window, in one look: header, strip, boards, notices, log line, and the sheets over them. Thrown
 * away and made anew when language, theme or text scale change.
 */
public final class DeskView implements DeskActs {

    private final Desk desk;
    private final Presentation presentation;
    private final Words words;
    private final StackPane root = new StackPane();
    private final Overlay overlay = new Overlay();
    private final LockPane lock;
    private final BoardsPane boards;
    private final WatchStrip strip;
    private final HeaderView header;
    private final NoticeBar notices;
    private final DutyLogLine logLine;
    private final Subscription listening;
    private boolean closed;

    /** @param pace makes the boards one after the other, at once or with frames between them */
    DeskView(Desk desk, Presentation presentation, Executor pace) {
        this.desk = desk;
        this.presentation = presentation;
        this.words = presentation.words();
        boards = new BoardsPane(desk.remembered(), presentation.look());
        strip = new WatchStrip(desk.commandPost(), presentation);
        header = new HeaderView(
                desk.commandPost(), desk.settings(), boards, desk.alarms(), desk.watchkeeping(), this, presentation);
        header.remind(desk.briefing());
        notices = new NoticeBar(desk.notices(), presentation);
        logLine = new DutyLogLine(desk.log(), desk.quick(), presentation);

        Label past = new Label();
        past.setId("past");
        past.getStyleClass().add("past");
        past.setMaxWidth(Double.MAX_VALUE);
        past.managedProperty().bind(past.visibleProperty());

        BorderPane layout = new BorderPane(boards);
        // What is wider than the window must not push the left edge out of it.
        layout.setMinSize(0, 0);
        layout.setTop(new VBox(header, strip, past));
        layout.setBottom(new VBox(notices, logLine));
        root.getStyleClass().add("desk");
        Session session = desk.watchkeeping().session();
        lock = new LockPane(session, presentation);
        root.getChildren().addAll(layout, overlay, lock, presentation.palette());
        root.addEventFilter(InputEvent.ANY, event -> desk.watchkeeping().touched());
        TypedWherePressed.inside(root);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::typedBeforeAll);

        listening = desk.commandPost()
                .clock()
                .momentProperty()
                .subscribe(moment -> showPast(past, moment))
                .and(session.lockedProperty().subscribe(locked -> {
                    if (locked) {
                        overlay.close();
                    }
                    layout.setMouseTransparent(locked);
                }));
        // Made in one frame and styled in the next: the window answers in between.
        boards.order().forEach(place -> {
            pace.execute(() -> make(place));
            pace.execute(() -> boards.put(place));
        });
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

    void close() {
        closed = true;
        listening.unsubscribe();
        boards.close();
        strip.close();
        header.close();
        lock.close();
        notices.close();
        logLine.close(desk.log());
    }

    // ── the acts of the window ──

    @Override
    public void openPalette() {
        CommandPalette palette = new CommandPalette(everyAct(), words, overlay::close);
        palette.setMaxWidth(presentation.look().px(560));
        overlay.open(palette, palette.field());
    }

    /** Every act of the boards and of the desk. */
    public List<Command> everyAct() {
        List<Command> all = new ArrayList<>();
        boards.all().forEach(board -> all.addAll(board.commands()));
        all.addAll(commands());
        return all;
    }

    @Override
    public void openKeys() {
        Optional<BoardView> here = boards.around(root.getScene().getFocusOwner());
        KeyCard card = new KeyCard(
                here.map(BoardView::titleKey).orElse(""),
                here.map(BoardView::commands).orElse(List.of()),
                commands(),
                commands().stream()
                        .filter(command -> command.key().startsWith("help.command."))
                        .toList(),
                words,
                overlay::close);
        card.setMaxWidth(presentation.look().px(520));
        overlay.open(card, card.closeButton());
    }

    @Override
    public void openAlarms() {
        AlarmSheet sheet = new AlarmSheet(desk.alarms(), presentation, checkpoint -> {
            overlay.close();
            desk.map().select(checkpoint);
            boards.show(
                    boards.shownProperty().get() == BoardsPane.Shown.ALL ? BoardsPane.Shown.ALL : BoardsPane.Shown.MAP);
        });
        sheet.setMaxWidth(presentation.look().px(620));
        overlay.open(sheet, sheet.list());
    }

    /** Shows what became of the record that is chosen where the focus is. */
    private void openHistory() {
        chosen().ifPresentOrElse(this::openHistory, () -> desk.notices().say("history.choose-first"));
    }

    private void openHistory(RecordRef record) {
        desk.histories().ask(record, words, presentation.formats(), history -> {
            // The look may have changed while it was read; then this view is gone.
            if (root.getScene() != null) {
                HistorySheet sheet = new HistorySheet(history, presentation);
                sheet.setMaxWidth(presentation.look().px(720));
                overlay.open(sheet, sheet.list());
            }
        });
    }

    private void openSearch() {
        FoundRecord place = foundRecord();
        SearchSheet sheet = new SearchSheet(desk.search(), presentation, hit -> {
            overlay.close();
            place.show(hit);
        });
        sheet.setMaxWidth(presentation.look().px(900));
        overlay.open(sheet, sheet.field());
    }

    private void openLogFinder() {
        FoundRecord place = foundRecord();
        LogFindSheet sheet = new LogFindSheet(desk.logFinder(), presentation, line -> {
            overlay.close();
            place.showLine(line.id(), line.occurredAt());
        });
        sheet.setMaxWidth(presentation.look().px(900));
        overlay.open(sheet, sheet.list());
    }

    private FoundRecord foundRecord() {
        return new FoundRecord(desk, boards, presentation.formats().calendar(), this::openHistory);
    }

    /** From the log line it is the last entry of the log. */
    private Optional<RecordRef> chosen() {
        Node focused = root.getScene().getFocusOwner();
        return boards.around(focused)
                .or(() -> BoardView.focusInside(logLine) ? boards.board(BoardsPane.Shown.LOG) : Optional.empty())
                .or(boards::filling)
                .flatMap(BoardView::selected);
    }

    @Override
    public void openOfficers() {
        Session session = desk.watchkeeping().session();
        OfficerSheet sheet = new OfficerSheet(session, presentation, overlay::close, session::signOut);
        sheet.setMaxWidth(presentation.look().px(520));
        overlay.open(sheet, sheet.first());
    }

    @Override
    public void openCare() {
        CareSheet sheet = new CareSheet(desk.watchkeeping(), presentation);
        sheet.setMaxWidth(presentation.look().px(680));
        overlay.open(sheet, sheet.first());
    }

    private void openAttendance() {
        RosterRange names = desk.roster().rangeProperty().get();
        if (names != null) {
            AttendanceSheet sheet = new AttendanceSheet(desk.duties(), names, presentation);
            sheet.setMaxWidth(presentation.look().px(760));
            overlay.open(sheet, sheet.first());
        }
    }

    private void openSwaps() {
        RosterRange names = desk.roster().rangeProperty().get();
        if (names != null) {
            SwapSheet sheet = new SwapSheet(desk.duties(), names, presentation);
            sheet.setMaxWidth(presentation.look().px(760));
            overlay.open(sheet, sheet.first());
        }
    }

    private void openAccounts() {
        AccountsSheet sheet = new AccountsSheet(desk.watchkeeping(), presentation);
        sheet.setMaxWidth(presentation.look().px(680));
        overlay.open(sheet, sheet.first());
    }

    private void openPassphrase() {
        PassphraseView view = new PassphraseView(desk.watchkeeping().session(), presentation, false, overlay::close);
        view.setMaxWidth(presentation.look().px(520));
        overlay.open(view, view.first());
    }

    private void openPin() {
        PinView view = new PinView(desk.watchkeeping().session(), presentation, overlay::close);
        view.setMaxWidth(presentation.look().px(520));
        overlay.open(view, view.first());
    }

    @Override
    public void otherTheme() {
        Look look = desk.look();
        desk.look(look.with(look.theme() == Theme.DAY ? Theme.NIGHT : Theme.DAY));
    }

    @Override
    public void otherLanguage() {
        Look look = desk.look();
        desk.look(look.with(look.language() == Language.ZH ? Language.EN : Language.ZH));
    }

    private void scale(int by) {
        Look look = desk.look();
        desk.look(look.withScale(by == 0 ? 100 : look.scalePercent() + by));
    }

    /** The acts of the desk as a whole, in the order of the card of keys. */
    public List<Command> commands() {
        CommandPost post = desk.commandPost();
        Session session = desk.watchkeeping().session();
        List<Command> all = new ArrayList<>(List.of(
                Command.of("desk.command.log", "Ctrl+L", logLine::focus),
                Command.of("desk.command.undo", "Ctrl+Z", post::undo),
                Command.of("desk.command.redo", "Ctrl+Y", post::redo),
                Command.of("desk.command.palette", "Ctrl+K", this::openPalette),
                Command.of("search.command", "Ctrl+E", this::openSearch),
                Command.of("logfind.command", "Ctrl+Shift+J", this::openLogFinder),
                Command.of("desk.command.alarms", "F8", this::openAlarms),
                Command.of("desk.command.history", "F9", this::openHistory),
                Command.of("attendance.command.open", "F10", this::openAttendance),
                Command.of("swap.command.open", "F11", this::openSwaps),
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
                Command.of("desk.command.officer", "Ctrl+U", this::openOfficers),
                Command.of("desk.command.lock", "Ctrl+Shift+L", session::lock),
                Command.of("desk.command.sign-out", null, session::signOut).when(() -> !session.practice()),
                Command.of("desk.command.passphrase", null, this::openPassphrase)
                        .when(() -> !session.practice()),
                Command.of("desk.command.pin", null, this::openPin).when(() -> !session.practice()),
                Command.of("desk.command.accounts", null, this::openAccounts).when(() -> session.mayDo("access.open")),
                Command.of("desk.command.care", "Ctrl+B", this::openCare),
                Command.of("desk.command.theme", "Ctrl+T", this::otherTheme),
                Command.of("desk.command.language", "Ctrl+G", this::otherLanguage),
                Command.of("desk.command.larger", "Ctrl+EQUALS", () -> scale(10)),
                Command.of("desk.command.smaller", "Ctrl+MINUS", () -> scale(-10)),
                Command.of("desk.command.plain-size", "Ctrl+Backspace", () -> scale(0)),
                Command.of("desk.command.keys", "F1", this::openKeys)));
        desk.logTools().forEach(tool -> all.addAll(tool.everywhere(presentation, overlay)));
        desk.tools().forEach(tool -> all.addAll(tool.commands(this::everyAct, presentation, overlay)));
        return all;
    }

    // ── keys ──

    /**
     * Taking back belongs to the field while one is being typed in, else to the desk, whatever control has the focus.
     */
    private void typedBeforeAll(KeyEvent event) {
        if (lock.isVisible()) {
            return;
        }
        if (overlay.isVisible() && !BoardView.focusInside(overlay)) {
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
        if (event.isConsumed() || overlay.isVisible() || lock.isVisible()) {
            return;
        }
        Node focused = root.getScene().getFocusOwner();
        boolean typing = focused instanceof TextInputControl;
        if (!typing) {
            if (boards.around(focused)
                    .map(board -> run(board.commands(), event))
                    .orElse(false)) {
                return;
            }
            if ("?".equals(event.getText())) {
                openKeys();
                event.consume();
                return;
            }
        }
        if (event.getCode() == KeyCode.ESCAPE && desk.notices().dismiss()) {
            event.consume();
            return;
        }
        run(commands(), event);
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
