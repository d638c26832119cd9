package org.shichen.desk;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.shichen.ui.Fonts;
import org.shichen.ui.Formats;
import org.shichen.ui.Look;
import org.shichen.ui.Palette;
import org.shichen.ui.Presentation;
import org.shichen.ui.SceneStyle;
import org.shichen.ui.Words;

/** The scene of the desk, whose content is built anew for every look. The same scene is shown, tested and painted. */
public final class DeskWindow {

    private final Desk desk;
    private final Scene scene;
    private final String family = Fonts.family();
    private DeskView view;

    public DeskWindow(Desk desk, double width, double height) {
        this.desk = desk;
        this.scene = new Scene(new StackPane(), width, height);
        desk.onLook(this::build);
    }

    public Scene scene() {
        return scene;
    }

    public DeskView view() {
        return view;
    }

    private void build(Look look) {
        if (view != null) {
            view.close();
        }
        Presentation presentation = new Presentation(
                Words.in(look.language()),
                new Formats(look.language(), desk.settings().calendar()),
                look,
                new Palette(),
                family);
        view = new DeskView(desk, presentation);
        scene.setRoot(view.root());
        SceneStyle.apply(scene, look, family);
        view.focus();
    }
}
