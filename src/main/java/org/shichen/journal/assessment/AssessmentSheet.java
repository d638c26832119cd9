package org.shichen.journal.assessment;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.assessment.Assessment.Stage;
import org.shichen.journal.assessment.Assessment.Step;
import org.shichen.journal.assessment.AssessmentBoard.Reading;
import org.shichen.problem.Problem;
import org.shichen.ui.Buttons;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.SheetQuestion;
import org.shichen.ui.Sheets;
import org.shichen.ui.TitleRow;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;

/**
 * The daily assessment in four parts, written like a letter: Ctrl+D drafts it from figures and log, Ctrl+S saves,
 * Ctrl+R reviews, Ctrl+I issues, Ctrl+P prints. What is typed is kept until it is saved.
 */
final class AssessmentSheet extends VBox implements Sheets.Stoppable, Sheets.Lasting {

    private final AssessmentBoard board;
    private final Presentation presentation;
    private final Words words;
    private final Consumer<Reading> onPrint;
    private final Label head = new Label();
    private final Label steps = new Label();
    private final SheetQuestion question;
    private final AssessmentForm form;
    private @Nullable Reading shown;
    private @Nullable AssessmentText sent;
    private long sentOver;

    AssessmentSheet(AssessmentBoard board, Presentation presentation, Consumer<Reading> onPrint) {
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        this.onPrint = onPrint;
        setId("assessment-sheet");
        double gap = presentation.look().px(6);
        setSpacing(gap);
        head.setId("assessment-head");
        head.getStyleClass().add("board-title");
        steps.setId("assessment-steps");
        Labels.passing(steps);
        question = new SheetQuestion("assessment", presentation, () -> first().requestFocus());
        HBox turning = new HBox(gap, button("before", () -> turn(-1)), button("after", () -> turn(1)));
        turning.setAlignment(Pos.CENTER_RIGHT);
        TitleRow top = new TitleRow(gap, head, turning);
        SheetActs acts = new SheetActs(presentation)
                .main(
                        button("save", this::save),
                        button("draft", this::draft),
                        button("review", this::review),
                        button("issue", this::issue),
                        button("print", this::print))
                .keys("assessment.keys");
        form = new AssessmentForm(board.drafts(), presentation);
        getChildren().addAll(top, steps, form, question, acts);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        WhileShown.listen(
                this, () -> board.readingProperty().subscribe(this::show).and(form::closeDrafts));
    }

    Node first() {
        return form.first();
    }

    /** Esc takes back a question before it closes the sheet. */
    @Override
    public boolean stop() {
        return question.stop();
    }

    private void show(@Nullable Reading reading) {
        if (reading == null) {
            return;
        }
        boolean sameDay = shown != null && shown.date().equals(reading.date());
        boolean fresh = !sameDay || (shown.saved().isEmpty() && reading.saved().isPresent() && form.untouched());
        Reading before = shown;
        shown = reading;
        head.setText(words.of(
                "assessment.title",
                presentation.formats().date(reading.date()),
                presentation.formats().weekday(reading.date()),
                reading.number()));
        Assessment saved = reading.saved().orElse(null);
        steps.setText(saved == null ? words.of("assessment.unsaved") : steps(saved));
        boolean issued = saved != null && saved.stage() == Stage.ISSUED;
        form.editable(!issued);
        if (!sameDay) {
            form.closeDrafts();
            form.fill(saved);
        } else if (fresh
                || (before.saved().isPresent()
                        && saved != null
                        && form.says(before.saved().get()))) {
            form.fill(saved);
        }
        adopt();
        form.keep(reading.date(), saved, issued);
    }

    /** What was saved is shown as it was understood, names for badge numbers, unless more has been typed since. */
    private void adopt() {
        Assessment saved = shown == null ? null : shown.saved().orElse(null);
        if (sent != null && saved != null && saved.version() != sentOver) {
            if (form.text().equals(sent)) {
                form.fill(saved);
            }
            sent = null;
        }
    }

    private String steps(Assessment saved) {
        return Stream.concat(
                                Stream.of(words.of(
                                        "assessment.drafted",
                                        presentation.formats().dateTime(saved.draftedAt()),
                                        saved.draftedBy())),
                                saved.steps().stream().map(this::step))
                        .collect(Collectors.joining("  ·  "))
                + (saved.stage() == Stage.DRAFT && !saved.steps().isEmpty()
                        ? "\n" + words.of("assessment.outdated")
                        : "");
    }

    private String step(Step step) {
        String taken = words.of(
                "assessment.step." + step.stage(), presentation.formats().dateTime(step.at()), step.by());
        return step.override().isEmpty() ? taken : taken + words.of("assessment.override", step.override());
    }

    private void turn(int by) {
        question.clear();
        board.turn(by);
    }

    private void draft() {
        if (shown == null
                || shown.saved()
                        .map(Assessment::stage)
                        .filter(Stage.ISSUED::equals)
                        .isPresent()) {
            question.tell(Problem.of("problem.assessment.issued"));
            return;
        }
        board.draft(words, presentation.formats(), drafted -> {
            form.draft(drafted);
            question.say(words.of("assessment.drafted-now"));
        });
    }

    private void save() {
        sent = form.text();
        sentOver = shown == null ? 0 : shown.saved().map(Assessment::version).orElse(0L);
        board.save(
                sent,
                id -> {
                    form.settled();
                    question.say(words.of("assessment.saved"));
                },
                problem -> {
                    sent = null;
                    question.tell(problem);
                });
    }

    private void review() {
        ifSaved(() -> board.review(() -> done(Stage.REVIEWED), problem -> refused(problem, Stage.REVIEWED)));
    }

    private void issue() {
        ifSaved(() -> board.issue(() -> done(Stage.ISSUED), problem -> refused(problem, Stage.ISSUED)));
    }

    private void done(Stage stage) {
        question.say(words.of("assessment.done." + stage));
    }

    /** A leader who has nobody else on the desk says why they do it themselves. */
    private void refused(Problem problem, Stage to) {
        if (problem.key().equals("problem.assessment.four-eyes") && board.mayOverride()) {
            question.ask(
                    words.of("assessment.override.reason"),
                    "",
                    reason -> ifSaved(() -> board.override(
                            to,
                            reason,
                            () -> {
                                question.close();
                                done(to);
                            },
                            question::tell)));
        }
        question.tell(problem);
    }

    private void print() {
        ifSaved(() -> onPrint.accept(shown));
    }

    /** Nobody reviews, issues or prints other words than those on the screen. */
    private void ifSaved(Runnable act) {
        if (shown == null || shown.saved().isEmpty() || !form.says(shown.saved().get())) {
            question.tell(Problem.of("problem.assessment.save-first"));
        } else {
            question.clear();
            act.run();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.PAGE_UP || event.getCode() == KeyCode.PAGE_DOWN) {
            turn(event.getCode() == KeyCode.PAGE_UP ? -1 : 1);
            event.consume();
            return;
        }
        if (!event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case D -> draft();
            case S -> save();
            case R -> review();
            case I -> issue();
            case P -> print();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Button button(String name, Runnable act) {
        return Buttons.forMouse("assessment-do-" + name, words.of("assessment.button." + name), act);
    }
}
