package org.shichen.map.layers;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** Tells that a large picture is being cut, how far that is, and stops it; takes no room while none is. FX thread. */
final class SharpeningLine extends HBox {

    private final Words words;
    private final Label told = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private Optional<Sharpening> shown = Optional.empty();

    SharpeningLine(Presentation presentation) {
        super(presentation.look().px(8));
        this.words = presentation.words();
        getStyleClass().add("layer-line");
        setId("layer-sharpening");
        HBox.setHgrow(told, Priority.ALWAYS);
        told.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.of("map.layers.sharpening-bar"));
        Button stop = new Button(words.of("map.layers.sharpening-stop"));
        stop.setId("layer-sharpening-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> shown.ifPresent(under -> under.work().stop()));
        getChildren().addAll(told, bar, stop);
        show(Optional.empty());
    }

    void show(Optional<Sharpening> now) {
        shown = now;
        bar.progressProperty().unbind();
        now.ifPresent(under -> {
            told.setText(words.of(
                    "map.layers.sharpening", String.valueOf(under.picture().getFileName())));
            bar.progressProperty().bind(under.work().doneProperty());
        });
        setVisible(now.isPresent());
        setManaged(now.isPresent());
    }
}
