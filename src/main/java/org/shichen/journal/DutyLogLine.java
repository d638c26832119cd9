package org.shichen.journal;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Presentation;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/** The line at the foot of the desk: type, Enter, logged. Beside it the last line of the log. */
public final class DutyLogLine extends HBox {

    private final TextField field = new TextField();
    private final Subscription listening;

    /** Takes a quick text by its place in the list. */
    public interface Quick {
        void take(int index);
    }

    public DutyLogLine(DutyLog log, Quick quick, Presentation presentation) {
        Words words = presentation.words();
        getStyleClass().add("log-line");

        WordChoice<LogKind> kind = new WordChoice<>(LogKind.class, words.of("journal.kind"), words);
        kind.setId("log-kind");
        kind.valueProperty().bindBidirectional(log.kindProperty());

        Label time = new Label();
        time.setId("log-marks");
        time.getStyleClass().addAll("log-time", "muted");
        Label open = new Label();
        open.setId("log-due");
        open.getStyleClass().add("log-due");
        open.setMinWidth(USE_PREF_SIZE);
        open.managedProperty().bind(open.textProperty().isNotEmpty());

        field.setId("log-line");
        FittingPrompt.of(field, words.of("journal.line.prompt"));
        field.setAccessibleText(words.of("journal.line"));
        field.textProperty().bindBidirectional(log.typedProperty());
        field.setOnAction(event -> log.log());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> typed(event, log, quick));
        HBox.setHgrow(field, Priority.ALWAYS);

        Label last = last(log, presentation);
        getChildren().addAll(kind, time, field, open, last);
        Runnable understood = () -> time.setText(understood(log, presentation));
        listening = log.typedProperty()
                .subscribe(understood)
                .and(log.operationProperty().subscribe(understood))
                .and(log.openProperty().subscribe(all -> showOpen(open, all, log, words)));
        time.managedProperty().bind(time.textProperty().isNotEmpty());
    }

    /** The arrows change the kind, Alt and a digit take a quick text. */
    private void typed(KeyEvent event, DutyLog log, Quick quick) {
        int digit = event.isAltDown() && event.getCode().isDigitKey()
                ? event.getCode().ordinal() - KeyCode.DIGIT0.ordinal()
                : 0;
        boolean arrow = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
        if (arrow && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            LogKind[] kinds = LogKind.values();
            int next = log.kindProperty().get().ordinal() + (event.getCode() == KeyCode.DOWN ? 1 : -1);
            log.kindProperty().set(kinds[Math.floorMod(next, kinds.length)]);
        } else if (digit >= 1 && digit <= 9) {
            event.consume();
            quick.take(digit - 1);
            field.end();
        }
    }

    /** What was logged last. It yields its room to the typing, never the other way round. */
    private Label last(DutyLog log, Presentation presentation) {
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
        last.maxWidthProperty().bind(widthProperty().multiply(0.3));
        last.setMinWidth(0);
        return last;
    }

    /** How the desk understands what is typed: when, which checkpoint, what state, by when. */
    private static String understood(DutyLog log, Presentation presentation) {
        Words words = presentation.words();
        TypedLine line = log.line();
        StringBuilder text = new StringBuilder();
        if (line.occurredAt() != null) {
            text.append(presentation.formats().dateTime(line.occurredAt()));
        }
        if (line.important()) {
            text.append(' ').append(words.of("log.mark.important"));
        }
        if (!line.place().isEmpty()) {
            text.append(" @").append(line.place());
        }
        if (log.operationProperty().get() != null) {
            text.append(' ').append(words.of("log.sets", log.operationProperty().get()));
        }
        if (line.followUp() != null) {
            text.append(' ')
                    .append(words.of("log.open.due", presentation.formats().dateTime(line.followUp())));
        }
        return text.toString().strip();
    }

    /** How many things are open and how many of them are past their term. */
    private static void showOpen(Label label, List<LogEntry> open, DutyLog log, Words words) {
        long overdue = open.stream()
                .filter(entry -> entry.openFollowUp()
                        .filter(step -> !step.dueAt().isAfter(log.now()))
                        .isPresent())
                .count();
        label.setText(
                open.isEmpty()
                        ? ""
                        : overdue == 0
                                ? words.of("log.open", open.size())
                                : words.of("log.open.with-overdue", open.size(), overdue));
        label.getStyleClass().remove("overdue");
        if (overdue > 0) {
            label.getStyleClass().add("overdue");
        }
    }

    public void focus() {
        field.requestFocus();
    }

    /**
     * No line of the log begins with a question mark, and the focus is here when somebody comes to the desk: there it
     * asks for the keys, as everywhere else.
     */
    public void onQuestion(Runnable ask) {
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (field.getText().isEmpty() && List.of("?", "？").contains(event.getCharacter())) {
                event.consume();
                ask.run();
            }
        });
    }

    public void close(DutyLog log) {
        listening.unsubscribe();
        field.textProperty().unbindBidirectional(log.typedProperty());
    }
}
