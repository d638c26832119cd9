package org.shichen.desk;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.shichen.checkpoint.Alarm;

/** An alarm in its list, in as many lines as it takes; red is the mark of one that nobody has taken notice of. */
final class AlarmCell extends ListCell<Alarm> {

    private final Function<Alarm, String> line;
    private final Label mark = new Label("▼");
    private final Label text = new Label();
    private final HBox row = new HBox(mark, text);

    AlarmCell(Function<Alarm, String> line) {
        this.line = line;
        row.getStyleClass().add("alarm-row");
        row.setAlignment(Pos.TOP_LEFT);
        mark.getStyleClass().add("alarm-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.managedProperty().bind(mark.visibleProperty());
        text.getStyleClass().add("alarm-text");
        text.setWrapText(true);
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        // Wide as the list, not as its words: else they would not wrap.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Alarm alarm, boolean empty) {
        super.updateItem(alarm, empty);
        setGraphic(empty ? null : row);
        setAccessibleText(empty ? null : line.apply(alarm));
        if (!empty) {
            mark.setVisible(!alarm.acknowledged());
            text.setText(line.apply(alarm));
        }
    }
}
