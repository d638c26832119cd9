package org.shichen.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.BoardView;
import org.shichen.ui.Command;
import org.shichen.ui.ListEscape;
import org.shichen.ui.Presentation;
import org.shichen.ui.RecordRef;
import org.shichen.ui.Sheets;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/** The duty log of the shown duty day, newest line first: what was typed, and what the desk wrote down itself. */
public final class DutyLogView implements BoardView {

    private static final double SHEET = 920;

    private final DutyLog log;
    private final Presentation presentation;
    private final Words words;
    private final Sheets sheets;
    private final List<LogTool> tools;
    private final BorderPane pane = new BorderPane();
    private final ListView<LogRow> list = new ListView<>();
    private final WordChoice<LogFilter> filter;
    private final Subscription listening;
    private final ListChangeListener<LogRow> keepChosen = change -> chooseAgain();
    private @Nullable RecordRef chosen;

    public DutyLogView(DutyLog log, Presentation presentation, Sheets sheets, List<LogTool> tools) {
        this.log = log;
        this.presentation = presentation;
        this.words = presentation.words();
        this.sheets = sheets;
        this.tools = tools;
        pane.getStyleClass().addAll("board", "log-board");

        Label title = new Label(words.of(titleKey()));
        title.getStyleClass().add("board-title");
        Label open = new Label();
        open.setId("log-open");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        filter = new WordChoice<>(LogFilter.class, words.of("log.filter"), words);
        filter.setId("log-filter");
        filter.valueProperty().bindBidirectional(log.filterProperty());
        HBox head = new HBox(presentation.look().px(12), title, open, between, filter);
        head.getStyleClass().add("board-head");
        pane.setTop(head);

        list.setId("log-list");
        list.setAccessibleText(words.of(titleKey()));
        Label empty = new Label(words.of("journal.empty"));
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        list.setItems(log.rows());
        list.setCellFactory(view -> new LogCell(log, presentation));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && entry().isPresent()) {
                event.consume();
                edit();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && entry().isPresent()) {
                edit();
            }
        });
        pane.setCenter(list);
        ListEscape.handOn(list);

        log.rows().addListener(keepChosen);
        listening = list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    chosen = row == null ? chosen : row.key();
                    log.selectedProperty().set(row);
                })
                .and(log.openProperty()
                        .subscribe(all -> open.setText(all.isEmpty() ? "" : words.of("log.open", all.size()))))
                .and(log.rows().subscribe(this::goToPointed))
                .and(log.pointedProperty().subscribe(line -> goToPointed()));
    }

    private void goToPointed() {
        PointedLine pointed = log.pointedProperty().get();
        for (int i = 0; pointed != null && i < log.rows().size(); i++) {
            if (log.rows().get(i) instanceof LogEntry entry && entry.id() == pointed.line()) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(Math.max(0, i - 2));
                log.pointedProperty().set(null);
                if (pointed.entry() != null) {
                    edit(pointed.entry(), pointed.step());
                }
                return;
            }
        }
    }

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public String titleKey() {
        return "journal.title";
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(List.of(
                Command.of("log.command.entry", "E", this::edit).when(() -> entry().isPresent()),
                Command.of("log.command.important", "K", () -> tell(NewStep.of(LogStepKind.IMPORTANT, "", "")))
                        .when(() -> standing().filter(each -> !each.important()).isPresent()),
                Command.of("log.command.followed-up", "F", () -> tell(NewStep.of(LogStepKind.FOLLOWED_UP, "", "")))
                        .when(() -> standing().flatMap(LogEntry::openFollowUp).isPresent()),
                Command.of("log.command.order-step", "D", this::askStep)
                        .when(() -> nextStep().isPresent()),
                Command.of("log.command.filter", "V", this::turnFilter),
                Command.of("log.command.weather", "W", this::askWeather),
                Command.of("journal.command.strike", "Delete", this::askReason)
                        .when(() -> standing().isPresent())));
        tools.forEach(tool -> all.addAll(tool.commands(this::entry, presentation, sheets)));
        return all;
    }

    /** The chosen row, or the last line that was typed where none is chosen. */
    @Override
    public Optional<RecordRef> selected() {
        return Optional.ofNullable(log.selectedProperty().get())
                .or(() -> log.entries().stream().findFirst())
                .map(LogRow::key);
    }

    @Override
    public void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    @Override
    public void close() {
        listening.unsubscribe();
        filter.valueProperty().unbindBidirectional(log.filterProperty());
        log.rows().removeListener(keepChosen);
        list.setItems(null);
        pane.setBottom(null);
    }

    /** What was chosen stays chosen when the log is read again, also after its text was corrected. */
    private void chooseAgain() {
        for (int i = 0; chosen != null && i < log.rows().size(); i++) {
            LogRow row = log.rows().get(i);
            boolean stands = !(row instanceof LogEntry entry && entry.struck());
            if (row.key().equals(chosen) && stands) {
                list.getSelectionModel().select(i);
                return;
            }
        }
    }

    private Optional<LogEntry> entry() {
        return log.selectedProperty().get() instanceof LogEntry entry ? Optional.of(entry) : Optional.empty();
    }

    private Optional<LogEntry> standing() {
        return entry().filter(each -> !each.struck());
    }

    private Optional<LogStepKind> nextStep() {
        return standing().flatMap(LogEntry::orderStage).flatMap(OrderStage::next);
    }

    private void turnFilter() {
        LogFilter[] all = LogFilter.values();
        log.filterProperty().set(all[(log.filterProperty().get().ordinal() + 1) % all.length]);
    }

    private void edit() {
        edit(entry().orElseThrow(), 0);
    }

    private void edit(LogEntry entry, long step) {
        EntrySheet sheet = new EntrySheet(log, entry, step, presentation, sheets::close);
        sheet.setMaxWidth(presentation.look().px(SHEET));
        sheets.open(sheet, sheet.first());
    }

    private void tell(NewStep step) {
        log.tell(standing().orElseThrow(), step);
    }

    private void askStep() {
        LogEntry entry = standing().orElseThrow();
        LogStepKind step = nextStep().orElseThrow();
        form(words.of(step))
                .field("order-who", words.of("log.order.who"), "journal.order.who." + entry.root())
                .field("order-words", words.of("log.order.words"), "journal.order.words." + entry.root())
                .open((typed, given) -> log.tell(entry, NewStep.of(step, typed.get(0), typed.get(1)), given));
    }

    private void askWeather() {
        form(presentation.formats().shortDate(log.calendar().dutyDate(log.now())))
                .field("log-weather", words.of("log.weather.prompt"), "journal.weather")
                .open((typed, given) -> log.weather(typed.getFirst(), given));
    }

    private void askReason() {
        LogEntry entry = standing().orElseThrow();
        form(presentation.formats().time(entry.occurredAt()))
                .field("log-strike-reason", words.of("journal.strike.prompt"), "journal.strike." + entry.id())
                .open((typed, given) -> log.strike(entry, typed.getFirst(), given));
    }

    private InlineForm form(String title) {
        return new InlineForm(pane, log.drafts(), title, list::requestFocus);
    }
}
