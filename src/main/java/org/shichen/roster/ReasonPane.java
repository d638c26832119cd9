package org.shichen.roster;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/**
 * Asks why: for a change that a rule forbids, or that touches a published day. The reason prints and is kept. Enter
 * writes, Esc lets everything stand as it was.
 */
final class ReasonPane extends VBox {

    private final RosterActs acts;
    private final Words words;
    private final Runnable leave;
    private final Label why = new Label();
    private final TextField reason = new TextField();
    private final Subscription watching;

    /** @param leave gives the focus back to the grid */
    ReasonPane(RosterActs acts, Presentation presentation, Runnable leave) {
        this.acts = acts;
        this.words = presentation.words();
        this.leave = leave;
        setId("roster-reason-pane");
        getStyleClass().add("roster-reason-pane");
        setMaxHeight(USE_PREF_SIZE);
        why.setId("roster-reason-why");
        Labels.wrapping(why);
        reason.setId("roster-reason-field");
        reason.setPromptText(words.of("roster.reason"));
        reason.setAccessibleText(words.of("roster.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        HBox line = new HBox(
                reason,
                button("roster.reason.confirm", "roster-reason-confirm", this::confirm),
                button("roster.reason.drop", "roster-reason-drop", this::drop));
        line.getStyleClass().add("roster-reason-line");
        getChildren().addAll(why, line);
        reason.setOnAction(event -> confirm());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                drop();
            }
        });
        setVisible(false);
        managedProperty().bind(visibleProperty());
        watching = acts.pendingProperty()
                .subscribe(this::show)
                .and(acts.remindedProperty().subscribe(() -> {
                    if (isVisible()) {
                        reason.requestFocus();
                    }
                }));
    }

    void close() {
        watching.unsubscribe();
    }

    private Node button(String key, String id, Runnable act) {
        Button button = new Button(words.of(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    private void show(@Nullable Pending pending) {
        setVisible(pending != null);
        if (pending != null) {
            why.setText(
                    pending.forbidding().isEmpty()
                            ? words.of("roster.reason.published")
                            : pending.forbidding().stream()
                                            .map(violation -> "× " + words.of(violation.words()))
                                            .distinct()
                                            .collect(Collectors.joining("\n"))
                                    + "\n" + words.of("roster.reason.override"));
            // The last reason is offered for a published day only: what a rule forbids wants its own.
            reason.setText(pending.forbidding().isEmpty() ? acts.lastReason() : "");
            reason.selectAll();
            reason.requestFocus();
        }
    }

    private void confirm() {
        if (!reason.getText().isBlank()) {
            acts.confirm(reason.getText());
            leave.run();
        }
    }

    private void drop() {
        acts.drop();
        leave.run();
    }
}
