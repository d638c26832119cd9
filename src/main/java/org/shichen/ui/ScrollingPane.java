package org.shichen.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A scroll pane that is painted straight onto the window. The one of JavaFX keeps a picture of what it shows, to move
 * it when it is scrolled: up to 8 MB for each sheet that was ever open, and without a graphics card everything in it is
 * painted twice whenever a letter changes. FX thread.
 */
public class ScrollingPane extends ScrollPane {

    /** What is scrolled comes later. */
    public ScrollingPane() {}

    public ScrollingPane(Node content) {
        super(content);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        getChildrenUnmodifiable().stream()
                .filter(part -> part.getStyleClass().contains("viewport"))
                .forEach(part -> part.setCache(false));
        return skin;
    }
}
