package org.shichen.map;

import java.util.function.Function;

/**
 * Pixels of a tile taken from tiles of another level, to stand in until its own are painted. Scaled once here and then
 * copied into each frame: the software renderer needs seven times as long for a picture that it scales itself, in every
 * frame anew. The nearest pixel is taken; it is seen for a moment.
 */
final class ScaledTile {

    private ScaledTile() {}

    /**
     * @param others tiles that cover the tile
     * @param pixels of each of them
     * @param scaled the pixels of the tile, all of which are written
     */
    static void write(Tile tile, TileRange others, Function<Tile, int[]> pixels, int[] scaled) {
        int size = Tile.SIZE;
        double ratio = Viewport.worldPixels(others.level()) / Viewport.worldPixels(tile.level());
        int columns = others.right() - others.left() + 1;
        int[] x = new int[size];
        // Pixels of a row up to the end of each of the others.
        int[] end = new int[columns];
        for (int i = 0; i < size; i++) {
            int at = nearest((double) tile.column() * size + i, ratio, others.left(), others.right());
            end[at / size - others.left()] = i + 1;
            x[i] = at % size;
        }
        int[][] sources = new int[columns][];
        int before = -1;
        for (int j = 0; j < size; j++) {
            int at = nearest((double) tile.row() * size + j, ratio, others.top(), others.bottom());
            if (at == before) {
                System.arraycopy(scaled, (j - 1) * size, scaled, j * size, size);
                continue;
            }
            if (before < 0 || at / size != before / size) {
                for (int c = 0; c < columns; c++) {
                    sources[c] = pixels.apply(new Tile(others.level(), others.left() + c, at / size));
                }
            }
            before = at;
            int from = at % size * size;
            int i = 0;
            for (int c = 0; c < columns; c++) {
                int[] source = sources[c];
                for (; i < end[c]; i++) {
                    scaled[j * size + i] = source[from + x[i]];
                }
            }
        }
    }

    /** The pixel of the other level under the middle of this one, inside the tiles that there are. */
    private static int nearest(double pixel, double ratio, int first, int last) {
        return Math.clamp((long) Math.floor((pixel + 0.5) * ratio), first * Tile.SIZE, (last + 1) * Tile.SIZE - 1);
    }
}
