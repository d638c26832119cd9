package org.shichen.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Labels and what is typed for them, one below the other, the fields as wide as there is room. */
public final class FieldGrid extends GridPane {

    private final Look look;
    private int row;

    public FieldGrid(Look look) {
        this.look = look;
        setHgap(look.px(8));
        setVgap(look.px(4));
        ColumnConstraints label = new ColumnConstraints();
        label.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints field = new ColumnConstraints();
        field.setHgrow(Priority.ALWAYS);
        field.setFillWidth(true);
        getColumnConstraints().setAll(label, field);
    }

    /** @return the label, which names the field for a screen reader as well */
    public Label add(String text, Node field) {
        Label label = new Label(text);
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        if (field.getAccessibleText() == null) {
            field.setAccessibleText(text);
        }
        if (field instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        if (field instanceof FlowPane row) {
            // Boxes to tick are lower than a field, and stand in the middle of its row beside their label.
            row.setMinHeight(look.px(28));
            row.setRowValignment(VPos.CENTER);
            row.setAlignment(Pos.CENTER_LEFT);
        }
        GridPane.setValignment(label, VPos.BASELINE);
        GridPane.setMargin(label, new Insets(look.px(4), 0, 0, 0));
        add(label, 0, row);
        add(field, 1, row);
        row++;
        return label;
    }
}
