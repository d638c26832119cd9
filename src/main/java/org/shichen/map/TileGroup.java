package org.shichen.map;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/**
 * Tiles in the window. Each is a node of its own: the renderer copies them straight to where they are seen, which costs
 * half of what a canvas does, which is painted first and then copied. FX thread.
 */
final class TileGroup extends Group {

    /** A part of a tile of another level that stands in for a missing one. */
    private record Part(Tile missing, Tile other) {}

    private final KeptNodes<Tile, ImageView> own = new KeptNodes<>(TileGroup::plain);
    private final KeptNodes<Part, ImageView> parts = new KeptNodes<>(TileGroup::plain);

    TileGroup() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(parts.group(), own.group());
    }

    private static ImageView plain() {
        ImageView view = new ImageView();
        // Smoothed, a scaled tile takes four times as long; it is seen for a moment.
        view.setSmooth(false);
        return view;
    }

    void begin() {
        own.begin();
        parts.begin();
    }

    void tile(Tile tile, Image picture, double x, double y) {
        place(own.node(tile), picture, x, y);
    }

    /**
     * @param from the part of the other's picture
     * @param to where it is seen
     */
    void standIn(Tile missing, Tile other, Image picture, Rectangle2D from, Rectangle2D to) {
        ImageView view = parts.node(new Part(missing, other));
        place(view, picture, to.getMinX(), to.getMinY());
        view.setViewport(from);
        view.setFitWidth(to.getWidth());
        view.setFitHeight(to.getHeight());
    }

    private static void place(ImageView view, Image picture, double x, double y) {
        if (view.getImage() != picture) {
            view.setImage(picture);
        }
        view.setX(x);
        view.setY(y);
    }

    void end() {
        own.end();
        parts.end();
    }
}
