package org.shichen.map;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The two lines beside a mark, on a ground of their own. FX thread. */
final class LabelNode extends Group {

    private final Rectangle ground = new Rectangle();
    private final Text title = new Text();
    private final Text words = new Text();

    LabelNode() {
        getChildren().addAll(ground, title, words);
    }

    /** @param em size of body text in pixels */
    void place(Rectangle2D room, double em) {
        setTranslateX(Math.rint(room.getMinX()));
        setTranslateY(Math.rint(room.getMinY()));
        ground.setWidth(Math.rint(room.getWidth()));
        ground.setHeight(Math.rint(room.getHeight()));
        title.setX(em * 0.3);
        title.setY(Math.rint(em * 1.05));
        words.setX(em * 0.3);
        words.setY(Math.rint(em * 2.2));
    }

    void title(String text, Font font, Color colour) {
        show(title, text, font, colour);
    }

    void words(String text, Font font, Color colour) {
        show(words, text, font, colour);
    }

    /** Not seen through: that would cost the renderer more than all marks together. */
    void ground(Color colour) {
        ground.setFill(colour);
    }

    private static void show(Text line, String text, Font font, Color colour) {
        line.setText(text);
        line.setFont(font);
        line.setFill(colour);
    }
}
