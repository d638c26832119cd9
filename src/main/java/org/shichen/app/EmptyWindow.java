package org.shichen.app;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.shichen.desk.Remembered;
import org.shichen.ui.Fonts;
import org.shichen.ui.Labels;
import org.shichen.ui.Look;
import org.shichen.ui.SceneStyle;
import org.shichen.ui.Words;

/**
 * The desk's window, of the size and in the colours that were left, before there is a desk to show. It takes as long to
 * come up as the desk's file to be opened; so both are done at once. When the file takes longer, the window says what
 * is waited for. FX thread.
 */
final class EmptyWindow {

    private static final List<Integer> ICONS = List.of(16, 32, 64, 128, 256);

    /** Width of the words, in pixels at 100 %. */
    private static final double WORDS = 520;

    private final Stage stage;
    private final Words words;
    private final Look look;
    private final StackPane root = new StackPane();
    private final Label waiting;
    private final ProgressBar bar;

    EmptyWindow(Remembered remembered, Words words) {
        this(new Stage(), remembered, words);
    }

    /** @param stage a window that may be shown already; what stood in it is gone then */
    EmptyWindow(Stage stage, Remembered remembered, Words words) {
        this.stage = stage;
        this.words = words;
        look = remembered.look();
        // Before the first control: that one would have JavaFX read its own style sheet, which nothing here is styled
        // by.
        SceneStyle.controls(look);
        waiting = new Label();
        bar = new ProgressBar(0);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
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

    /**
     * The file is being opened. Until the desk takes the window's place it says so, once the patience of the one who
     * waits is over; a file that opens at once shows no words that come and go.
     */
    void opening(Path file, Duration patience) {
        Label opening = new Label(words.of("app.opening", file.getFileName()));
        opening.setId("opening");
        opening.getStyleClass().add("board-title");
        waiting.setId("opening-waiting");
        bar.setId("opening-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.of("app.opening.bar"));
        List.of(opening, waiting).forEach(Labels::wrapping);
        waiting.managedProperty().bind(waiting.textProperty().isNotEmpty());
        bar.visibleProperty().bind(waiting.textProperty().isNotEmpty());
        VBox box = new VBox(look.px(12), opening, waiting, bar);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxWidth(look.px(WORDS));
        PauseTransition pause = new PauseTransition(patience);
        pause.setOnFinished(event -> root.getChildren().setAll(box));
        pause.play();
    }

    /**
     * The file is of an older version and is backed up before it is brought up to date.
     *
     * @param done how far the backup is, from 0 to 1; at 1 it is whole and the upgrade itself goes on
     */
    void backingUp(double done) {
        waiting.setText(
                done < 1 ? words.of("app.opening.backup", Math.round(done * 100)) : words.of("app.opening.upgrade"));
        bar.setProgress(done < 1 ? done : ProgressBar.INDETERMINATE_PROGRESS);
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
