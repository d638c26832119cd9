package org.shichen.ui;

import java.util.List;
import javafx.scene.Scene;

/** Gives a scene the style sheets, font and text size of a look. */
public final class SceneStyle {

    /** Each room that styles controls of its own keeps a sheet of its name. */
    private static final List<String> ROOMS = List.of(
            "desk",
            "wall",
            "access",
            "people",
            "roster",
            "publish",
            "relief",
            "checkpoint",
            "figures",
            "map",
            "briefing",
            "search");

    private SceneStyle() {}

    /** The style sheets of all rooms, beside that of the theme. */
    static List<String> sheets() {
        return ROOMS.stream().map(room -> "/css/" + room + ".css").toList();
    }

    /** @param family the font family, see {@link Fonts#family()} */
    public static void apply(Scene scene, Look look, String family) {
        scene.setUserAgentStylesheet(look.theme().controls());
        scene.getStylesheets().setAll(sheet(look.theme().styleSheet()));
        sheets().forEach(each -> scene.getStylesheets().add(sheet(each)));
        scene.getRoot().setStyle("-fx-font-family: '" + family + "'; -fx-font-size: " + look.em() + "px;");
    }

    private static String sheet(String resource) {
        return SceneStyle.class.getResource(resource).toExternalForm();
    }
}
