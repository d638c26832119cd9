package org.shichen.desk.wall;

import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.shichen.desk.Desk;
import org.shichen.ui.Fonts;
import org.shichen.ui.Formats;
import org.shichen.ui.Look;
import org.shichen.ui.Palette;
import org.shichen.ui.Presentation;
import org.shichen.ui.SceneStyle;
import org.shichen.ui.Words;

/**
 * The window of the second screen: full, in the language and theme of the desk, its text as large as the screen bears.
 * {@code Esc} or {@code Ctrl+Shift+W} closes it. FX thread.
 */
public final class WallWindow {

    /** Height of the screen for which text at 160 % is right, in pixels. */
    private static final double HEIGHT = 1080;

    private static final double SCALE = 160;

    private final Supplier<WallBoard> boards;
    private final Desk desk;
    private @Nullable WallBoard board;
    private @Nullable Stage stage;
    private @Nullable WallView view;
    private @Nullable Scene scene;

    /** @param boards makes the board when the wall is opened for the first time */
    public WallWindow(Supplier<WallBoard> boards, Desk desk) {
        this.boards = boards;
        this.desk = desk;
        desk.onLook(look -> build());
    }

    public boolean open() {
        return stage != null;
    }

    /** Opens beside the desk, on another screen if there is one; a second time, closes. */
    public void toggle() {
        if (stage != null) {
            stage.close();
        } else {
            open(() -> {});
        }
    }

    /** @param closed called when the window was closed */
    public void open(Runnable closed) {
        Rectangle2D bounds = other().getBounds();
        Stage opened = new Stage();
        scene = scene(bounds.getWidth(), bounds.getHeight());
        opened.setScene(scene);
        opened.setTitle(Words.in(desk.look().language()).of("wall.title"));
        opened.setX(bounds.getMinX());
        opened.setY(bounds.getMinY());
        opened.setFullScreenExitHint("");
        opened.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        opened.setFullScreen(true);
        Timeline seconds = new Timeline(
                new KeyFrame(Duration.seconds(1), event -> board.clock().tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        seconds.play();
        opened.setOnHidden(event -> {
            seconds.stop();
            leave();
            stage = null;
            scene = null;
            closed.run();
        });
        stage = opened;
        opened.show();
    }

    /** The scene as it would be shown, for a picture or a test. */
    public Scene scene(double width, double height) {
        if (board == null) {
            board = boards.get();
        }
        scene = new Scene(new StackPane(), width, height);
        KeyCombination leaves = KeyCombination.valueOf(WallTool.KEYS);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (stage != null && (event.getCode() == KeyCode.ESCAPE || leaves.match(event))) {
                event.consume();
                stage.close();
            }
        });
        build();
        return scene;
    }

    private void build() {
        if (scene == null || board == null) {
            return;
        }
        leave();
        Look look = desk.look().withScale((int) Math.round(SCALE * scene.getHeight() / HEIGHT));
        String family = Fonts.family();
        Presentation presentation = new Presentation(
                Words.in(look.language()),
                new Formats(look.language(), desk.settings().calendar()),
                look,
                new Palette(),
                family);
        view = new WallView(board, desk.settings().unit(look.language()), presentation);
        scene.setRoot(view.root());
        SceneStyle.apply(scene, look, family);
    }

    private void leave() {
        if (view != null) {
            view.close();
            view = null;
        }
    }

    /** A screen that the desk's window does not stand on; its own where there is no other. */
    private static Screen other() {
        return Screen.getScreens().stream()
                .filter(screen -> Window.getWindows().stream()
                        .noneMatch(window -> screen.getBounds()
                                .contains(
                                        window.getX() + window.getWidth() / 2, window.getY() + window.getHeight() / 2)))
                .findFirst()
                .orElseGet(Screen::getPrimary);
    }
}
