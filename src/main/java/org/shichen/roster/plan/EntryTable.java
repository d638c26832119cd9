package org.shichen.roster.plan;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.shichen.ui.Presentation;

/** Rows of fields under heads; the last row is empty and a new one comes when it is written into. */
final class EntryTable extends GridPane {

    private final List<String> heads;
    private int rows;

    /** @param heads what the columns hold, in the user's language */
    EntryTable(Presentation presentation, List<String> heads) {
        this.heads = heads;
        setHgap(presentation.look().px(6));
        setVgap(presentation.look().px(4));
        for (int i = 0; i < heads.size(); i++) {
            Label head = new Label(heads.get(i));
            head.getStyleClass().add("muted");
            add(head, i, 0);
        }
    }

    /** @param next makes the row after this one, when this one is the last and its first field is written into */
    void row(TextField name, List<? extends Control> cells, Runnable next) {
        rows++;
        int row = rows;
        name.textProperty().subscribe(() -> {
            if (row == rows && !name.getText().isBlank()) {
                next.run();
            }
        });
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).setAccessibleText(heads.get(i) + " " + row);
            add(cells.get(i), i, row);
        }
    }

    static TextField field(String id, String text, int columns) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setPrefColumnCount(columns);
        return field;
    }

    static CheckBox check(String id, boolean on) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.setSelected(on);
        return box;
    }
}
