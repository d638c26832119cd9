package org.shichen.map;

import java.util.ArrayList;
import java.util.List;

/** Columns and rows of tiles of one level, both ends included. */
record TileRange(int level, int left, int top, int right, int bottom) {

    /** Those that a rectangle of the world touches; coordinates 0 to 1. */
    static TileRange of(int level, double left, double top, double right, double bottom) {
        double tiles = Viewport.worldPixels(level) / Tile.SIZE;
        int last = (int) Math.ceil(tiles) - 1;
        return new TileRange(
                level,
                Math.clamp((long) Math.floor(left * tiles), 0, last),
                Math.clamp((long) Math.floor(top * tiles), 0, last),
                Math.clamp((long) Math.ceil(right * tiles) - 1, 0, last),
                Math.clamp((long) Math.ceil(bottom * tiles) - 1, 0, last));
    }

    /** Those that the view shows. */
    static TileRange inView(Viewport view) {
        double pixels = Viewport.worldPixels(view.level());
        double left = view.worldX() - view.width() / 2 / pixels;
        double top = view.worldY() - view.height() / 2 / pixels;
        // The origin is rounded to whole pixels: half a pixel more may be seen.
        double half = 0.5 / pixels;
        return of(
                view.level(),
                left - half,
                top - half,
                left + view.width() / pixels + half,
                top + view.height() / pixels + half);
    }

    /** Those of another level around the middle of the view, with so many times its size more on every side. */
    static TileRange around(Viewport view, int level, double more) {
        double pixels = Viewport.worldPixels(view.level());
        double wide = view.width() / pixels * (0.5 + more);
        double high = view.height() / pixels * (0.5 + more);
        return of(level, view.worldX() - wide, view.worldY() - high, view.worldX() + wide, view.worldY() + high);
    }

    /** Those of another level that cover the tile. */
    static TileRange under(Tile tile, int level) {
        double size = Tile.SIZE / Viewport.worldPixels(tile.level());
        return of(level, tile.worldLeft(), tile.worldTop(), tile.worldLeft() + size, tile.worldTop() + size);
    }

    /** One more on every side. */
    TileRange withRing() {
        int last = (int) Math.ceil(Viewport.worldPixels(level) / Tile.SIZE) - 1;
        return new TileRange(
                level,
                Math.max(0, left - 1),
                Math.max(0, top - 1),
                Math.min(last, right + 1),
                Math.min(last, bottom + 1));
    }

    int count() {
        return (right - left + 1) * (bottom - top + 1);
    }

    List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                tiles.add(new Tile(level, column, row));
            }
        }
        return tiles;
    }
}
