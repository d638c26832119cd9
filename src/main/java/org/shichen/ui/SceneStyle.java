package org.shichen.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
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

    /**
     * The style sheet of the controls is that of the program, not of the scene: else JavaFX would read its own beside
     * it. FX thread.
     *
     * @param family the font family, see {@link Fonts#family()}
     */
    public static void apply(Scene scene, Look look, String family) {
        controls(look);
        List<String> sheets = Stream.concat(Stream.of(look.theme().styleSheet()), sheets().stream())
                .map(SceneStyle::sheet)
                .toList();
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
        scene.getRoot().setStyle("-fx-font-family: '" + family + "'; -fx-font-size: " + look.em() + "px;");
    }

    /** Chooses the style sheet of all controls. FX thread. */
    public static void controls(Look look) {
        if (!look.theme().controls().equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(look.theme().controls());
        }
    }

    private static String sheet(String resource) {
        return SceneStyle.class.getResource(resource).toExternalForm();
    }
}
