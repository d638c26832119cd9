package org.shichen.journal;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shichen.problem.Problem;
import org.shichen.ui.Formats;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;
import org.shichen.ui.WrappingCell;

/** A row of the duty log. What the desk wrote down itself is told apart by its mark and its type. */
final class LogCell extends WrappingCell<LogRow> {

    /** More of an entry is read where it is opened: one row must not push the others out of sight. */
    private static final int LONGEST = 400;

    private final DutyLog log;
    private final Words words;
    private final Formats formats;
    private final Label time = new Label();
    private final Label kind = new Label();
    private final Label content = new Label();
    private final Label note = new Label();
    private final VBox text = new VBox(content, note);
    private final HBox row = new HBox(time, kind, text);

    LogCell(DutyLog log, Presentation presentation) {
        this.log = log;
        this.words = presentation.words();
        this.formats = presentation.formats();
        row.getStyleClass().add("log-entry");
        time.getStyleClass().add("log-entry-time");
        kind.getStyleClass().addAll("log-entry-kind", "muted");
        Labels.wrapping(content);
        note.getStyleClass().addAll("log-entry-note", "muted");
        Labels.passing(note);
        HBox.setHgrow(text, Priority.ALWAYS);
    }

    @Override
    protected void updateItem(LogRow shown, boolean empty) {
        super.updateItem(shown, empty);
        setGraphic(empty ? null : row);
        row.getStyleClass().removeAll("struck", "automatic", "important", "open");
        if (empty) {
            return;
        }
        time.setText(time(shown));
        switch (shown) {
            case LogEntry entry -> {
                kind.setText(words.of(entry.kind()));
                content.setText(mark(entry) + Problem.quoted(entry.content(), LONGEST));
                note.setText(note(entry));
                if (entry.struck()) {
                    row.getStyleClass().add("struck");
                } else if (entry.open()) {
                    row.getStyleClass().add("open");
                }
                if (entry.important() && !entry.struck()) {
                    row.getStyleClass().add("important");
                }
            }
            case DeskEvent event -> {
                kind.setText(words.of("log.automatic"));
                content.setText(EventWords.of(event, words, formats));
                note.setText(event.recordedBy());
                row.getStyleClass().add("automatic");
            }
        }
        setAccessibleText(time.getText() + " " + kind.getText() + " " + content.getText() + " " + note.getText());
    }

    /** With the day where it is another than the one that is shown. */
    private String time(LogRow shown) {
        boolean today = log.calendar()
                .dutyDate(shown.occurredAt())
                .equals(log.calendar().dutyDate(log.now()));
        return today ? formats.time(shown.occurredAt()) : formats.dateTime(shown.occurredAt());
    }

    private String mark(LogEntry entry) {
        return entry.important() && !entry.struck() ? words.of("log.mark.important") + " " : "";
    }

    private String note(LogEntry entry) {
        StringBuilder text = new StringBuilder(entry.checkpoint());
        if (entry.content().codePointCount(0, entry.content().length()) > LONGEST) {
            append(text, words.of("log.shortened"));
        }
        append(text, entry.links().person());
        append(text, entry.links().action());
        append(text, entry.links().meeting());
        append(text, open(entry));
        append(
                text,
                entry.steps().stream()
                        .filter(step -> step.kind() != LogStepKind.IMPORTANT && step.kind() != LogStepKind.FOLLOW_UP)
                        .map(step -> StepWords.brief(step, words, formats))
                        .collect(Collectors.joining(" · ")));
        append(text, entry.recordedBy());
        // The second time of the fact is said where it differs by more than the minute of typing.
        if (entry.recordedAt().getEpochSecond() - entry.occurredAt().getEpochSecond() >= 120) {
            append(text, words.of("journal.recorded.at", formats.time(entry.recordedAt())));
        }
        if (entry.amends() != null) {
            append(text, words.of("log.amended"));
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

    /** What is still to be done, first of all. */
    private String open(LogEntry entry) {
        if (entry.struck()) {
            return "";
        }
        String followUp = entry.openFollowUp()
                .map(step -> words.of(
                        step.dueAt().isAfter(log.now()) ? "log.open.due" : "log.open.overdue",
                        formats.dateTime(step.dueAt())))
                .orElse("");
        return entry.orderStage()
                .map(stage -> ((stage.told(entry.steps()) ? "" : words.of(stage) + " ") + followUp).strip())
                .orElse(followUp.isEmpty() && entry.open() ? words.of("log.open.result") : followUp);
    }

    private static void append(StringBuilder text, String part) {
        if (!part.isEmpty()) {
            text.append(text.isEmpty() ? "" : " · ").append(part);
        }
    }
}
