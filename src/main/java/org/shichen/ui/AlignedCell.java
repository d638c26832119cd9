package org.shichen.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.shichen.ui.ColumnCell.Column;

/**
 * A row of a list whose parts stand below one another from row to row, for a list without a head whose rows are all of
 * one height; with a head see {@link ColumnList}, and where rows may be of different heights {@link ColumnCell}. A part
 * that is longer than its column is cut short and read aloud whole. FX thread.
 */
public final class AlignedCell<T> extends ListCell<T> {

    private final List<Column<T>> parts;
    private final HBox row;

    public AlignedCell(Look look, List<Column<T>> parts) {
        this.parts = List.copyOf(parts);
        row = new HBox(look.px(8));
        row.getStyleClass().add("aligned-row");
        for (Column<T> part : this.parts) {
            Label label = new Label();
            if (part.muted()) {
                label.getStyleClass().add("muted");
            }
            if (part.width() > 0) {
                label.setMinWidth(part.width());
                label.setMaxWidth(Region.USE_PREF_SIZE);
                label.setPrefWidth(part.width());
            } else {
                label.setMaxWidth(Double.MAX_VALUE);
                label.setMinWidth(0);
                HBox.setHgrow(label, Priority.ALWAYS);
            }
            row.getChildren().add(label);
        }
        // Wide as the list, not as its words.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(T shown, boolean empty) {
        super.updateItem(shown, empty);
        setGraphic(empty ? null : row);
        setAccessibleText(
                empty
                        ? null
                        : parts.stream().map(part -> part.text().apply(shown)).collect(Collectors.joining(" ")));
        for (int i = 0; i < parts.size() && !empty; i++) {
            ((Label) row.getChildren().get(i)).setText(parts.get(i).text().apply(shown));
        }
    }
}
