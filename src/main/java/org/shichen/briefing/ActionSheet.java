package org.shichen.briefing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.briefing.rules.ActionLife;
import org.shichen.ui.Formats;
import org.shichen.ui.Labels;
import org.shichen.ui.Latest;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Sheets;
import org.shichen.ui.TextCell;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;

/**
 * One action item: what happened to it so far, and everything that can be done to it now, each by Enter or by its
 * digit.
 */
final class ActionSheet extends VBox implements Sheets.Stoppable {

    /** Of an act in the list, in pixels at 100 %. */
    private static final double ROW = 30;

    /** So many acts are in sight without scrolling, however large the type. */
    private static final int MOST_ROWS = 6;

    private final BriefingLog board;
    private final Presentation presentation;
    private final Words words;
    private final long itemId;
    private final Label title = new Label();
    private final Label lamp = new Label();
    private final Label facts = new Label();
    private final ListView<ActionEvent> events = new ListView<>();
    private final ListView<ActionAct> acts = new ListView<>();
    private final VBox place = new VBox();
    private final Latest asked = new Latest();
    private @Nullable Long pointed;

    /** @param pointed row of the step that was looked for; null for none */
    ActionSheet(BriefingLog board, ActionItem item, @Nullable Long pointed, Presentation presentation) {
        this.pointed = pointed;
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        this.itemId = item.id();
        setId("action-sheet");
        getStyleClass().add("action-sheet");
        title.getStyleClass().add("board-title");
        Labels.wrapping(title);
        Labels.wrapping(facts);
        lamp.setMinWidth(Region.USE_PREF_SIZE);
        list(events, "action-events", "meetings.events", 220);
        events.setCellFactory(view -> new TextCell<>(this::line));
        // What can be done stays in sight; what happened gives way, and is scrolled.
        VBox.setVgrow(events, Priority.ALWAYS);
        events.setMinHeight(presentation.look().px(60));
        list(acts, "action-acts", "meetings.acts", 190);
        acts.setFixedCellSize(presentation.look().px(ROW));
        acts.setPlaceholder(new Label(words.of("meetings.acts.none")));
        acts.setCellFactory(view -> new TextCell<>(act -> (acts.getItems().indexOf(act) + 1) + "  " + words.of(act)));
        acts.setOnKeyPressed(this::typed);
        acts.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                ask();
            }
        });
        getChildren()
                .addAll(
                        title,
                        new HBox(presentation.look().px(8), lamp, facts),
                        events,
                        acts,
                        place,
                        new SheetActs(presentation).keys("meetings.acts.keys"));
        show(item);
        WhileShown.listen(
                this,
                () -> board.contentsProperty()
                        .subscribe((before, now) -> now.actions().stream()
                                .filter(each -> each.id() == itemId)
                                .findFirst()
                                .ifPresent(this::show)));
    }

    Node first() {
        return acts;
    }

    @Override
    public boolean stop() {
        boolean asking = !place.getChildren().isEmpty();
        place.getChildren().clear();
        acts.requestFocus();
        return asking;
    }

    private void show(ActionItem item) {
        var formats = presentation.formats();
        ActionCourse course = item.course();
        title.setText(words.of("briefing.action.number", item.year(), Formats.numberInYear(item.number())) + "  "
                + item.content());
        ActionCell.show(item.lamp(), lamp, words);
        List<String> parts = new ArrayList<>();
        parts.add(words.of("meetings.fact.stage", ActionCell.stage(item, words)));
        parts.add(words.of("meetings.fact.handler", item.handler()));
        if (!course.assigner().isEmpty()) {
            parts.add(words.of("meetings.fact.assigner", course.assigner()));
        }
        course.coHandlers().forEach(each -> parts.add(words.of("meetings.fact.cohandler", each.name())));
        parts.add(
                course.extensions() == 0
                        ? words.of("briefing.due", formats.date(item.due()))
                        : words.of(
                                "meetings.fact.extended",
                                formats.date(item.due()),
                                formats.date(course.firstDue()),
                                course.extensions()));
        if (course.askedUntil() != null) {
            parts.add(words.of("meetings.asked", formats.date(course.askedUntil())));
        }
        if (course.urges() > 0) {
            parts.add(words.of("meetings.urged", course.urges()));
        }
        facts.setText(Labels.dotted(String.join(" · ", parts)));
        int selected = Math.max(0, acts.getSelectionModel().getSelectedIndex());
        acts.getItems().setAll(ActionLife.possible(item));
        double height = presentation.look().px(ROW) * Math.clamp(acts.getItems().size(), 1, MOST_ROWS) + 2;
        acts.setMinHeight(height);
        acts.setPrefHeight(height);
        acts.getSelectionModel().select(Math.min(selected, acts.getItems().size() - 1));
        board.actions().events(itemId, asked.question().then(happened -> {
            events.getItems().setAll(happened);
            int shown = happened.size() - 1;
            for (int i = 0; pointed != null && i < happened.size(); i++) {
                shown = pointed.equals(happened.get(i).step()) ? i : shown;
            }
            if (pointed != null) {
                events.getSelectionModel().select(shown);
            }
            // What is done from now on is looked at in its turn.
            pointed = null;
            events.scrollTo(shown);
        }));
    }

    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            ask();
        } else if (event.getCode().isDigitKey()) {
            int digit =
                    event.getCode().getName().charAt(event.getCode().getName().length() - 1) - '1';
            if (digit >= 0 && digit < acts.getItems().size()) {
                event.consume();
                acts.getSelectionModel().select(digit);
                ask();
            }
        }
    }

    private void ask() {
        ActionAct act = acts.getSelectionModel().getSelectedItem();
        ActionItem item = board.contentsProperty().get().actions().stream()
                .filter(each -> each.id() == itemId)
                .findFirst()
                .orElse(null);
        if (act == null || item == null) {
            return;
        }
        DeedForm form = new DeedForm(board, item, act, presentation, () -> {
            place.getChildren().clear();
            acts.requestFocus();
        });
        place.getChildren().setAll(form);
        form.first().requestFocus();
    }

    private String line(ActionEvent event) {
        List<String> parts = new ArrayList<>();
        parts.add(presentation.formats().dateTime(event.at()));
        parts.add(words.of(event.act()));
        if (!event.person().isEmpty()) {
            parts.add(event.person());
        }
        if (!event.other().isEmpty()) {
            parts.add(event.other());
        }
        if (event.until() != null) {
            parts.add(words.of("meetings.event.until", presentation.formats().date(event.until())));
        }
        if (!event.words().isEmpty()) {
            parts.add(event.words());
        }
        if (!event.recordedBy().isEmpty() && !event.recordedBy().equals(event.person())) {
            parts.add(words.of("meetings.event.recorded", event.recordedBy()));
        }
        return String.join(" · ", parts);
    }

    private void list(ListView<?> list, String id, String key, int height) {
        list.setId(id);
        list.getStyleClass().add("lines");
        list.setAccessibleText(words.of(key));
        list.setPrefHeight(presentation.look().px(height));
    }
}
