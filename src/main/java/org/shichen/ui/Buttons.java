package org.shichen.ui;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Buttons that are never narrower than their words. FX thread. */
public final class Buttons {

    private Buttons() {}

    /** @param text in the user's language */
    public static Button of(String id, String text, Runnable act) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    /** One for the mouse, of an act that has a key: it never takes the focus from where the user types. */
    public static Button forMouse(String id, String text, Runnable act) {
        Button button = of(id, text, act);
        button.setFocusTraversable(false);
        return button;
    }
}
