package org.shichen.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;

/**
 * A cell whose words stand below each other without a head: a list that is read as a table, but needs no names for its
 * columns. The last column has what is left over, and goes into the next line where that is too little. A list whose
 * columns need names is a {@link ColumnList}, one whose rows must all be of one height an {@link AlignedCell}. FX
 * thread.
 */
public final class ColumnCell<T> extends WrappingCell<T> {

    /** Between two columns, in pixels at 100 %. */
    private static final double GAP = 12;

    /**
     * A column.
     *
     * @param width in pixels; a longer word is not cut off but moves what follows in its own line
     * @param text in the user's language
     */
    public record Column<T>(double width, boolean muted, Function<? super T, String> text) {

        public static <T> Column<T> of(double width, Function<? super T, String> text) {
            return new Column<>(width, false, text);
        }

        /** What is left over. */
        public static <T> Column<T> rest(Function<? super T, String> text) {
            return of(0, text);
        }

        /** The same column, which is of less weight. */
        public Column<T> asMuted() {
            return new Column<>(width, true, text);
        }
    }

    private final List<Column<T>> columns;
    private final List<Label> labels = new ArrayList<>();
    private final WrappingRow row;

    public ColumnCell(Look look, List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
        row = new WrappingRow(look.px(GAP));
        row.setAlignment(Pos.CENTER_LEFT);
        for (Column<T> column : this.columns) {
            Label label = new Label();
            label.setMinWidth(column.width());
            label.setWrapText(true);
            label.maxWidthProperty().bind(Bindings.createDoubleBinding(this::inner, widthProperty(), insetsProperty()));
            if (column.muted()) {
                label.getStyleClass().add("muted");
            }
            labels.add(label);
        }
        row.getChildren().setAll(labels);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : row);
        if (empty) {
            setAccessibleText(null);
            return;
        }
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setText(columns.get(i).text().apply(item));
        }
        setAccessibleText(labels.stream()
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("  ")));
    }

    /** Before it has a width of its own it is asked how high it will be in that of the list. */
    private double inner() {
        double outer = getWidth() > 0
                ? getWidth()
                : getListView() == null ? 0 : getListView().getWidth();
        double inner = outer - getInsets().getLeft() - getInsets().getRight();
        return inner > 0 ? inner : Double.MAX_VALUE;
    }
}
