package org.shichen.journal.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.checkpoint.Checkpoint;
import org.shichen.journal.FigureKind;
import org.shichen.journal.figures.WatchFigures.Cell;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** Checkpoints × kinds of figure. Arrows go from cell to cell; a cell that is being typed in keeps what was typed. */
final class FigureGrid extends GridPane {

    private record Field(Cell cell, TextField text) {}

    /** A column at least and at most, in pixels at 100 %. */
    private static final double NARROW = 66;

    private static final double WIDEST = 96;

    private final Words words;
    private final Presentation presentation;
    private final BiConsumer<Cell, String> onTyped;
    private final Consumer<Cell> onFocus;
    private final List<List<Field>> fields = new ArrayList<>();
    private final List<Label> reports = new ArrayList<>();
    private final List<Label> totals = new ArrayList<>();
    private @Nullable WatchFigures shown;
    private Runnable onLaidOut = () -> {};

    /** @param onTyped gets a cell and what was typed there on Enter; {@code onFocus} the cell the keys are in */
    FigureGrid(Presentation presentation, BiConsumer<Cell, String> onTyped, Consumer<Cell> onFocus) {
        this.presentation = presentation;
        this.words = presentation.words();
        this.onTyped = onTyped;
        this.onFocus = onFocus;
        getStyleClass().add("figure-grid");
        setHgap(presentation.look().px(4));
        setVgap(presentation.look().px(2));
    }

    /** Called whenever every cell has its place. */
    void setOnLaidOut(Runnable action) {
        onLaidOut = action;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        onLaidOut.run();
    }

    void show(WatchFigures figures) {
        boolean same = shown != null
                && shown.kinds().equals(figures.kinds())
                && shown.checkpoints().stream()
                        .map(Checkpoint::id)
                        .toList()
                        .equals(figures.checkpoints().stream()
                                .map(Checkpoint::id)
                                .toList());
        boolean sameWatch = same && shown.span().equals(figures.span());
        WatchFigures before = shown;
        shown = figures;
        if (!same) {
            build(figures);
        }
        for (List<Field> row : fields) {
            for (Field field : row) {
                boolean untouched = !sameWatch || field.text.getText().equals(text(before, field.cell));
                if (untouched) {
                    put(field.text, text(figures, field.cell));
                }
            }
        }
        for (int i = 0; i < figures.checkpoints().size(); i++) {
            WatchFigures.Report report =
                    figures.report(figures.checkpoints().get(i).id());
            reports.get(i).setText(words.of("figures.report." + report));
            reports.get(i).getStyleClass().remove("figure-missing");
            if (report == WatchFigures.Report.MISSING) {
                reports.get(i).getStyleClass().add("figure-missing");
            }
        }
        for (int i = 0; i < figures.kinds().size(); i++) {
            totals.get(i)
                    .setText(String.valueOf(figures.total(figures.kinds().get(i).id())));
        }
    }

    /** What was typed into the cell is as it was before. */
    void reset(Cell cell) {
        field(cell).ifPresent(field -> put(field.text, text(shown, cell)));
    }

    /** The number in the cell that the keys are in stays chosen as a whole: what is typed takes its place. */
    private static void put(TextField text, String number) {
        if (!text.getText().equals(number)) {
            text.setText(number);
            if (text.isFocused()) {
                text.selectAll();
            }
        }
    }

    /** Whether another text than the sum stands in the cell. */
    boolean typing(Cell cell) {
        return field(cell)
                .filter(field -> !field.text.getText().equals(text(shown, cell)))
                .isPresent();
    }

    /** Puts back what was typed, where nothing else is being typed; whether it stands there now. */
    boolean giveBack(Cell cell, String typed) {
        boolean free = field(cell).isPresent() && !typing(cell);
        if (free) {
            field(cell).orElseThrow().text.setText(typed);
        }
        return free;
    }

    void focus(@Nullable Long checkpoint) {
        fields.stream()
                .filter(row -> !row.isEmpty()
                        && (checkpoint == null || row.getFirst().cell.checkpointId() == checkpoint))
                .findFirst()
                .or(() -> fields.stream().filter(row -> !row.isEmpty()).findFirst())
                .ifPresent(row -> row.getFirst().text.requestFocus());
    }

    /** Where the cell is typed in. */
    Optional<TextField> text(Cell cell) {
        return field(cell).map(Field::text);
    }

    void focus(Cell cell) {
        field(cell).ifPresent(field -> field.text.requestFocus());
    }

    /** The cell after this one, in the row and then in the next. */
    void focusNext(Cell cell) {
        for (int row = 0; row < fields.size(); row++) {
            for (int column = 0; column < fields.get(row).size(); column++) {
                if (fields.get(row).get(column).cell.equals(cell)) {
                    boolean last = column == fields.get(row).size() - 1;
                    go(last ? Math.min(row + 1, fields.size() - 1) : row, last ? 0 : column + 1);
                    return;
                }
            }
        }
    }

    private Optional<Field> field(Cell cell) {
        return fields.stream()
                .flatMap(List::stream)
                .filter(field -> field.cell.equals(cell))
                .findFirst();
    }

    private void go(int row, int column) {
        if (row >= 0
                && row < fields.size()
                && column >= 0
                && column < fields.get(row).size()) {
            fields.get(row).get(column).text.requestFocus();
        }
    }

    private void build(WatchFigures figures) {
        getChildren().clear();
        fields.clear();
        reports.clear();
        totals.clear();
        getColumnConstraints().setAll(new ColumnConstraints(), new ColumnConstraints());
        int column = 2;
        for (FigureKind kind : figures.kinds()) {
            ColumnConstraints wide = new ColumnConstraints();
            wide.setHgrow(Priority.ALWAYS);
            wide.setMaxWidth(presentation.look().px(WIDEST));
            getColumnConstraints().add(wide);
            add(head(kind), column++, 0);
        }
        int row = 1;
        for (Checkpoint checkpoint : figures.checkpoints()) {
            Label name = new Label(checkpoint.code() + " " + checkpoint.name());
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label report = new Label();
            report.setMinWidth(Region.USE_PREF_SIZE);
            reports.add(report);
            add(name, 0, row);
            add(report, 1, row);
            GridPane.setMargin(
                    report,
                    new Insets(
                            0, presentation.look().px(4), 0, presentation.look().px(6)));
            List<Field> cells = new ArrayList<>();
            for (FigureKind kind : figures.kinds()) {
                cells.add(cell(new Cell(checkpoint.id(), kind.id()), checkpoint, kind, row - 1, cells.size()));
                add(cells.getLast().text, cells.size() + 1, row);
            }
            fields.add(cells);
            row++;
        }
        add(new Label(words.of("figures.total")), 0, row);
        for (int i = 0; i < figures.kinds().size(); i++) {
            Label total = new Label();
            total.getStyleClass().add("figure-total");
            total.setMaxWidth(Double.MAX_VALUE);
            totals.add(total);
            add(total, i + 2, row);
        }
    }

    /** Name and unit, told apart by their tone. */
    private VBox head(FigureKind kind) {
        Label name = Labels.wrapping(new Label(kind.name(words.language())));
        Label unit = Labels.wrapping(new Label(kind.unit(words.language())));
        name.getStyleClass().add("figure-head");
        unit.getStyleClass().addAll("figure-head", "muted");
        double widest = longestWord(name.getText() + " " + unit.getText())
                + presentation.look().px(6);
        // Chinese of five letters and more is broken after the fourth, not where a wide column happens to end.
        name.setMaxWidth(Math.max(widest, presentation.look().px(NARROW)));
        VBox head = new VBox(name, unit);
        head.setAlignment(Pos.BOTTOM_RIGHT);
        head.setMinWidth(widest);
        head.setPrefWidth(Math.max(widest, presentation.look().px(NARROW)));
        return head;
    }

    /**
     * In pixels, so that no word of a heading is broken. Chinese breaks anywhere; of three characters one column is
     * made.
     */
    private double longestWord(String text) {
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> word.codePoints().allMatch(letter -> letter < 0x2e80))
                .mapToDouble(word -> presentation.width(word) + 1)
                .max()
                .orElse(presentation.look().px(60));
    }

    private Field cell(Cell cell, Checkpoint checkpoint, FigureKind kind, int row, int column) {
        TextField text = new TextField();
        text.setId("figure-" + checkpoint.code() + "-" + kind.code());
        text.getStyleClass().add("figure-cell");
        text.setAccessibleText(checkpoint.name() + " " + kind.name(words.language()));
        text.setPrefWidth(presentation.look().px(NARROW));
        text.focusedProperty().subscribe(focused -> {
            if (focused) {
                text.selectAll();
                onFocus.accept(cell);
            }
        });
        text.setOnAction(event -> {
            if (text.getText().equals(text(shown, cell))) {
                focusNext(cell);
            } else {
                onTyped.accept(cell, text.getText());
            }
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean whole = text.getSelectedText().length() == text.getLength();
            switch (event.getCode()) {
                case UP -> go(row - 1, column);
                case DOWN -> go(row + 1, column);
                case LEFT -> {
                    if (!whole && text.getCaretPosition() > 0) {
                        return;
                    }
                    go(row, column - 1);
                }
                case RIGHT -> {
                    if (!whole && text.getCaretPosition() < text.getLength()) {
                        return;
                    }
                    go(row, column + 1);
                }
                default -> {
                    return;
                }
            }
            event.consume();
        });
        return new Field(cell, text);
    }

    private static String text(@Nullable WatchFigures figures, Cell cell) {
        return figures == null || figures.of(cell).isEmpty() ? "" : String.valueOf(figures.sum(cell));
    }
}
