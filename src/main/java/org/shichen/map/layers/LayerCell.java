package org.shichen.map.layers;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** A base map in the list: whether it is shown, its name, what it is, its datum, how it stands. */
final class LayerCell extends ListCell<Layer> {

    private final Words words;
    private final CheckBox shown = new CheckBox();
    private final Label name = new Label();
    private final Label kind = new Label();
    private final Label state = new Label();
    private final HBox line;

    LayerCell(MapLayers layers, Presentation presentation) {
        this.words = presentation.words();
        shown.setFocusTraversable(false);
        shown.setMinWidth(Region.USE_PREF_SIZE);
        shown.setOnAction(event -> {
            Layer layer = getItem();
            if (layer != null) {
                layers.show(layer.entry(), shown.isSelected());
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        kind.setMinWidth(Region.USE_PREF_SIZE);
        kind.getStyleClass().add("muted");
        state.setMinWidth(presentation.look().px(96));
        line = new HBox(presentation.look().px(8), shown, name, kind, state);
        line.getStyleClass().add("layer-line");
        setPrefHeight(presentation.look().px(28));
    }

    @Override
    protected void updateItem(Layer layer, boolean empty) {
        super.updateItem(layer, empty);
        if (empty || layer == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        shown.setSelected(layer.entry().shown());
        name.setText(layer.entry().name());
        kind.setText(layer.kind().map(known -> words.of(known) + " · ").orElse("")
                + layer.entry().datum().label()
                + (layer.entry().points().isEmpty()
                        ? ""
                        : " · "
                                + words.of(
                                        "map.points.count",
                                        layer.entry().points().size())));
        // A map that is shown but lost a tile says so with another word.
        boolean partly = layer.state() == LayerState.SHOWN && layer.problem().isPresent();
        state.setText(
                layer.doubted()
                        ? words.of("map.layers.doubted")
                        : partly ? words.of("map.layers.partly") : words.of(layer.state()));
        state.getStyleClass().remove("layer-trouble");
        if (partly || layer.state() == LayerState.FAILED || layer.state() == LayerState.UNPLACED) {
            state.getStyleClass().add("layer-trouble");
        }
        setGraphic(line);
        setAccessibleText(name.getText() + ", " + kind.getText() + ", " + state.getText());
    }
}
