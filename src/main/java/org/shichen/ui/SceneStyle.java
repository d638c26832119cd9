package org.shichen.ui;

import javafx.scene.Scene;

/** Gives a scene the style sheets, font and text size of a look. */
public final class SceneStyle {

    private SceneStyle() {}

    /** @param family the font family, see {@link Fonts#family()} */
    public static void apply(Scene scene, Look look, String family) {
        scene.setUserAgentStylesheet(look.theme().controls());
        scene.getStylesheets().setAll(sheet(look.theme().styleSheet()), sheet("/css/desk.css"));
        scene.getRoot().setStyle("-fx-font-family: '" + family + "'; -fx-font-size: " + look.em() + "px;");
    }

    private static String sheet(String resource) {
        return SceneStyle.class.getResource(resource).toExternalForm();
    }
}
