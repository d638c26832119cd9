package org.shichen.app;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.shichen.problem.Problem;
import org.shichen.ui.Fonts;
import org.shichen.ui.Labels;
import org.shichen.ui.Look;
import org.shichen.ui.SceneStyle;
import org.shichen.ui.Words;

/**
 * Why the desk could not be opened, in a small window of its own: somebody who opened the program by its icon sees no
 * standard error. It may offer ways out.
 */
final class ProblemWindow {

    /** The user closed the window. */
    static final int CLOSED = -1;

    private ProblemWindow() {}

    /** Waits for the user; not for the FX thread. @return the number of the way that was chosen, or {@link #CLOSED} */
    static int ask(Problem problem, Words words, List<String> ways) {
        CountDownLatch answered = new CountDownLatch(1);
        AtomicInteger chosen = new AtomicInteger(CLOSED);
        Platform.runLater(() -> {
            Stage stage = new Stage();
            stage.setTitle(words.of("desk.title"));
            stage.setScene(scene(problem, words, ways, way -> {
                chosen.set(way);
                stage.close();
            }));
            stage.setOnHidden(event -> answered.countDown());
            stage.show();
        });
        try {
            answered.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return chosen.get();
    }

    static Scene scene(Problem problem, Words words, List<String> ways, IntConsumer choose) {
        Look look = Look.DEFAULT.with(words.language());
        Label what = new Label(words.of(problem));
        what.setId("problem");
        what.getStyleClass().add("board-title");
        Label remedy = new Label(words.remedy(problem));
        List.of(what, remedy).forEach(Labels::wrapping);
        FlowPane buttons = new FlowPane(look.px(8), look.px(8));
        for (int i = 0; i < ways.size(); i++) {
            int way = i;
            Button button = new Button(ways.get(i));
            button.setId("way-" + i);
            button.setOnAction(event -> choose.accept(way));
            buttons.getChildren().add(button);
        }
        Button close = new Button(words.of("app.close"));
        close.setDefaultButton(ways.isEmpty());
        close.setCancelButton(true);
        close.setOnAction(event -> choose.accept(CLOSED));
        buttons.getChildren().add(close);
        VBox box = new VBox(look.px(12), what, remedy, buttons);
        box.setPadding(new Insets(look.px(24)));
        box.setAlignment(Pos.CENTER_LEFT);
        Scene scene = new Scene(box, look.px(560), look.px(240));
        SceneStyle.apply(scene, look, Fonts.family());
        return scene;
    }
}
