package org.shichen.map;

import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/**
 * The marks in the window, each above those before it, and the rings of the chosen ones above all. Nothing but pictures
 * side by side: with a group of picture, ground and number for each, ten thousand symbols took half as long again to
 * paint. FX thread.
 */
final class MarkRow extends Group {

    private final RowOfNodes<ImageView> pictures = new RowOfNodes<>(MarkRow::plain);
    private final RowOfNodes<Circle> rings = new RowOfNodes<>(MarkRow::empty);

    MarkRow() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(pictures.group(), rings.group());
    }

    private static ImageView plain() {
        ImageView view = new ImageView();
        view.setSmooth(false);
        return view;
    }

    private static Circle empty() {
        Circle ring = new Circle();
        ring.setFill(null);
        ring.setStrokeWidth(3);
        return ring;
    }

    void begin() {
        pictures.begin();
        rings.begin();
    }

    /**
     * @param x of its left edge, on a whole pixel of the screen so that it stays sharp
     * @param scale pixels of the screen for a pixel of the window
     */
    void picture(Image picture, double x, double y, double scale) {
        ImageView view = pictures.next();
        if (view.getImage() != picture) {
            view.setImage(picture);
        }
        view.setFitWidth(picture.getWidth() / scale);
        view.setFitHeight(picture.getHeight() / scale);
        view.setX(x);
        view.setY(y);
    }

    void ring(double x, double y, double radius, Color colour) {
        Circle ring = rings.next();
        ring.setCenterX(x);
        ring.setCenterY(y);
        ring.setRadius(radius);
        ring.setStroke(colour);
    }

    /** Shows those that were asked for, and no others. */
    void end() {
        pictures.end();
        rings.end();
    }
}
