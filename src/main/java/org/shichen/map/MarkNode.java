package org.shichen.map;

import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** One mark in the window: its picture, the number of a cluster, the ring of the chosen one. FX thread. */
final class MarkNode extends Group {

    private final ImageView picture = new ImageView();
    private @Nullable Rectangle ground;
    private @Nullable Text number;
    private @Nullable Circle ring;

    MarkNode() {
        picture.setSmooth(false);
        getChildren().add(picture);
    }

    /** @param scale pixels of the screen for a pixel of the window */
    void show(Image sprite, double x, double y, double scale) {
        if (picture.getImage() != sprite) {
            picture.setImage(sprite);
        }
        double size = sprite.getWidth() / scale;
        picture.setFitWidth(size);
        picture.setFitHeight(size);
        // On whole pixels of the screen, so that its edges stay sharp.
        setTranslateX(Math.rint((x - size / 2) * scale) / scale);
        setTranslateY(Math.rint((y - size / 2) * scale) / scale);
    }

    /** Around its middle; null for none. */
    void ring(@Nullable Color colour, double radius) {
        if (ring == null && colour != null) {
            ring = new Circle();
            ring.setFill(null);
            ring.setStrokeWidth(3);
            getChildren().add(ring);
        }
        if (ring != null) {
            ring.setVisible(colour != null);
            ring.setStroke(colour);
            ring.setRadius(radius * 1.6);
            ring.setCenterX(picture.getFitWidth() / 2);
            ring.setCenterY(picture.getFitHeight() / 2);
        }
    }

    /** At its upper right: of how many it is one; one shows nothing. */
    void count(int count, double radius, Font font, double wide, Color ink, Color paper) {
        if (count > 1 && number == null) {
            ground = new Rectangle();
            number = new Text();
            getChildren().addAll(ground, number);
        }
        if (number == null || ground == null) {
            return;
        }
        ground.setVisible(count > 1);
        number.setVisible(count > 1);
        if (count > 1) {
            double middle = picture.getFitWidth() / 2;
            ground.setX(Math.rint(middle + radius * 0.6));
            ground.setY(Math.rint(middle - radius * 1.9));
            ground.setWidth(Math.rint(wide + radius * 0.7));
            ground.setHeight(Math.rint(radius * 1.7));
            ground.setFill(ink);
            number.setText(String.valueOf(count));
            number.setFont(font);
            number.setFill(paper);
            number.setX(Math.rint(middle + radius * 0.95));
            number.setY(Math.rint(middle - radius * 0.6));
        }
    }
}
