package org.shichen.map;

import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/**
 * Tiles in the window. Each is a node of its own: the renderer copies them straight to where they are seen, which costs
 * half of what a canvas does, which is painted first and then copied. FX thread.
 */
final class TileGroup extends Group {

    private final KeptNodes<Tile, ImageView> tiles = new KeptNodes<>(TileGroup::plain, view -> view.setImage(null));

    TileGroup() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(tiles.group());
    }

    private static ImageView plain() {
        ImageView view = new ImageView();
        view.setSmooth(false);
        return view;
    }

    void begin() {
        tiles.begin();
    }

    void tile(Tile tile, Image picture, double x, double y) {
        ImageView view = tiles.node(tile);
        if (view.getImage() != picture) {
            view.setImage(picture);
        }
        view.setX(x);
        view.setY(y);
    }

    void end() {
        tiles.end();
    }
}
