package org.shichen.briefing;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.store.schema.Tables;
import org.shichen.ui.BoardView;
import org.shichen.ui.Command;
import org.shichen.ui.ListEscape;
import org.shichen.ui.Presentation;
import org.shichen.ui.RecordRef;
import org.shichen.ui.ScrollingPane;
import org.shichen.ui.Sheets;
import org.shichen.ui.Words;

/** The list of meetings, the one that is open or being written, and the ledger of what is to be done. */
public final class BriefingLogView implements BoardView {

    /** Width of the sheets of this board in pixels at 100 %. */
    private static final double SHEET = 760;

    private final BriefingLog board;
    private final Presentation presentation;
    private final Words words;
    private final BorderPane pane = new BorderPane();
    private final ListView<MeetingSummary> meetings = new ListView<>();
    private final ScrollPane middle = new ScrollingPane();
    private final ActionLedger ledger;
    private final Sheets sheets;
    private final MeetingPrinting printing;
    private final Subscription listening;
    private Subscription form = Subscription.EMPTY;
    private boolean following;
    private @Nullable PointedRecord awaited;

    public BriefingLogView(BriefingLog board, Presentation presentation, Sheets sheets, MeetingPrinting printing) {
        this.board = board;
        this.sheets = sheets;
        this.printing = printing;
        this.presentation = presentation;
        this.words = presentation.words();
        pane.getStyleClass().addAll("board", "briefing-board");
        pane.setTop(head());

        meetings.setId("meeting-list");
        ListEscape.handOn(meetings);
        meetings.setAccessibleText(words.of("briefing.list"));
        Label empty = new Label(words.of("briefing.empty"));
        empty.setWrapText(true);
        meetings.setPlaceholder(empty);
        meetings.setCellFactory(view -> new MeetingCell(presentation));

        middle.setId("meeting-detail");
        middle.setFitToWidth(true);
        middle.getStyleClass().add("briefing-detail");

        ledger = new ActionLedger(board, presentation);
        SplitPane columns = new SplitPane(meetings, middle, ledger.node());
        columns.setDividerPositions(0.24, 0.62);
        pane.setCenter(columns);

        listening = board.contentsProperty()
                .subscribe(contents -> show())
                .and(board.filterProperty().subscribe(text -> show()))
                .and(board.writing().draftProperty().subscribe(draft -> showMiddle()))
                .and(board.pointedProperty().subscribe(this::point))
                .and(meetings.getSelectionModel().selectedItemProperty().subscribe(meeting -> {
                    if (meeting != null && !following) {
                        board.open(meeting.id());
                    }
                }));
    }

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public String titleKey() {
        return "briefing.title";
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("briefing.command.new", "N", this::write),
                Command.of("meetings.command.edit", "E", board.writing()::edit).when(this::someOpen),
                Command.of("briefing.command.save", "Ctrl+S", this::save)
                        .when(() -> board.writing().draftProperty().get() != null),
                Command.of("meetings.command.speeches", "S", this::openSpeeches).when(this::someOpen),
                Command.of("meetings.command.topics", "T", this::openTopics).when(this::someOpen),
                Command.of("meetings.command.minutes", "V", this::openMinutes).when(this::someOpen),
                Command.of("meetings.command.series", "Y", this::openSeries),
                Command.of("briefing.command.step", "D", ledger::openStep).when(ledger::canStep),
                Command.of("meetings.command.acts", "A", () -> openActs(null))
                        .when(() -> ledger.selected().isPresent()),
                Command.of("meetings.command.ledger-order", "G", ledger::nextOrder),
                Command.of("meetings.command.score", "B", this::openScore),
                Command.of("meetings.command.to-ledger", "Ctrl+D", ledger::focus),
                Command.of("briefing.command.minutes", "P", () -> printing.minutes(openMeeting(), sheets, presentation))
                        .when(this::someOpen),
                Command.of("briefing.command.record", "R", () -> printing.record(openMeeting(), sheets, presentation))
                        .when(this::someOpen),
                Command.of("briefing.command.ledger", "L", () -> printing.ledger(sheets, presentation)),
                Command.of("briefing.command.print", "Ctrl+Shift+P", this::choosePaper),
                Command.of("briefing.command.discard", null, board.writing()::discard)
                        .when(() -> board.writing().draftProperty().get() != null));
    }

    private void openSpeeches() {
        board.contentsProperty().get().open().ifPresent(meeting -> {
            SpeechSheet sheet = new SpeechSheet(board, meeting.summary().id(), presentation);
            open(sheet, sheet.first());
        });
    }

    private void openTopics() {
        board.contentsProperty().get().open().ifPresent(meeting -> {
            TopicSheet sheet = new TopicSheet(board, meeting.summary().id(), presentation);
            open(sheet, sheet.first());
        });
    }

    private void openMinutes() {
        board.contentsProperty().get().open().ifPresent(meeting -> {
            MinutesSheet sheet = new MinutesSheet(board, meeting.summary().id(), presentation);
            open(sheet, sheet.first());
        });
    }

    private void openSeries() {
        SeriesSheet sheet = new SeriesSheet(board, presentation);
        open(sheet, sheet.first());
    }

    private void openActs(@Nullable Long step) {
        ledger.selected().ifPresent(item -> {
            ActionSheet sheet = new ActionSheet(board, item, step, presentation);
            open(sheet, sheet.first());
        });
    }

    private void openScore() {
        ScoreSheet sheet = new ScoreSheet(board, presentation);
        open(sheet, sheet.first());
    }

    private void open(Region sheet, Node first) {
        sheet.setMaxWidth(presentation.look().px(SHEET));
        sheets.open(sheet, first);
    }

    private boolean someOpen() {
        return board.writing().draftProperty().get() == null
                && board.contentsProperty().get().open().isPresent();
    }

    private void choosePaper() {
        long action = ledger.selected().map(ActionItem::id).orElse(0L);
        printing.choose(someOpen() ? openMeeting() : 0, action, sheets, presentation);
    }

    private long openMeeting() {
        return board.contentsProperty()
                .get()
                .open()
                .map(meeting -> meeting.summary().id())
                .orElse(0L);
    }

    /** The chosen action while the focus is in the ledger, else the open meeting; none while one is being written. */
    @Override
    public Optional<RecordRef> selected() {
        if (ledger.focused()) {
            return ledger.selected().map(item -> new RecordRef(Tables.ACTION_ITEM.getName(), item.id()));
        }
        return board.writing().draftProperty().get() != null
                ? Optional.empty()
                : board.contentsProperty()
                        .get()
                        .open()
                        .map(meeting -> new RecordRef(
                                Tables.MEETING.getName(), meeting.summary().id()));
    }

    @Override
    public void focus() {
        meetings.requestFocus();
        if (meetings.getSelectionModel().isEmpty()) {
            meetings.getSelectionModel().selectFirst();
        }
    }

    @Override
    public void close() {
        listening.unsubscribe();
        form.unsubscribe();
        ledger.close();
    }

    private Node head() {
        Label title = new Label(words.of(titleKey()));
        title.getStyleClass().add("board-title");
        TextField filter = new TextField();
        filter.setId("meeting-filter");
        filter.setPromptText(words.of("briefing.filter"));
        filter.setAccessibleText(words.of("briefing.filter"));
        filter.textProperty().bindBidirectional(board.filterProperty());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                event.consume();
                filter.clear();
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button fresh = new Button(words.of("briefing.new"));
        fresh.setId("meeting-new");
        fresh.setMinWidth(Region.USE_PREF_SIZE);
        fresh.setOnAction(event -> write());
        HBox head = new HBox(title, filter, gap, fresh);
        head.getStyleClass().add("board-head");
        return head;
    }

    private void write() {
        board.writing().write(away -> away.absence() != null ? words.of(away.absence()) : words.of("briefing.on-duty"));
    }

    private void save() {
        if (middle.getContent() instanceof MeetingForm written) {
            written.save();
        }
    }

    private void show() {
        following = true;
        List<MeetingSummary> listed = board.listed();
        meetings.getItems().setAll(listed);
        board.contentsProperty().get().open().ifPresent(open -> {
            for (int i = 0; i < listed.size(); i++) {
                if (listed.get(i).id() == open.summary().id()) {
                    meetings.getSelectionModel().select(i);
                }
            }
        });
        following = false;
        goToAction();
        if (board.writing().draftProperty().get() == null) {
            showMiddle();
        }
    }

    private void point(@Nullable PointedRecord found) {
        awaited = found;
        if (found == null) {
            return;
        }
        goToAction();
        if (found.meeting() != null && board.writing().draftProperty().get() == null) {
            showMiddle();
        }
    }

    /** Once it is listed; the user's own way through the ledger is not disturbed after that. */
    private void goToAction() {
        PointedRecord found = awaited;
        if (found == null || found.action() == null || !ledger.choose(found.action())) {
            return;
        }
        awaited = null;
        if (found.record().table().equals(Tables.ACTION_STEP.getName())) {
            openActs(found.record().id());
        }
    }

    private MeetingDetail detail(Meeting meeting) {
        PointedRecord found = board.pointedProperty().get();
        long id = meeting.summary().id();
        MeetingDetail detail =
                new MeetingDetail(meeting, found != null && found.in(id) ? found.record() : null, presentation);
        if (found != null && found == awaited && found.in(id)) {
            awaited = null;
            meetings.scrollTo(Math.max(0, meetings.getSelectionModel().getSelectedIndex() - 2));
            detail.reveal(middle);
        }
        return detail;
    }

    private void showMiddle() {
        boolean written = middle.getContent() instanceof MeetingForm;
        form.unsubscribe();
        form = Subscription.EMPTY;
        MeetingDraft draft = board.writing().draftProperty().get();
        if (draft != null) {
            MeetingForm fresh = new MeetingForm(board, draft, presentation, middle);
            form = fresh.listening();
            middle.setContent(fresh);
            fresh.focus();
        } else {
            middle.setContent(board.contentsProperty()
                    .get()
                    .open()
                    .<Node>map(this::detail)
                    .orElseGet(Region::new));
            if (written) {
                // The form took the focus with it; the keys of the board go on from the list.
                meetings.requestFocus();
            }
        }
    }
}
