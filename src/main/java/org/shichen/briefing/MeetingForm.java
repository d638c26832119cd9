package org.shichen.briefing;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.shichen.people.PersonPicker;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.InView;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.TabWay;
import org.shichen.ui.Words;
import org.shichen.ui.WrappingRow;

/**
 * Writes a meeting in place: head, agenda, decisions and who does them, attendance. Everything typed is in the draft.
 */
final class MeetingForm extends VBox {

    private static final KeyCombination SAVE = KeyCombination.valueOf("Ctrl+S");
    private static final KeyCombination SAVE_TOO = KeyCombination.valueOf("Ctrl+Enter");

    private final BriefingLog board;
    private final MeetingDraft draft;
    private final Presentation presentation;
    private final Words words;
    private final ScrollPane within;
    private final TextField title;
    private final VBox decisions = new VBox();
    private Subscription listening = Subscription.EMPTY;

    /** @param within what the form is scrolled by */
    MeetingForm(BriefingLog board, MeetingDraft draft, Presentation presentation, ScrollPane within) {
        this.within = within;
        this.board = board;
        this.draft = draft;
        this.presentation = presentation;
        this.words = presentation.words();
        setId("meeting-form");
        getStyleClass().add("meeting-form");
        setMinWidth(0);
        title = field("briefing.form.title", "meeting-title", draft.title, 24);
        HBox.setHgrow(title, Priority.ALWAYS);
        getChildren()
                .addAll(
                        line(series(), title),
                        line(
                                field("briefing.form.date", "meeting-date", draft.date, 8),
                                field("briefing.form.opened", "meeting-opened", draft.opened, 4),
                                field("briefing.form.ended", "meeting-ended", draft.ended, 4),
                                field("briefing.form.place", "meeting-place", draft.place, 10)),
                        line(
                                called("briefing.chair", picker("meeting-chair", draft.chair)),
                                called("briefing.recorder", picker("meeting-recorder", draft.recorder))),
                        section("briefing.agenda"),
                        topics(),
                        agenda(),
                        section("briefing.decisions"),
                        decisions,
                        section("briefing.attendance"),
                        attendance(),
                        acts());
        for (Node child : getChildren()) {
            child.getStyleClass().add("form-line");
        }
        showDecisions();
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event) || SAVE_TOO.match(event)) {
                event.consume();
                save();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave();
            }
        });
    }

    /** Saves, unless a field of a person holds words that name nobody: they would be lost without a word. */
    void save() {
        for (Node node : lookupAll(".person-picker")) {
            if (node instanceof PersonPicker picker && !picker.resolve()) {
                board.refuseUnknown(picker.getText());
                picker.requestFocus();
                return;
            }
        }
        board.writing().save(problem -> MeetingFault.field(problem, draft).ifPresent(this::goTo));
    }

    /** Whoever is named without doubt is taken; other words in a field of a person stand in it again. */
    private void leave() {
        for (Node node : lookupAll(".person-picker")) {
            if (node instanceof PersonPicker picker) {
                picker.resolve();
            }
        }
        board.writing().leave();
    }

    /** To what was refused, unless the user has gone elsewhere meanwhile. */
    private void goTo(String field) {
        Node wrong = lookup("#" + field);
        Node here = getScene() == null ? null : getScene().getFocusOwner();
        boolean inForm = lookupAll("*").contains(here);
        if (wrong != null && (here == null || inForm)) {
            wrong.requestFocus();
            InView.bring(within, wrong);
        }
    }

    /** Released when the form goes. */
    Subscription listening() {
        return listening;
    }

    void focus() {
        title.requestFocus();
    }

    /** Its fields end where those above and below it end. */
    private WrappingRow line(Region... fields) {
        return new WrappingRow(presentation.look().px(8), fields).fillingLines();
    }

    private ComboBox<MeetingSeries> series() {
        ComboBox<MeetingSeries> series = new ComboBox<>();
        series.setId("meeting-series");
        series.setAccessibleText(words.of("briefing.form.series"));
        series.getItems().setAll(board.contentsProperty().get().series());
        series.valueProperty().bindBidirectional(draft.series);
        // A meeting keeps the number it was given, and with it its series.
        series.setDisable(draft.base() != null);
        return series;
    }

    private Node topics() {
        TopicRows rows = new TopicRows(draft, words);
        listening = listening.and(rows::close);
        return rows;
    }

    private Node agenda() {
        TextArea agenda = new TextArea();
        agenda.setId("meeting-agenda");
        agenda.setPromptText(words.of("briefing.form.agenda"));
        agenda.setAccessibleText(words.of("briefing.form.agenda"));
        agenda.setPrefRowCount(3);
        agenda.textProperty().bindBidirectional(draft.agenda);
        TabWay.through(agenda);
        return agenda;
    }

    private void showDecisions() {
        decisions.getChildren().clear();
        for (int i = 0; i < draft.decisions.size(); i++) {
            decisions.getChildren().add(decision(i, draft.decisions.get(i)));
        }
    }

    private Node decision(int index, MeetingDraft.DecisionDraft decision) {
        TextField content = field("briefing.form.decision", "decision-" + index, decision.content, 22);
        HBox.setHgrow(content, Priority.ALWAYS);
        content.setOnAction(event -> {
            if (index == draft.decisions.size() - 1) {
                draft.decisions.add(new MeetingDraft.DecisionDraft());
                showDecisions();
            }
            decisions.lookup("#decision-" + (index + 1)).requestFocus();
        });
        PersonPicker handler = picker("handler-" + index, decision.handler);
        FittingPrompt.of(handler, words.of("briefing.form.handler.prompt"));
        handler.setPrefColumnCount(9);
        TextField days = field("briefing.form.days", "days-" + index, decision.days, 3);
        Label number = new Label((index + 1) + ".");
        number.setMinWidth(Region.USE_PREF_SIZE);
        handler.setMinWidth(presentation.look().px(140));
        days.setMinWidth(presentation.look().px(46));
        HBox what = new HBox(number, content);
        double gap = presentation.look().px(8);
        WrappingRow who = decision.assigned
                ? new WrappingRow(gap, caption("meetings.form.assigned"))
                : new WrappingRow(gap, handler, days, caption("briefing.form.days"));
        what.getStyleClass().add("decision-row");
        return new DecisionLine(what, presentation.look().px(260), who);
    }

    private Node attendance() {
        AttendancePane attendance = new AttendancePane(board, draft, words);
        listening = listening.and(attendance::close);
        return attendance;
    }

    private Node acts() {
        Button save = new Button(words.of("briefing.form.save"));
        save.setId("meeting-save");
        save.setOnAction(event -> save());
        save.getStyleClass().add(SheetActs.MAIN);
        Button discard = new Button(words.of("briefing.form.discard"));
        discard.setId("meeting-discard");
        discard.setOnAction(event -> board.writing().discard());
        for (Button button : new Button[] {save, discard}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        return new FlowPane(save, discard);
    }

    private TextField field(String key, String id, StringProperty text, int columns) {
        TextField field = new TextField();
        field.setId(id);
        String whole = FittingPrompt.whole(words.of(key));
        FittingPrompt.of(field, words.of(key));
        field.setAccessibleText(whole);
        field.setTooltip(new Tooltip(whole));
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private PersonPicker picker(String id, MeetingDraft.Whom whom) {
        PersonPicker picker =
                new PersonPicker(words, board.contentsProperty().get().people());
        picker.setId(id);
        listening = listening.and(picker.keepIn(whom.person, whom.words));
        return picker;
    }

    /** A field behind its name; where the line is broken they go together. */
    private HBox called(String key, Node field) {
        HBox both = new HBox(caption(key), field);
        HBox.setHgrow(field, Priority.ALWAYS);
        both.getStyleClass().add("decision-row");
        return both;
    }

    private Label caption(String key) {
        Label label = new Label(words.of(key));
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Label section(String key) {
        Label label = new Label(words.of(key));
        label.getStyleClass().add("board-title");
        return label;
    }
}
