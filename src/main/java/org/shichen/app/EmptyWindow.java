package org.shichen.app;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.shichen.desk.Remembered;
import org.shichen.ui.Fonts;
import org.shichen.ui.Look;
import org.shichen.ui.SceneStyle;
import org.shichen.ui.Words;

/**
 * The desk's window, of the size and in the colours that were left, before there is a desk to show. It takes as long to
 * come up as the desk's file to be opened; so both are done at once. FX thread.
 */
final class EmptyWindow {

    private static final List<Integer> ICONS = List.of(16, 32, 64, 128, 256);

    private final Stage stage = new Stage();

    EmptyWindow(Remembered remembered, Words words) {
        Look look = remembered.look();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        StackPane root = new StackPane();
        root.getStyleClass().add("desk");
        Scene scene = new Scene(
                root,
                Math.min(remembered.number("window.width", 1440), screen.getWidth()),
                Math.min(remembered.number("window.height", 860), screen.getHeight()));
        SceneStyle.apply(scene, look, Fonts.family());
        stage.setTitle(words.of("desk.title"));
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        stage.setScene(scene);
        stage.setMaximized(remembered.number("window.maximised", 0) > 0);
    }

    Stage stage() {
        return stage;
    }

    Scene scene() {
        return stage.getScene();
    }

    /** The pictures for the window's frame. They can wait until the desk stands. Any thread. */
    static List<Image> icons() {
        return ICONS.stream()
                .map(size -> new Image("/icons/shichen-" + size + ".png"))
                .toList();
    }

    /** Remembers how the window was left; called when it is closed. */
    void remember(Remembered remembered) {
        remembered.keep("window.maximised", stage.isMaximized() ? 1 : 0);
        if (!stage.isMaximized()) {
            remembered.keep("window.width", scene().getWidth());
            remembered.keep("window.height", scene().getHeight());
        }
    }
}
