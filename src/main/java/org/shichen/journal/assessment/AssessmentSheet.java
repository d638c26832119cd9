package org.shichen.journal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.assessment.Assessment.Stage;
import org.shichen.journal.assessment.AssessmentBoard.Reading;
import org.shichen.problem.Problem;
import org.shichen.ui.Buttons;
import org.shichen.ui.Presentation;
import org.shichen.ui.TitleRow;
import org.shichen.ui.Words;

/**
 * The daily assessment in four parts, written like a letter: Ctrl+D drafts it from figures and log, Ctrl+S saves,
 * Ctrl+R reviews, Ctrl+I issues, Ctrl+P prints. What is typed is kept until it is saved.
 */
final class AssessmentSheet extends VBox {

    private final AssessmentBoard board;
    private final Presentation presentation;
    private final Words words;
    private final Consumer<Reading> onPrint;
    private final Label head = new Label();
    private final Label steps = new Label();
    private final Label told = new Label();
    private final TextArea overall = area("overall", 7);
    private final TextArea problems = area("problems", 4);
    private final TextArea risks = area("risks", 3);
    private final TextArea measures = area("measures", 4);
    private final TextField instruction = new TextField();
    private final List<EditedPart> kept = new ArrayList<>();
    private long keptOver;
    private @Nullable Reading shown;
    private @Nullable AssessmentText sent;
    private long sentOver;
    private Subscription listening = Subscription.EMPTY;

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
        told.setId("assessment-told");
        for (Label label : new Label[] {steps, told}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        instruction.setId("assessment-instruction");
        HBox acts = new HBox(
                gap,
                button("before", () -> turn(-1)),
                button("after", () -> turn(1)),
                button("draft", this::draft),
                button("save", this::save),
                button("review", this::review),
                button("issue", this::issue),
                button("print", this::print));
        acts.setAlignment(Pos.CENTER_RIGHT);
        TitleRow top = new TitleRow(gap, head, acts);
        Label keys = new Label(words.of("assessment.keys"));
        keys.getStyleClass().add("muted");
        keys.setWrapText(true);
        keys.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(top, steps);
        part("overall", overall);
        part("problems", problems);
        part("risks", risks);
        part("measures", measures);
        part("instruction", instruction);
        getChildren().addAll(told, keys);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty().subscribe(scene -> {
            listening.unsubscribe();
            if (scene == null) {
                listening = Subscription.EMPTY;
                closeDrafts();
            } else {
                listening = board.readingProperty().subscribe(this::show);
            }
        });
    }

    Node first() {
        return overall;
    }

    private void part(String name, TextInputControl field) {
        Label label = new Label(words.of("assessment.part." + name));
        label.getStyleClass().add("muted");
        field.setAccessibleText(words.of("assessment.part." + name));
        getChildren().addAll(label, field);
    }

    private static TextArea area(String name, int rows) {
        TextArea area = new TextArea();
        area.setId("assessment-" + name);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.setMinHeight(Region.USE_COMPUTED_SIZE);
        // Tab goes on to the next part, as in every other form; Ctrl+Tab would be known to nobody.
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
        return area;
    }

    private void show(@Nullable Reading reading) {
        if (reading == null) {
            return;
        }
        boolean sameDay = shown != null && shown.date().equals(reading.date());
        boolean fresh = !sameDay || (shown.saved().isEmpty() && reading.saved().isPresent() && untouched());
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
        for (TextInputControl field : fields()) {
            field.setEditable(!issued);
        }
        if (!sameDay) {
            closeDrafts();
            fill(saved);
        } else if (fresh
                || (before.saved().isPresent()
                        && saved != null
                        && text().equals(textOf(before.saved().get())))) {
            fill(saved);
        }
        adopt();
        keep(reading.date(), saved, issued);
    }

    /** What was saved is shown as it was understood, names for badge numbers, unless more has been typed since. */
    private void adopt() {
        Assessment saved = shown == null ? null : shown.saved().orElse(null);
        if (sent != null && saved != null && saved.version() != sentOver) {
            if (text().equals(sent)) {
                fill(saved);
            }
            sent = null;
        }
    }

    private boolean untouched() {
        return fields().stream().allMatch(field -> field.getText().isEmpty());
    }

    private String steps(Assessment saved) {
        return Stream.concat(
                                Stream.of(words.of(
                                        "assessment.drafted",
                                        presentation.formats().dateTime(saved.draftedAt()),
                                        saved.draftedBy())),
                                saved.steps().stream()
                                        .map(step -> words.of(
                                                "assessment.step." + step.stage(),
                                                presentation.formats().dateTime(step.at()),
                                                step.by())))
                        .collect(Collectors.joining("  ·  "))
                + (saved.stage() == Stage.DRAFT && !saved.steps().isEmpty()
                        ? "\n" + words.of("assessment.outdated")
                        : "");
    }

    private List<TextInputControl> fields() {
        return List.of(overall, problems, risks, measures, instruction);
    }

    private void fill(@Nullable Assessment saved) {
        AssessmentText text = saved == null ? new AssessmentText("", "", "", "", "") : textOf(saved);
        overall.setText(text.overall());
        problems.setText(text.problems());
        risks.setText(text.risks());
        measures.setText(text.measures());
        instruction.setText(text.instruction());
    }

    private static AssessmentText textOf(Assessment saved) {
        return new AssessmentText(
                saved.overall(),
                saved.problems(),
                saved.risks(),
                MeasureText.write(saved.measures()),
                saved.instruction());
    }

    private AssessmentText text() {
        return new AssessmentText(
                overall.getText(), problems.getText(), risks.getText(), measures.getText(), instruction.getText());
    }

    /** A part that was being written when the program ended comes back, over the version that it was written over. */
    private void keep(LocalDate date, @Nullable Assessment saved, boolean issued) {
        long version = saved == null ? 0 : saved.version();
        if (!issued && !kept.isEmpty() && version == keptOver) {
            return;
        }
        kept.forEach(EditedPart::forget);
        kept.clear();
        keptOver = version;
        if (issued) {
            return;
        }
        AssessmentText basis = saved == null ? new AssessmentText("", "", "", "", "") : textOf(saved);
        List<String> parts =
                List.of(basis.overall(), basis.problems(), basis.risks(), basis.measures(), basis.instruction());
        for (int i = 0; i < parts.size(); i++) {
            TextInputControl field = fields().get(i);
            kept.add(new EditedPart(board.drafts(), field.getId() + "." + date + "." + version, field, parts.get(i)));
        }
    }

    private void closeDrafts() {
        kept.forEach(EditedPart::close);
        kept.clear();
    }

    private void turn(int by) {
        told.setText("");
        board.turn(by);
    }

    private void draft() {
        if (shown == null
                || shown.saved()
                        .map(Assessment::stage)
                        .filter(Stage.ISSUED::equals)
                        .isPresent()) {
            tell(Problem.of("problem.assessment.issued"));
            return;
        }
        board.draft(words, presentation.formats(), drafted -> {
            // What was written already is never written over.
            if (overall.getText().isBlank()) {
                overall.setText(drafted.overall());
            }
            if (problems.getText().isBlank()) {
                problems.setText(drafted.problems());
            }
            if (risks.getText().isBlank()) {
                risks.setText(drafted.risks());
            }
            measures.requestFocus();
            say(words.of("assessment.drafted-now"));
        });
    }

    private void save() {
        sent = text();
        sentOver = shown == null ? 0 : shown.saved().map(Assessment::version).orElse(0L);
        board.save(
                sent,
                id -> {
                    kept.forEach(EditedPart::settled);
                    say(words.of("assessment.saved"));
                },
                problem -> {
                    sent = null;
                    tell(problem);
                });
    }

    private void review() {
        ifSaved(() -> board.review(() -> say(words.of("assessment.reviewed")), this::tell));
    }

    private void issue() {
        ifSaved(() -> board.issue(() -> say(words.of("assessment.issued")), this::tell));
    }

    private void print() {
        ifSaved(() -> onPrint.accept(shown));
    }

    /** Nobody reviews, issues or prints other words than those on the screen. */
    private void ifSaved(Runnable act) {
        if (shown == null
                || shown.saved().isEmpty()
                || !text().equals(textOf(shown.saved().get()))) {
            tell(Problem.of("problem.assessment.save-first"));
        } else {
            told.setText("");
            act.run();
        }
    }

    private void tell(Problem problem) {
        say((words.of(problem) + " " + words.remedy(problem)).strip());
        told.getStyleClass().add("trouble-text");
    }

    private void say(String text) {
        told.getStyleClass().remove("trouble-text");
        told.setText(text);
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
