package org.shichen.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Buttons;
import org.shichen.ui.DraftBook;
import org.shichen.ui.FieldGrid;
import org.shichen.ui.FittingPrompt;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.ToldLine;
import org.shichen.ui.TwoParts;
import org.shichen.ui.WhileShown;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;
import org.shichen.ui.WrappingRow;

/**
 * One entry of the duty log: its text, time and what it is about, which are corrected with a reason, and what became of
 * it, which is added. Enter in any field saves.
 */
final class EntrySheet extends VBox {

    private static final Pattern TIMED = Pattern.compile("(\\d{4}|\\d{1,2}[:\uff1a]\\d{2})\\s+(.+)", Pattern.DOTALL);

    private final DutyLog log;
    private final LogEntry entry;
    private final long pointed;
    private final Presentation presentation;
    private final Words words;
    private final Runnable close;
    private final List<DraftBook.Entry> drafts = new ArrayList<>();

    private final WordChoice<LogKind> kind;
    private final TextField content = new TextField();
    private final TextField time = new TextField();
    private final TextField place = new TextField();
    private final TextField person = new TextField();
    private final TextField meeting = new TextField();
    private final TextField action = new TextField();
    private final TextField reason = new TextField();
    private final TextField reporter = new TextField();
    private final TextField disposal = new TextField();
    private final TextField told = new TextField();
    private final TextField result = new TextField();
    private final TextField term = new TextField();
    private final CheckBox done = new CheckBox();
    private final CheckBox important = new CheckBox();
    private final ToldLine trouble;

    /** @param pointed id of the step that was looked for; 0 for none */
    EntrySheet(DutyLog log, LogEntry entry, long pointed, Presentation presentation, Runnable close) {
        this.pointed = pointed;
        this.log = log;
        this.entry = entry;
        this.presentation = presentation;
        this.words = presentation.words();
        this.close = close;
        setId("entry-sheet");
        setSpacing(presentation.look().px(8));
        kind = new WordChoice<>(LogKind.class, words.of("journal.kind"), words);
        Label title =
                new Label(words.of("log.entry.title", presentation.formats().dateTime(entry.occurredAt())));
        title.getStyleClass().add("board-title");

        FieldGrid grid = stepFields();
        FieldGrid text = correctionFields();
        fill();

        trouble = new ToldLine("entry-trouble", words);
        Label correcting = new Label(words.of("log.entry.correct"));
        correcting.getStyleClass().add("muted");
        Labels.wrapping(correcting);
        SheetActs acts = new SheetActs(presentation)
                .main(Buttons.of("entry-save", words.of("log.entry.save"), this::save))
                .keys("log.entry.keys");
        VBox right = new VBox(presentation.look().px(4), correcting, text);
        // Beside one another, so that the sheet stays lower than a small window with large type.
        for (Region half : List.of(grid, right)) {
            half.setPrefWidth(presentation.look().px(320));
            half.setMinWidth(0);
        }
        TwoParts halves = new TwoParts(presentation.look().px(16), grid, right);
        getChildren().addAll(title, history(), halves, trouble, acts);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
                event.consume();
                save();
            }
        });
        WhileShown.onLeft(this, () -> {
            drafts.forEach(DraftBook.Entry::close);
            drafts.clear();
        });
    }

    /** What is told of the entry. */
    private FieldGrid stepFields() {
        FieldGrid grid = new FieldGrid(presentation.look());
        field(grid, "result", result);
        field(grid, "disposal", disposal);
        field(grid, "told", told);
        for (TextField timed : List.of(result, disposal, told)) {
            FittingPrompt.of(timed, words.of("log.field.at.prompt"));
        }
        field(grid, "reporter", reporter);
        field(grid, "term", term);
        term.setPromptText(words.of("log.field.term.prompt"));
        done.setText(words.of("log.field.done"));
        done.setId("entry-done");
        important.setText(words.of("log.field.important"));
        important.setId("entry-important");
        grid.add(
                words.of("log.field.marks"), new WrappingRow(presentation.look().px(12), important, done));
        return grid;
    }

    /** The entry itself, which is corrected with a reason. */
    private FieldGrid correctionFields() {
        FieldGrid text = new FieldGrid(presentation.look());
        text.add(words.of("journal.kind"), kind);
        field(text, "content", content);
        field(text, "time", time);
        field(text, "place", place);
        field(text, "person", person);
        field(text, "action", action);
        field(text, "meeting", meeting);
        field(text, "reason", reason);
        FittingPrompt.of(reason, words.of("log.field.reason.prompt"));
        return text;
    }

    Node first() {
        return result;
    }

    private void field(FieldGrid grid, String name, TextField field) {
        field.setId("entry-" + name);
        grid.add(words.of("log.field." + name), field);
    }

    private void fill() {
        kind.setValue(entry.kind());
        content.setText(entry.content());
        time.setText(presentation.formats().time(entry.occurredAt()));
        place.setText(entry.checkpoint());
        person.setText(entry.links().person());
        meeting.setText(entry.links().meeting());
        action.setText(entry.links().action());
        reporter.setText(entry.last(LogStepKind.REPORTER).map(LogStep::who).orElse(""));
        important.setSelected(entry.important());
        important.setDisable(entry.important());
        done.setDisable(entry.openFollowUp().isEmpty());
        // What is told anew comes back after a crash; what stands on record is shown from there.
        for (TextField typed : List.of(result, disposal, told)) {
            drafts.add(log.drafts()
                    .open(
                            "journal." + typed.getId().replace('-', '.').toLowerCase(Locale.ROOT) + "." + entry.root(),
                            typed.textProperty()));
        }
    }

    /** What was told so far, oldest first. */
    private Node history() {
        VBox lines = new VBox();
        lines.setId("entry-history");
        for (LogStep step : entry.steps()) {
            Label line = new Label(StepWords.full(step, words, presentation.formats()));
            Labels.wrapping(line);
            if (step.id() == pointed) {
                line.setId("entry-pointed");
                line.getStyleClass().add("pointed");
                line.setMaxWidth(Double.MAX_VALUE);
            }
            lines.getChildren().add(line);
        }
        lines.setVisible(!entry.steps().isEmpty());
        lines.managedProperty().bind(lines.visibleProperty());
        return lines;
    }

    private void save() {
        trouble.clear();
        try {
            saveTyped();
        } catch (ProblemException wrong) {
            explain(wrong.problem());
        }
    }

    private void saveTyped() {
        Amendment now = new Amendment(kind.getValue(), content.getText(), occurred(time.getText()), entry.links());
        LinkText links = new LinkText(place.getText(), person.getText(), meeting.getText(), action.getText());
        List<NewStep> steps = steps();
        boolean corrected = !now.equals(Amendment.of(entry)) || !links.equals(LinkText.of(entry));
        if (corrected) {
            log.amend(entry, now, links, reason.getText(), () -> tell(steps), this::explain);
        } else {
            tell(steps);
        }
    }

    private void tell(List<NewStep> steps) {
        if (steps.isEmpty()) {
            settled();
        } else {
            log.tell(entry, steps, this::settled, this::explain);
        }
    }

    private void settled() {
        drafts.forEach(DraftBook.Entry::settled);
        close.run();
    }

    private void explain(Problem problem) {
        trouble.tell(problem);
        if (problem.key().equals("problem.journal.no-reason")) {
            reason.requestFocus();
        }
    }

    private List<NewStep> steps() {
        List<NewStep> steps = new ArrayList<>();
        String from = reporter.getText().strip();
        if (!from.isEmpty()
                && !from.equals(
                        entry.last(LogStepKind.REPORTER).map(LogStep::who).orElse(""))) {
            steps.add(NewStep.of(LogStepKind.REPORTER, from, ""));
        }
        told(disposal).ifPresent(it -> steps.add(new NewStep(LogStepKind.DISPOSAL, "", it.words, null, it.at)));
        told(told).ifPresent(it -> steps.add(new NewStep(LogStepKind.TOLD, it.words, "", null, it.at)));
        told(result).ifPresent(it -> steps.add(new NewStep(LogStepKind.RESULT, "", it.words, null, it.at)));
        if (important.isSelected() && !important.isDisabled()) {
            steps.add(NewStep.of(LogStepKind.IMPORTANT, "", ""));
        }
        if (done.isSelected()) {
            steps.add(new NewStep(
                    LogStepKind.FOLLOWED_UP,
                    "",
                    "",
                    null,
                    told(result).map(Told::at).orElse(null)));
        }
        if (!term.getText().isBlank()) {
            Instant due = TypedLine.of("x >" + term.getText().strip(), log.now(), log.calendar())
                    .followUp();
            steps.add(new NewStep(LogStepKind.FOLLOW_UP, "", "", due == null ? log.now() : due, null));
        }
        return steps;
    }

    /** @param at when it happened, null for now */
    private record Told(String words, @Nullable Instant at) {}

    /** A time in front says when it happened, as in the log line; otherwise it happens now. */
    private Optional<Told> told(TextField field) {
        String typed = field.getText().strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Matcher timed = TIMED.matcher(typed);
        return Optional.of(
                timed.matches() ? new Told(timed.group(2).strip(), occurred(timed.group(1))) : new Told(typed, null));
    }

    /**
     * The last time at which the clock showed what was typed.
     *
     * @throws ProblemException {@code problem.journal.time} for what is no time
     */
    private Instant occurred(String typed) {
        if (typed.strip().equals(presentation.formats().time(entry.occurredAt()))) {
            return entry.occurredAt();
        }
        Instant last =
                TypedLine.of(typed.strip() + " x", log.now(), log.calendar()).occurredAt();
        if (last == null) {
            throw new ProblemException(Problem.of("problem.journal.time", typed.strip()));
        }
        return last;
    }
}
