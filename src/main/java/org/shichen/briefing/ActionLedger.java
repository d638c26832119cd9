package org.shichen.briefing;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.shichen.briefing.rules.ActionLife;
import org.shichen.people.PersonPicker;
import org.shichen.ui.BoardView;
import org.shichen.ui.DraftBook;
import org.shichen.ui.Language;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** 督办台账: what was to be done, what is late first, and the one key that takes an item a step further. */
final class ActionLedger {

    private final BriefingLog board;
    private final Presentation presentation;
    private final Words words;
    private final BorderPane pane = new BorderPane();
    private final ListView<ActionItem> list = new ListView<>();
    private final Subscription listening;

    ActionLedger(BriefingLog board, Presentation presentation) {
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        Label title = new Label(words.of("briefing.ledger"));
        title.getStyleClass().addAll("board-title", "ledger-title");
        pane.setTop(title);
        list.setId("action-list");
        list.setAccessibleText(words.of("briefing.ledger"));
        Label none = new Label(words.of("briefing.ledger.empty"));
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setCellFactory(view -> new ActionCell());
        pane.setCenter(list);
        pane.setMinWidth(0);
        listening = board.contentsProperty().subscribe(contents -> {
            ActionItem chosen = list.getSelectionModel().getSelectedItem();
            list.getItems().setAll(contents.actions());
            for (int i = 0; chosen != null && i < contents.actions().size(); i++) {
                if (contents.actions().get(i).id() == chosen.id()) {
                    list.getSelectionModel().select(i);
                }
            }
        });
    }

    Node node() {
        return pane;
    }

    void close() {
        listening.unsubscribe();
    }

    /** Whether the focus is inside the ledger. */
    boolean focused() {
        return BoardView.focusInside(pane);
    }

    Optional<ActionItem> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    boolean canStep() {
        ActionItem item = list.getSelectionModel().getSelectedItem();
        return item != null && ActionLife.usual(item.stage()).isPresent();
    }

    /** Asks who takes the next step and with what words; Enter takes it. */
    void openStep() {
        ActionItem item = list.getSelectionModel().getSelectedItem();
        ActionStage next = ActionLife.usual(item.stage()).orElseThrow();
        PersonPicker person =
                new PersonPicker(words, board.contentsProperty().get().people());
        person.setId("step-person");
        if (!ActionLife.anotherPerson(next)) {
            board.contentsProperty().get().people().stream()
                    .filter(each -> each.id() == item.handlerId())
                    .findFirst()
                    .ifPresent(person::pick);
        }
        TextField said = new TextField();
        said.setId("step-words");
        said.setPromptText(words.of(next == ActionStage.CLOSED ? "briefing.step.evidence" : "briefing.step.words"));
        said.setAccessibleText(said.getPromptText());
        said.setPrefColumnCount(16);
        DraftBook.Entry kept = board.drafts().open("briefing.step." + item.id(), said.textProperty());
        Label what = new Label(words.of("briefing.step.to", words.of(next)));
        what.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane form = new FlowPane(what, person, said);
        form.setId("step-form");
        form.getStyleClass().addAll("inline-form", "step-form");
        form.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave(form, kept);
            }
        });
        said.setOnAction(event -> {
            if (person.person() == null) {
                board.refuseNobody();
                person.requestFocus();
                return;
            }
            board.step(item, next, person.person(), said.getText(), () -> {
                kept.settled();
                leave(form, kept);
            });
        });
        pane.setBottom(form);
        (person.person() == null ? person : said).requestFocus();
    }

    /** Another form may have been opened before the step was on disk. */
    private void leave(FlowPane form, DraftBook.Entry kept) {
        kept.close();
        if (pane.getBottom() == form) {
            pane.setBottom(null);
            list.requestFocus();
        }
    }

    private final class ActionCell extends ListCell<ActionItem> {
        private final Label lamp = new Label();
        private final Label content = new Label();
        private final Label note = new Label();
        private final HBox row;

        ActionCell() {
            // As wide as the longest of the four words, so that the contents stand in one column.
            lamp.setMinWidth(presentation.look().px(words.language() == Language.ZH ? 58 : 88));
            note.getStyleClass().add("muted");
            VBox texts = new VBox(content, note);
            texts.setMinWidth(0);
            HBox.setHgrow(texts, Priority.ALWAYS);
            row = new HBox(lamp, texts);
            row.getStyleClass().add("action-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ActionItem item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : row);
            if (empty) {
                setTooltip(null);
                return;
            }
            lamp.setText(mark(item.lamp()) + " " + words.of(item.lamp()));
            lamp.getStyleClass()
                    .setAll("label", "lamp", "lamp-" + item.lamp().name().toLowerCase(java.util.Locale.ROOT));
            content.setText(item.content());
            note.setText(String.join(
                    " · ",
                    words.of("briefing.action.number", item.year(), MeetingDetail.padded(item.number())),
                    item.handler(),
                    words.of("briefing.due", presentation.formats().shortDate(item.due())),
                    words.of(item.stage())));
            setTooltip(new Tooltip(item.content() + "\n" + note.getText()
                    + (item.lastWords().isEmpty() ? "" : "\n" + item.lastWords())));
            setAccessibleText(lamp.getText() + " " + content.getText() + " " + note.getText());
        }

        private static String mark(Lamp lamp) {
            return switch (lamp) {
                case RED -> "▲";
                case YELLOW -> "◆";
                case GREEN -> "●";
                case GREY -> "○";
            };
        }
    }
}
