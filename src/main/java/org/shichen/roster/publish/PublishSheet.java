package org.shichen.roster.publish;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.roster.Duty;
import org.shichen.roster.publish.rules.PublishRange;
import org.shichen.ui.Buttons;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Labels;
import org.shichen.ui.LongWork;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;
import org.shichen.ui.WrappingRow;

/**
 * Publishing over the desk: the gate, the versions, the changes since. Alt+1…3 turn the tabs, Enter goes to the duty of
 * a line, Ctrl+Enter publishes. Gone from its scene it lets go of its model.
 */
public final class PublishSheet extends VBox {

    /** In the order of their keys. */
    enum Tab {
        GATE,
        VERSIONS,
        CHANGES
    }

    private final Publishing model;
    private final Presentation presentation;
    private final Words words;
    private final Label state = new Label();
    private final PublishList gate;
    private final VersionsPane versions;
    private final PublishList changes;
    private final HBox foot = new HBox();
    private final TextField reason = new TextField();
    private final Button publish;
    private final Button stop;
    private final ProgressBar bar = new ProgressBar(0);
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private final Subscription watching;
    private Tab shown = Tab.GATE;

    /** @param goTo shows a duty on the board; the sheet is closed by whoever opened it */
    public PublishSheet(Publishing model, Presentation presentation, Consumer<Duty> goTo) {
        this.model = model;
        this.presentation = presentation;
        this.words = presentation.words();
        setId("publish-sheet");
        getStyleClass().add("publish-sheet");
        gate = new PublishList("publish-gate", words.of("publish.list"), goTo);
        versions = new VersionsPane(model, presentation);
        changes = new PublishList("publish-changes", words.of("publish.changes"), goTo);
        publish = button("publish.act.publish", "publish-publish", model::publish);
        stop = button("publish.stop", "publish-stop", model::stop);
        state.setId("publish-state");
        Labels.wrapping(state);
        bar.setMaxWidth(Double.MAX_VALUE);
        StackPane content = new StackPane(gate, versions, changes);
        content.setPrefHeight(presentation.look().px(480));
        content.setMinHeight(presentation.look().px(160));
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren()
                .addAll(
                        head(),
                        range(),
                        content,
                        foot(),
                        state,
                        new SheetActs(presentation).main(publish).keys("publish.keys"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        watching = Subscription.combine(
                model.shownProperty().subscribe(answer -> show(answer)),
                model.judgingProperty().subscribe(this::judging),
                model.troubleProperty().subscribe(this::troubled),
                model.comparedProperty().subscribe(comparison -> {
                    Publishing.Shown answer = model.shownProperty().get();
                    if (comparison != null && answer != null) {
                        versions.show(comparison, answer);
                    }
                }));
        WhileShown.onLeft(this, this::close);
        turn(Tab.GATE);
    }

    /** What has the focus first. */
    public Node first() {
        return gate;
    }

    private void close() {
        watching.unsubscribe();
        model.close();
    }

    private Node head() {
        Label title = new Label(words.of("publish.title"));
        title.getStyleClass().add("board-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox switches = new HBox();
        switches.getStyleClass().add("board-switch");
        ToggleGroup group = new ToggleGroup();
        for (Tab tab : Tab.values()) {
            ToggleButton button = new ToggleButton(words.of("publish.tab." + tab.name()));
            button.setId("publish-tab-" + tab.name());
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> turn(tab));
            tabs.put(tab, button);
            switches.getChildren().add(button);
        }
        WrappingRow head = new WrappingRow(presentation.look().px(12), title, switches);
        head.getStyleClass().add("publish-row");
        return head;
    }

    private Node range() {
        bar.setPrefWidth(presentation.look().px(160));
        bar.managedProperty().bind(bar.visibleProperty());
        stop.managedProperty().bind(stop.visibleProperty());
        WrappingRow row = new WrappingRow(
                presentation.look().px(8),
                new Label(words.of("publish.first")),
                date("publish-first", "publish.first", model.firstProperty()),
                new Label(words.of("publish.last")),
                date("publish-last", "publish.last", model.lastProperty()),
                button("publish.week", "publish-week", model::week),
                button("publish.month", "publish-month", model::month),
                button("publish.judge", "publish-judge", model::judge),
                bar,
                stop);
        row.getChildren().stream()
                .filter(Label.class::isInstance)
                .forEach(label -> ((Label) label).setMinWidth(Region.USE_PREF_SIZE));
        row.getStyleClass().add("publish-row");
        return row;
    }

    private TextField date(String id, String name, StringProperty typed) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(words.of(name));
        field.setPrefColumnCount(8);
        field.setMinWidth(presentation.look().px(88));
        field.textProperty().bindBidirectional(typed);
        field.setOnAction(event -> model.judge());
        return field;
    }

    private Node foot() {
        Label name = new Label(words.of("publish.reason"));
        name.setMinWidth(Region.USE_PREF_SIZE);
        reason.setId("publish-reason");
        reason.setAccessibleText(words.of("publish.reason"));
        FittingPrompt.of(reason, words.of("publish.reason.prompt"));
        reason.textProperty().bindBidirectional(model.reasonProperty());
        HBox.setHgrow(reason, Priority.ALWAYS);
        foot.getChildren().addAll(name, reason);
        foot.getStyleClass().add("publish-row");
        return foot;
    }

    private Button button(String key, String id, Runnable act) {
        return Buttons.of(id, words.of(key), act);
    }

    private void typed(KeyEvent event) {
        if (event.isAltDown() && event.getCode().isDigitKey()) {
            int number = event.getCode().getCode() - KeyCode.DIGIT1.getCode();
            if (number >= 0 && number < Tab.values().length) {
                event.consume();
                turn(Tab.values()[number]);
                focus(Tab.values()[number]);
            }
        } else if (event.isControlDown() && event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (!publish.isDisabled()) {
                model.publish();
            }
        }
    }

    private void turn(Tab tab) {
        shown = tab;
        tabs.get(tab).setSelected(true);
        gate.setVisible(tab == Tab.GATE);
        versions.setVisible(tab == Tab.VERSIONS);
        changes.setVisible(tab == Tab.CHANGES);
        tell();
    }

    private void focus(Tab tab) {
        switch (tab) {
            case GATE -> gate.requestFocus();
            case VERSIONS -> versions.list().requestFocus();
            case CHANGES -> changes.requestFocus();
        }
    }

    private void show(Publishing.@Nullable Shown answer) {
        if (answer == null) {
            gate.show(List.of(), words.of("publish.not-judged"));
            changes.show(List.of(), words.of("publish.not-judged"));
        } else {
            GateWords told = new GateWords(words, presentation.formats(), answer.names());
            gate.show(told.lines(answer.gate()), words.of("publish.clean"));
            versions.show(answer);
            PublishedChanges since = answer.changes();
            changes.show(
                    new DifferenceWords(words, presentation.formats(), answer.names()).lines(since),
                    words.of(since.versions().isEmpty() ? "publish.changes.unpublished" : "publish.changes.none"));
            count(Tab.VERSIONS, (int) answer.versions().stream()
                    .filter(version -> !version.takenBack())
                    .count());
            count(Tab.CHANGES, since.difference().told().size());
        }
        tell();
    }

    private void count(Tab tab, int count) {
        String name = words.of("publish.tab." + tab.name());
        tabs.get(tab).setText(count == 0 ? name : words.of("publish.tab.count", name, count));
    }

    private void judging(@Nullable LongWork work) {
        bar.progressProperty().unbind();
        if (work != null) {
            bar.progressProperty().bind(work.doneProperty());
        }
        bar.setVisible(work != null);
        stop.setVisible(work != null);
        tell();
    }

    /** What is missing has the keys: whoever was refused types on. */
    private void troubled(@Nullable Problem problem) {
        tell();
        if (problem != null && problem.key().equals("problem.publish.reason")) {
            reason.requestFocus();
        }
    }

    /** The one sentence above the lines: what is wrong, else what it comes to. */
    private void tell() {
        Problem problem = model.troubleProperty().get();
        Publishing.Shown answer = model.shownProperty().get();
        state.getStyleClass().remove("publish-trouble");
        publish.setDisable(!model.ready());
        if (problem != null) {
            state.getStyleClass().add("publish-trouble");
            state.setText(words.trouble(problem));
        } else if (model.judgingProperty().get() != null) {
            state.setText(words.of("publish.judging"));
        } else if (answer == null) {
            state.setText(words.of("publish.not-judged"));
        } else if (shown == Tab.CHANGES && !answer.changes().versions().isEmpty()) {
            state.setText(words.of(
                    "publish.changes.told",
                    new DifferenceWords(words, presentation.formats(), answer.names())
                            .summary(answer.changes().difference())));
        } else {
            GateWords told = new GateWords(words, presentation.formats(), answer.names());
            PublishRange range = answer.gate().range();
            state.setText(answer.changes()
                    .standsAsVersion(range.first(), range.last())
                    .map(version -> told.stands(answer.gate(), version))
                    .orElseGet(() -> told.verdict(answer.gate())));
        }
    }
}
