package org.shichen.map;

/** A square of the world at one level; column and row count from the north-west. */
record Tile(int level, int column, int row) {

    /** Edge in pixels. */
    static final int SIZE = 256;

    /** Pixels that a line reaches beyond its points, and a little more. */
    private static final int WIDEST = 12;

    Cut cut() {
        return new Cut(worldLeft(), worldTop(), Viewport.worldPixels(level), SIZE, SIZE);
    }

    double worldLeft() {
        return column * SIZE / Viewport.worldPixels(level);
    }

    double worldTop() {
        return row * SIZE / Viewport.worldPixels(level);
    }

    /** Whether what lies in the box may be seen on it: lines are some pixels wide. */
    boolean touches(WorldBox box) {
        double wide = WIDEST / Viewport.worldPixels(level);
        double size = SIZE / Viewport.worldPixels(level);
        return box.right() + wide >= worldLeft()
                && box.left() - wide <= worldLeft() + size
                && box.bottom() + wide >= worldTop()
                && box.top() - wide <= worldTop() + size;
    }
}
