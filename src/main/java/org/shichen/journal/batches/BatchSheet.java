package org.shichen.journal.batches;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shichen.journal.batches.BatchBoard.Reading;
import org.shichen.journal.batches.BatchBoard.Shown;
import org.shichen.journal.batches.BatchContent.Figure;
import org.shichen.journal.batches.BatchContent.Row;
import org.shichen.journal.records.ColumnList;
import org.shichen.journal.records.ColumnList.Column;
import org.shichen.problem.Problem;
import org.shichen.ui.Buttons;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Words;

/**
 * The reporting batches: N drafts, C checks, G signs, S sends, X gives up, P prints, T sets the cut-off times. Enter on
 * a number shows the records it is the sum of.
 */
final class BatchSheet extends VBox implements Sheets.Stoppable {

    private final BatchBoard board;
    private final Presentation presentation;
    private final Words words;
    private final BatchWords said;
    private final Consumer<Shown> onPrint;
    private final ListView<Batch> list = new ListView<>();
    private final Label heading = new Label();
    private final Label steps = new Label();
    private final Label posts = new Label();
    private final Label recordsHead = new Label();
    private final Label told = new Label();
    private final ColumnList<Figure> figures;
    private final ColumnList<Row> records;
    private final TextField asked = new TextField();
    private @Nullable Consumer<String> answer;
    private @Nullable Figure opened;
    private boolean showing;
    private Subscription listening = Subscription.EMPTY;

    BatchSheet(BatchBoard board, Presentation presentation, Consumer<Shown> onPrint) {
        this.board = board;
        this.presentation = presentation;
        this.words = presentation.words();
        this.onPrint = onPrint;
        said = new BatchWords(words, presentation.formats());
        setId("batch-sheet");
        double gap = presentation.look().px(8);
        setSpacing(gap);
        Label title = new Label(words.of("batches.title"));
        title.getStyleClass().add("board-title");

        list.setId("batch-list");
        list.setAccessibleText(words.of("batches.list"));
        list.setPrefWidth(presentation.look().px(220));
        list.setMinWidth(presentation.look().px(180));
        Label empty = new Label(words.of("batches.empty"));
        empty.setWrapText(true);
        empty.setPadding(new javafx.geometry.Insets(gap));
        list.setPlaceholder(empty);
        list.setFixedCellSize(presentation.look().px(28));
        list.setCellFactory(view -> new BatchCell());
        list.getSelectionModel().selectedItemProperty().subscribe(batch -> {
            if (batch != null && !showing) {
                opened = null;
                board.select(batch);
            }
        });

        figures = new ColumnList<>(
                "batch-figures",
                words.of("batches.head.kind"),
                List.of(
                        Column.words(words.of("batches.head.line"), 96, said::line),
                        Column.words(
                                words.of("batches.head.kind"),
                                0,
                                figure -> figure.name().in(words.language())),
                        Column.words(
                                words.of("batches.head.unit"),
                                84,
                                figure -> figure.unit().in(words.language())),
                        Column.number(words.of("batches.head.carried"), 78, figure -> plain(figure.carried())),
                        Column.number(
                                words.of("batches.head.fresh"), 72, figure -> BatchWords.orNothing(figure.fresh())),
                        Column.number(
                                words.of("batches.head.corrected"),
                                66,
                                figure -> BatchWords.orNothing(figure.corrected())),
                        Column.number(words.of("batches.head.before"), 92, figure -> plain(figure.before())),
                        Column.number(words.of("batches.head.today"), 60, figure -> plain(figure.today())),
                        Column.number(words.of("batches.head.total"), 66, figure -> plain(figure.total()))),
                presentation,
                this::openRecords);
        figures.setVisibleRows(13);
        records = new ColumnList<>(
                "batch-records",
                words.of("batches.print.later"),
                List.of(
                        Column.words(words.of("batches.print.date"), 96, this::when),
                        Column.words(words.of("batches.print.place"), 130, said::place),
                        Column.words(words.of("batches.head.kind"), 110, this::kind),
                        Column.number(words.of("batches.print.change"), 60, row -> BatchWords.signed(row.amount())),
                        Column.words(
                                words.of("batches.print.why"),
                                0,
                                row -> " " + words.of("batches.part." + row.part()) + said.reason(row) + " "
                                        + by(row))),
                presentation,
                row -> {});
        records.setVisibleRows(6);

        heading.setId("batch-heading");
        heading.getStyleClass().add("board-title");
        steps.setId("batch-steps");
        posts.setId("batch-posts");
        recordsHead.setId("batch-records-head");
        told.setId("batch-told");
        for (Label label : new Label[] {heading, steps, posts, recordsHead, told}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        asked.setId("batch-asked");
        asked.setVisible(false);
        asked.managedProperty().bind(asked.visibleProperty());
        asked.setOnAction(event -> {
            if (answer != null) {
                answer.accept(asked.getText());
            }
        });

        FlowPane acts = new FlowPane(
                presentation.look().px(6),
                presentation.look().px(4),
                button("draft", this::draft),
                button("check", this::check),
                button("sign", this::sign),
                button("send", () -> step(() -> board.send(this::tell))),
                button("drop", this::drop),
                button("print", this::print),
                button("cut-offs", this::cutOffs));
        Label keys = new Label(words.of("batches.keys"));
        keys.getStyleClass().add("muted");
        keys.setWrapText(true);
        keys.setMinHeight(Region.USE_PREF_SIZE);

        VBox right = new VBox(gap, heading, steps, figures, posts, recordsHead, records);
        right.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(right);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefHeight(presentation.look().px(700));
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox middle = new HBox(gap, list, scroll);
        getChildren().addAll(title, middle, asked, told, acts, keys);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty().subscribe(scene -> {
            listening.unsubscribe();
            listening =
                    scene == null ? Subscription.EMPTY : board.readingProperty().subscribe(this::show);
        });
    }

    Node first() {
        return list;
    }

    /** Esc takes back a question before it closes the sheet. */
    @Override
    public boolean stop() {
        if (answer == null) {
            return false;
        }
        closeQuestion();
        return true;
    }

    private void show(@Nullable Reading reading) {
        if (reading == null) {
            return;
        }
        showing = true;
        list.getItems().setAll(reading.batches());
        reading.shown().ifPresent(shown -> list.getSelectionModel().select(shown.batch()));
        showing = false;
        Shown shown = reading.shown().orElse(null);
        heading.setText(shown == null ? "" : said.heading(shown.batch()));
        steps.setText(shown == null ? "" : steps(shown));
        posts.setText(shown == null ? "" : String.join("\n", said.posts(shown.content())));
        figures.show(shown == null ? List.of() : shown.content().figures());
        if (shown == null) {
            records.show(List.of());
            recordsHead.setText("");
        } else if (opened != null && shown.content().figure(opened.kindId()).isPresent()) {
            showRecords(shown, shown.content().figure(opened.kindId()).get());
        } else {
            showLater(shown);
        }
    }

    private String steps(Shown shown) {
        String taken = Stream.concat(
                        Stream.of(said.drafted(shown.batch())),
                        shown.batch().steps().stream().map(said::step))
                .collect(Collectors.joining("  ·  "));
        String outdated = shown.batch().outdated(shown.hash()) && shown.stage() == BatchStage.DRAFT
                ? "\n" + words.of("batches.outdated")
                : "";
        return taken
                + outdated
                + (shown.batch().sent()
                        ? "\n" + words.of("batches.hash", shown.hash().substring(0, 16))
                        : "");
    }

    private void showLater(Shown shown) {
        List<Row> later = shown.content().later();
        recordsHead.setText(later.isEmpty() ? words.of("batches.later.none") : words.of("batches.later", later.size()));
        records.show(later);
    }

    private void openRecords(Figure figure) {
        shown().ifPresent(shown -> showRecords(shown, figure));
        records.list().requestFocus();
    }

    private void showRecords(Shown shown, Figure figure) {
        opened = figure;
        List<Row> rows = shown.content().of(figure.kindId());
        recordsHead.setText(words.of(
                "batches.records",
                figure.name().in(words.language()),
                rows.size(),
                rows.stream().mapToLong(Row::amount).sum()));
        records.show(rows);
    }

    private java.util.Optional<Shown> shown() {
        Reading reading = board.readingProperty().get();
        return reading == null ? java.util.Optional.empty() : reading.shown();
    }

    private void draft() {
        told.setText("");
        if (!board.draft(this::tell)) {
            say(words.of("batches.not-due"));
        }
    }

    private void step(Runnable act) {
        told.setText("");
        act.run();
    }

    private void check() {
        step(() -> board.check(problem -> tell(problem, BatchStage.CHECKED)));
    }

    private void sign() {
        step(() -> board.sign(problem -> tell(problem, BatchStage.SIGNED)));
    }

    /** A leader who has nobody else on the desk says why they do it themselves. */
    private void tell(Problem problem, BatchStage to) {
        if (problem.key().equals("problem.batches.four-eyes") && board.mayOverride()) {
            ask("batches.override.reason", "", text -> board.override(to, text, this::closeQuestion, this::tell));
        }
        tell(problem);
    }

    private void drop() {
        if (shown().isPresent()) {
            ask("batches.drop.reason", "", text -> board.drop(text, this::closeQuestion, this::tell));
        }
    }

    private void cutOffs() {
        Reading reading = board.readingProperty().get();
        if (reading != null) {
            ask(
                    "batches.cut-offs",
                    CutOffText.write(reading.cutOffs()),
                    text -> board.setCutOffs(
                            text,
                            () -> {
                                closeQuestion();
                                say(words.of("batches.saved"));
                            },
                            this::tell));
        }
    }

    private void print() {
        shown().ifPresent(onPrint);
    }

    private void ask(String key, String text, Consumer<String> then) {
        answer = then;
        asked.setText(text);
        asked.setPromptText(words.of(key));
        asked.setAccessibleText(words.of(key));
        say(words.of(key));
        asked.setVisible(true);
        asked.requestFocus();
    }

    private void closeQuestion() {
        answer = null;
        asked.setVisible(false);
        told.setText("");
        list.requestFocus();
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
            case S -> step(() -> board.send(this::tell));
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

    private String when(Row row) {
        return presentation.formats().shortDate(row.dutyDate()) + " "
                + row.watch().character();
    }

    private String kind(Row row) {
        return shown().flatMap(shown -> shown.content().figure(row.kindId()))
                .map(figure -> figure.name().in(words.language()))
                .orElse("");
    }

    private String by(Row row) {
        return words.of("batches.by", presentation.formats().dateTime(row.recordedAt()), row.recordedBy())
                .strip();
    }

    private static String plain(long number) {
        return Long.toString(number);
    }

    private final class BatchCell extends ListCell<Batch> {
        @Override
        protected void updateItem(Batch batch, boolean empty) {
            super.updateItem(batch, empty);
            setText(
                    empty
                            ? null
                            : words.of(
                                            "batches.cut",
                                            presentation.formats().shortDate(batch.dutyDate()),
                                            said.cut(batch.cutMinute()))
                                    + "  " + words.of(stage(batch)));
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
}
