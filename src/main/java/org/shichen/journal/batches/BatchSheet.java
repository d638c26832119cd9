package org.shichen.journal.batches;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.batches.BatchBoard.Reading;
import org.shichen.journal.batches.BatchBoard.Shown;
import org.shichen.problem.Problem;
import org.shichen.ui.Buttons;
import org.shichen.ui.Presentation;
import org.shichen.ui.ScrollingPane;
import org.shichen.ui.SheetActs;
import org.shichen.ui.SheetQuestion;
import org.shichen.ui.Sheets;
import org.shichen.ui.TextCell;
import org.shichen.ui.TwoParts;
import org.shichen.ui.WhileShown;
import org.shichen.ui.Words;

/**
 * The reporting batches: N drafts, C checks, G signs, S sends, X gives up, P prints, T sets the cut-off times. Enter on
 * a number shows the records it is the sum of.
 */
final class BatchSheet extends VBox implements Sheets.Stoppable, Sheets.Lasting {

    /** Narrower than this the table of a batch stands below the list, in pixels at 100 %: numbers are not cut off. */
    private static final double TABLE = 520;

    /** Height of the table at least, in pixels at 100 %. */
    private static final double LEAST_TABLE = 180;

    private final BatchBoard board;
    private final Presentation presentation;
    private final Words words;
    private final BatchWords said;
    private final Consumer<Shown> onPrint;
    private final ListView<Batch> list = new ListView<>();
    private final BatchTable table;
    private final SheetQuestion question;
    private boolean showing;

    BatchSheet(BatchBoard board, Presentation presentation, Consumer<Shown> onPrint) {
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        this.onPrint = onPrint;
        said = new BatchWords(words, presentation.formats());
        table = new BatchTable(presentation, said);
        question = new SheetQuestion("batch", presentation, list::requestFocus);
        setId("batch-sheet");
        double gap = presentation.look().px(8);
        setSpacing(gap);
        Label title = new Label(words.of("batches.title"));
        title.getStyleClass().add("board-title");
        prepareList(gap);
        SheetActs acts = new SheetActs(presentation)
                .plain(
                        button("draft", this::draft),
                        button("check", this::check),
                        button("sign", this::sign),
                        button("send", this::send),
                        button("print", this::print),
                        button("cut-offs", this::cutOffs),
                        button("drop", this::drop))
                .keys("batches.keys");
        ScrollPane scroll = new ScrollingPane(table);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefHeight(presentation.look().px(700));
        scroll.setPrefWidth(presentation.look().px(TABLE));
        scroll.setMinHeight(presentation.look().px(LEAST_TABLE));
        getChildren().addAll(title, new TwoParts(gap, list, scroll), question, acts);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        WhileShown.listen(this, () -> board.readingProperty().subscribe(this::show));
    }

    private void prepareList(double gap) {
        list.setId("batch-list");
        list.setAccessibleText(words.of("batches.list"));
        list.setPrefWidth(presentation.look().px(252));
        list.setMinWidth(presentation.look().px(244));
        list.setMaxWidth(Region.USE_PREF_SIZE);
        list.setMinHeight(presentation.look().px(28 * 3));
        Label empty = new Label(words.of("batches.empty"));
        empty.setWrapText(true);
        empty.setPadding(new Insets(gap));
        list.setPlaceholder(empty);
        list.setFixedCellSize(presentation.look().px(28));
        list.setCellFactory(view -> new TextCell<>(this::line));
        list.getSelectionModel().selectedItemProperty().subscribe(batch -> {
            if (batch != null && !showing) {
                table.closeRecords();
                board.select(batch);
            }
        });
    }

    Node first() {
        return list;
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
        showing = true;
        list.getItems().setAll(reading.batches());
        reading.shown().ifPresent(shown -> list.getSelectionModel().select(shown.batch()));
        showing = false;
        table.show(reading.shown().orElse(null));
    }

    private Optional<Shown> shown() {
        Reading reading = board.readingProperty().get();
        return reading == null ? Optional.empty() : reading.shown();
    }

    private void draft() {
        question.clear();
        if (!board.draft(question::tell)) {
            question.say(words.of("batches.not-due"));
        }
    }

    private void check() {
        question.clear();
        board.check(problem -> refused(problem, BatchStage.CHECKED));
    }

    private void sign() {
        question.clear();
        board.sign(problem -> refused(problem, BatchStage.SIGNED));
    }

    private void send() {
        question.clear();
        board.send(question::tell);
    }

    /** A leader who has nobody else on the desk says why they do it themselves. */
    private void refused(Problem problem, BatchStage to) {
        if (problem.key().equals("problem.batches.four-eyes") && board.mayOverride()) {
            question.ask(
                    words.of("batches.override.reason"),
                    "",
                    text -> board.override(to, text, question::close, question::tell));
        }
        question.tell(problem);
    }

    private void drop() {
        if (shown().isPresent()) {
            question.ask(
                    words.of("batches.drop.reason"), "", text -> board.drop(text, question::close, question::tell));
        }
    }

    private void cutOffs() {
        Reading reading = board.readingProperty().get();
        if (reading != null) {
            question.ask(
                    words.of("batches.cut-offs"),
                    CutOffText.write(reading.cutOffs()),
                    text -> board.setCutOffs(
                            text,
                            () -> {
                                question.close();
                                question.say(words.of("batches.saved"));
                            },
                            question::tell));
        }
    }

    private void print() {
        shown().ifPresent(onPrint);
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl
                || event.isControlDown()
                || event.isAltDown()
                || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case N -> draft();
            case C -> check();
            case G -> sign();
            case S -> send();
            case X -> drop();
            case P -> print();
            case T -> cutOffs();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Button button(String name, Runnable act) {
        return Buttons.forMouse("batch-" + name, words.of("batches.button." + name), act);
    }

    private String line(Batch batch) {
        return words.of("batches.cut", presentation.formats().shortDate(batch.dutyDate()), said.cut(batch.cutMinute()))
                + "  " + words.of(stage(batch));
    }

    /** What is not looked at is said as it was when its last step was taken. */
    private BatchStage stage(Batch batch) {
        return shown().filter(shown -> shown.batch().id() == batch.id())
                .map(Shown::stage)
                .orElse(
                        batch.steps().isEmpty()
                                ? BatchStage.DRAFT
                                : batch.steps().getLast().stage());
    }
}
