package org.shichen.map;

/** A square of the world at one level; column and row count from the north-west. */
record Tile(int level, int column, int row) {

    /** Edge in pixels. */
    static final int SIZE = 256;

    Cut cut() {
        return new Cut(worldLeft(), worldTop(), Viewport.worldPixels(level), SIZE, SIZE);
    }

    double worldLeft() {
        return column * SIZE / Viewport.worldPixels(level);
    }

    double worldTop() {
        return row * SIZE / Viewport.worldPixels(level);
    }
}
