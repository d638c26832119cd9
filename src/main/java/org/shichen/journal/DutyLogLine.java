package org.shichen.journal;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.shichen.ui.Presentation;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/** The line at the foot of the desk: type, Enter, logged. Beside it the last line of the log. */
public final class DutyLogLine extends HBox {

    private final TextField field = new TextField();
    private final Subscription listening;

    public DutyLogLine(DutyLog log, Presentation presentation) {
        Words words = presentation.words();
        getStyleClass().add("log-line");

        WordChoice<LogKind> kind = new WordChoice<>(LogKind.class, words.of("journal.kind"), words);
        kind.setId("log-kind");
        kind.valueProperty().bindBidirectional(log.kindProperty());

        Label time = new Label();
        time.getStyleClass().addAll("log-time", "muted");

        field.setId("log-line");
        field.setPromptText(words.of("journal.line.prompt"));
        field.setAccessibleText(words.of("journal.line"));
        field.textProperty().bindBidirectional(log.typedProperty());
        field.setOnAction(event -> log.log());
        HBox.setHgrow(field, Priority.ALWAYS);

        Label last = new Label();
        last.setId("log-last");
        last.getStyleClass().addAll("log-last", "muted");
        last.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> log.entries().isEmpty()
                                ? ""
                                : presentation
                                                .formats()
                                                .time(log.entries().getFirst().occurredAt()) + "  "
                                        + log.entries().getFirst().content().replace('\n', ' '),
                        log.entries()));

        getChildren().addAll(kind, time, field, last);
        listening = log.typedProperty()
                .subscribe(typed -> time.setText(
                        log.line().occurredAt() == null
                                ? ""
                                : presentation.formats().dateTime(log.line().occurredAt())));
        time.managedProperty().bind(time.textProperty().isNotEmpty());
        // The last line yields its room to the typing, never the other way round.
        last.maxWidthProperty().bind(widthProperty().multiply(0.3));
        last.setMinWidth(0);
    }

    public void focus() {
        field.requestFocus();
    }

    public void close(DutyLog log) {
        listening.unsubscribe();
        field.textProperty().unbindBidirectional(log.typedProperty());
    }
}
