package org.shichen.map.layers;

import java.util.Optional;
import javafx.scene.Node;
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
    private final Button stop = new Button();
    private final Button again = new Button();
    private String coarse = "";
    private Optional<Sharpening> shown = Optional.empty();

    SharpeningLine(Presentation presentation) {
        super(presentation.look().px(8));
        this.words = presentation.words();
        getStyleClass().add("layer-line");
        setId("layer-sharpening");
        HBox.setHgrow(told, Priority.ALWAYS);
        told.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.of("map.layers.sharpening-bar"));
        stop.setText(words.of("map.layers.sharpening-stop"));
        stop.setId("layer-sharpening-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> shown.ifPresent(under -> under.work().stop()));
        again.setText(words.of("map.layers.sharpen"));
        again.setId("layer-sharpen");
        again.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(told, bar, stop, again);
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
        lay();
    }

    /** Says that a picture is coarse, and how to have it cut after all; nothing while one is being cut. */
    void offer(String picture, Runnable sharpen) {
        coarse = picture;
        again.setOnAction(event -> sharpen.run());
        lay();
    }

    void offerNothing() {
        coarse = "";
        lay();
    }

    private void lay() {
        boolean cutting = shown.isPresent();
        if (!cutting && !coarse.isEmpty()) {
            told.setText(words.of("map.layers.coarse", coarse));
        }
        present(bar, cutting);
        present(stop, cutting);
        present(again, !cutting);
        present(this, cutting || !coarse.isEmpty());
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
