package org.shichen.journal;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.shichen.store.schema.Tables;
import org.shichen.ui.BoardView;
import org.shichen.ui.Command;
import org.shichen.ui.DraftBook;
import org.shichen.ui.Presentation;
import org.shichen.ui.RecordRef;
import org.shichen.ui.Words;

/** The duty log of the shown duty day, newest line first. */
public final class DutyLogView implements BoardView {

    private final DutyLog log;
    private final Presentation presentation;
    private final Words words;
    private final BorderPane pane = new BorderPane();
    private final ListView<LogEntry> list = new ListView<>();
    private final Subscription listening;

    public DutyLogView(DutyLog log, Presentation presentation) {
        this.log = log;
        this.presentation = presentation;
        this.words = presentation.words();
        pane.getStyleClass().addAll("board", "log-board");

        Label title = new Label(words.of(titleKey()));
        title.getStyleClass().add("board-title");
        HBox head = new HBox(title);
        head.getStyleClass().add("board-head");
        pane.setTop(head);

        list.setId("log-list");
        list.setAccessibleText(words.of(titleKey()));
        Label empty = new Label(words.of("journal.empty"));
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        list.setItems(log.entries());
        list.setCellFactory(view -> new EntryCell());
        pane.setCenter(list);
        // A list keeps Esc for itself, though nothing is edited in this one: it belongs to the desk, which returns to now.
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                pane.fireEvent(event.copyFor(pane, pane));
            }
        });

        listening = list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(entry -> log.selectedProperty().set(entry))
                .and(log.entries().subscribe(this::goToPointed))
                .and(log.pointedProperty().subscribe(line -> goToPointed()));
    }

    private void goToPointed() {
        Long pointed = log.pointedProperty().get();
        for (int i = 0; pointed != null && i < log.entries().size(); i++) {
            if (log.entries().get(i).id() == pointed) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(Math.max(0, i - 2));
                log.pointedProperty().set(null);
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
        return List.of(
                Command.of("journal.command.strike", "Delete", this::askReason).when(() -> {
                    LogEntry entry = log.selectedProperty().get();
                    return entry != null && !entry.struck();
                }));
    }

    /** The chosen entry, or the last one where none is chosen. */
    @Override
    public Optional<RecordRef> selected() {
        return Optional.ofNullable(log.selectedProperty().get())
                .or(() -> log.entries().stream().findFirst())
                .map(entry -> new RecordRef(Tables.LOG_ENTRY.getName(), entry.id()));
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    @Override
    public void close() {
        listening.unsubscribe();
        list.setItems(null);
    }

    private void askReason() {
        LogEntry entry = log.selectedProperty().get();
        TextField reason = new TextField();
        reason.setId("log-strike-reason");
        reason.setPromptText(words.of("journal.strike.prompt"));
        reason.setAccessibleText(words.of("journal.strike.prompt"));
        HBox form = new HBox(new Label(presentation.formats().time(entry.occurredAt())), reason);
        HBox.setHgrow(reason, Priority.ALWAYS);
        form.getStyleClass().add("inline-form");
        pane.setBottom(form);
        DraftBook.Entry kept = log.drafts().open("journal.strike." + entry.id(), reason.textProperty());
        Runnable done = () -> {
            kept.settled();
            leave(form, kept);
        };
        reason.setOnAction(event -> log.strike(entry, reason.getText(), done));
        reason.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave(form, kept);
            }
        });
        reason.requestFocus();
    }

    /** The form may have been left, or another opened, before the strike was on disk. */
    private void leave(HBox form, DraftBook.Entry kept) {
        kept.close();
        if (pane.getBottom() == form) {
            pane.setBottom(null);
            list.requestFocus();
        }
    }

    private final class EntryCell extends ListCell<LogEntry> {

        private final Label time = new Label();
        private final Label kind = new Label();
        private final Label content = new Label();
        private final Label note = new Label();
        private final VBox text = new VBox(content, note);
        private final HBox row = new HBox(time, kind, text);

        EntryCell() {
            row.getStyleClass().add("log-entry");
            time.getStyleClass().add("log-entry-time");
            kind.getStyleClass().addAll("log-entry-kind", "muted");
            content.setWrapText(true);
            content.setMinHeight(Label.USE_PREF_SIZE);
            note.getStyleClass().addAll("log-entry-note", "muted");
            note.setWrapText(true);
            note.managedProperty().bind(note.textProperty().isNotEmpty());
            HBox.setHgrow(text, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(LogEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty ? null : row);
            row.getStyleClass().remove("struck");
            if (empty) {
                return;
            }
            time.setText(presentation.formats().time(entry.occurredAt()));
            kind.setText(words.of(entry.kind()));
            content.setText(entry.content());
            note.setText(note(entry));
            setAccessibleText(time.getText() + " " + kind.getText() + " " + content.getText() + " " + note.getText());
            if (entry.struck()) {
                row.getStyleClass().add("struck");
            }
        }

        private String note(LogEntry entry) {
            StringBuilder text = new StringBuilder(entry.checkpoint());
            // The second time of the fact is said where it differs by more than the minute of typing.
            boolean later =
                    entry.recordedAt().getEpochSecond() - entry.occurredAt().getEpochSecond() >= 120;
            append(text, entry.recordedBy());
            if (later) {
                append(
                        text,
                        words.of("journal.recorded.at", presentation.formats().time(entry.recordedAt())));
            }
            if (entry.struck()) {
                append(
                        text,
                        entry.struckReason() == null
                                ? words.of("journal.struck.plain")
                                : words.of("journal.struck", entry.struckReason()));
            }
            return text.toString();
        }

        private static void append(StringBuilder text, String part) {
            if (!part.isEmpty()) {
                text.append(text.isEmpty() ? "" : " · ").append(part);
            }
        }
    }
}
