package org.shichen.briefing;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import org.shichen.briefing.rules.ActionLife;
import org.shichen.ui.BoardView;
import org.shichen.ui.Labels;
import org.shichen.ui.ListEscape;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** 督办台账: what was to be done, what is late first, and the one key that takes an item a step further. */
final class ActionLedger {

    /** Two lines of an item, in pixels at 100 %. */
    private static final double LEAST_LIST = 44;

    /** Lower than this, in pixels at 100 %, the title yields to the form of a step. */
    private static final double LEAST_WITH_TITLE = 130;

    private final BriefingLog board;
    private final Presentation presentation;
    private final Words words;
    private final BorderPane pane = new BorderPane() {

        @Override
        protected void layoutChildren() {
            list.setVisible(roomForList());
            super.layoutChildren();
        }
    };
    private final Label title = new Label();
    private final ListView<ActionItem> list = new ListView<>();
    private final Subscription listening;
    private LedgerOrder order = LedgerOrder.LAMP;

    ActionLedger(BriefingLog board, Presentation presentation) {
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        title.getStyleClass().addAll("board-title", "ledger-title");
        title.setId("ledger-title");
        Labels.wrapping(title);
        pane.setTop(title);
        list.setId("action-list");
        ListEscape.handOn(list);
        list.setAccessibleText(words.of("briefing.ledger"));
        Label none = new Label(words.of("briefing.ledger.empty"));
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setCellFactory(view -> new ActionCell(presentation, this::heading));
        pane.setCenter(list);
        pane.setMinSize(0, 0);
        // In a low window with large type the form of a step needs all the room there is.
        title.visibleProperty()
                .bind(pane.bottomProperty()
                        .isNull()
                        .or(pane.heightProperty()
                                .greaterThan(presentation.look().px(LEAST_WITH_TITLE))));
        title.managedProperty().bind(title.visibleProperty());
        list.setMinHeight(0);
        listening = board.contentsProperty().subscribe(contents -> show());
    }

    /** Beside the form of a step at least a row can be read. */
    private boolean roomForList() {
        return pane.getBottom() == null
                || pane.getHeight() - pane.getBottom().prefHeight(pane.getWidth())
                        > presentation.look().px(LEAST_LIST);
    }

    Node node() {
        return pane;
    }

    void close() {
        listening.unsubscribe();
    }

    void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    /** Whether the focus is inside the ledger. */
    boolean focused() {
        return BoardView.focusInside(pane);
    }

    Optional<ActionItem> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /** Chooses an item and brings it into view, with the focus; false while it is not listed. */
    boolean choose(long item) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id() == item) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(Math.max(0, i - 2));
                list.requestFocus();
                return true;
            }
        }
        return false;
    }

    boolean canStep() {
        return selected().filter(item -> !item.stage().over()).isPresent();
    }

    /** By lamp, by person, by meeting, and round again. */
    void nextOrder() {
        order = order.next();
        show();
    }

    private void show() {
        title.setText(words.of("meetings.ledger.by", words.of(order)));
        ActionItem chosen = list.getSelectionModel().getSelectedItem();
        List<ActionItem> arranged = board.contentsProperty().get().actions().stream()
                .sorted(order.order())
                .toList();
        list.getItems().setAll(arranged);
        // A row whose item did not change has another heading now.
        list.refresh();
        for (int i = 0; chosen != null && i < arranged.size(); i++) {
            if (arranged.get(i).id() == chosen.id()) {
                list.getSelectionModel().select(i);
            }
        }
    }

    /** On every row, so that it is seen wherever the list stands; the lamps say their own group. */
    private String heading(ActionItem item) {
        return switch (order) {
            case LAMP -> "";
            case PERSON -> item.handler();
            case MEETING ->
                board.contentsProperty().get().meetings().stream()
                        .filter(meeting -> meeting.id() == item.meetingId())
                        .findFirst()
                        .map(meeting ->
                                words.of("meetings.number", meeting.series().name(), meeting.number()))
                        .orElseGet(() -> words.of("meetings.no-meeting"));
        };
    }

    /** Asks who takes the next step and with what words; Enter takes it. */
    void openStep() {
        selected()
                .ifPresent(item -> ActionLife.usual(item.stage()).ifPresent(act -> {
                    DeedForm[] form = new DeedForm[1];
                    form[0] = new DeedForm(board, item, act, presentation, () -> leave(form[0]));
                    pane.setBottom(form[0]);
                    form[0].first().requestFocus();
                }));
    }

    /** Another form may have been opened before the step was on disk. */
    private void leave(DeedForm form) {
        if (pane.getBottom() == form) {
            pane.setBottom(null);
            list.setVisible(true);
            list.requestFocus();
        }
    }
}
