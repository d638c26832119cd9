package org.shichen.app;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.shichen.problem.Problem;
import org.shichen.ui.Fonts;
import org.shichen.ui.Look;
import org.shichen.ui.SceneStyle;
import org.shichen.ui.Words;

/** Why the desk could not be opened, in a small window of its own. */
final class ProblemWindow {

    private ProblemWindow() {}

    /** FX thread. @param onClosed called when the user has read it */
    static void show(Problem problem, Words words, Runnable onClosed) {
        Stage stage = new Stage();
        stage.setTitle(words.of("desk.title"));
        stage.setScene(scene(problem, words, stage::close));
        stage.setOnHidden(event -> onClosed.run());
        stage.show();
    }

    static Scene scene(Problem problem, Words words, Runnable close) {
        Look look = Look.DEFAULT.with(words.language());
        Label what = new Label(words.of(problem));
        what.setId("problem");
        what.getStyleClass().add("board-title");
        Label remedy = new Label(words.remedy(problem));
        Button button = new Button(words.of("app.close"));
        button.setDefaultButton(true);
        button.setCancelButton(true);
        button.setOnAction(event -> close.run());
        for (Label label : new Label[] {what, remedy}) {
            label.setWrapText(true);
            label.setMinHeight(Label.USE_PREF_SIZE);
        }
        VBox box = new VBox(look.px(12), what, remedy, button);
        box.setPadding(new Insets(look.px(24)));
        box.setAlignment(Pos.CENTER_LEFT);
        Scene scene = new Scene(box, look.px(560), look.px(240));
        SceneStyle.apply(scene, look, Fonts.family());
        return scene;
    }
}
