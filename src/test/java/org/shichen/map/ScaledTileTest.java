package org.shichen.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What stands in for a tile shows the same places of the world as the tile will. */
class ScaledTileTest {

    @Test
    void every_pixel_is_the_one_of_the_other_level_under_its_middle() {
        SplittableRandom random = new SplittableRandom(31);
        for (int round = 0; round < 300; round++) {
            int level = random.nextInt(0, 33);
            int last = (int) Math.ceil(Viewport.worldPixels(level) / Tile.SIZE) - 1;
            Tile tile = new Tile(level, random.nextInt(last + 1), random.nextInt(last + 1));
            int other = Math.clamp(level + random.nextInt(-9, 3), 0, Viewport.MOST_LEVEL);
            TileRange others = TileRange.under(tile, other);
            int[] scaled = new int[Tile.SIZE * Tile.SIZE];
            ScaledTile.write(tile, others, ScaledTileTest::numbered, scaled);
            double ratio = Viewport.worldPixels(other) / Viewport.worldPixels(level);
            for (int tried = 0; tried < 200; tried++) {
                int x = random.nextInt(Tile.SIZE);
                int y = random.nextInt(Tile.SIZE);
                int pixel = scaled[y * Tile.SIZE + x];
                near((tile.column() * (double) Tile.SIZE + x + 0.5) * ratio, pixel & 0xffff, others.right());
                near((tile.row() * (double) Tile.SIZE + y + 0.5) * ratio, pixel >>> 16, others.bottom());
            }
        }
    }

    /** Of the last tile a part may lie beyond the world, where its edge goes on. */
    private static void near(double wanted, int found, int last) {
        int expected = (int) Math.min(Math.floor(wanted), (last + 1) * (double) Tile.SIZE - 1);
        assertEquals(expected & 0xffff, found);
        assertTrue(expected >= 0);
    }

    /** A tile whose pixels say where they stand: columns in the lower half of the number, rows in the upper one. */
    private static int[] numbered(Tile tile) {
        int[] pixels = new int[Tile.SIZE * Tile.SIZE];
        for (int y = 0; y < Tile.SIZE; y++) {
            for (int x = 0; x < Tile.SIZE; x++) {
                pixels[y * Tile.SIZE + x] =
                        (tile.row() * Tile.SIZE + y & 0xffff) << 16 | tile.column() * Tile.SIZE + x & 0xffff;
            }
        }
        return pixels;
    }
}
