package org.shichen.map.compare;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.shichen.map.BaseMap;
import org.shichen.map.Cut;
import org.shichen.map.GeoPoint;
import org.shichen.map.MapColours;
import org.shichen.map.MapPen;

/**
 * The lines of a map around one place, {@value #CELL} m a cell, {@value #REACH} m to every side: where they are and how
 * far it is from anywhere to the nearest. Pictures have no lines.
 */
final class LinePatch {

    /** Metres. */
    static final int CELL = 10;

    static final int REACH = 2400;
    static final int SIZE = 2 * REACH / CELL;

    /** In cells: farther is as good as nowhere. */
    static final int FAR = 25;

    private static final double EQUATOR_METRES = 40_075_016.686;

    private static final MapColours COLOURS =
            new MapColours(Color.WHITE, Color.WHITE, Color.WHITE, Color.WHITE, Color.WHITE);

    private final byte[] lines;
    private final byte[] distance;
    private int cells;

    private LinePatch(byte[] lines) {
        this.lines = lines;
        this.distance = distances(lines);
        for (byte cell : lines) {
            cells += cell == 0 ? 0 : 1;
        }
    }

    /** Blocks; on a background thread. */
    static LinePatch of(BaseMap map, GeoPoint middle) {
        double perWorld = EQUATOR_METRES * Math.cos(Math.toRadians(middle.latitude()));
        double scale = perWorld / CELL;
        Cut cut =
                new Cut(middle.worldX() - SIZE / 2.0 / scale, middle.worldY() - SIZE / 2.0 / scale, scale, SIZE, SIZE);
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setComposite(AlphaComposite.Src);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(1));
        map.paint(new Tracing(graphics), cut, COLOURS);
        graphics.dispose();
        return new LinePatch(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    /** How many cells have a line. */
    int cells() {
        return cells;
    }

    boolean line(int x, int y) {
        return lines[y * SIZE + x] != 0;
    }

    /** Cells to the nearest line, {@value #FAR} at most. */
    int distance(int x, int y) {
        return x < 0 || y < 0 || x >= SIZE || y >= SIZE ? FAR : distance[y * SIZE + x];
    }

    /** Two passes, 3 for a side and 4 for a corner (Borgefors 1986), in thirds of a cell. */
    private static byte[] distances(byte[] lines) {
        int[] thirds = new int[SIZE * SIZE];
        for (int i = 0; i < thirds.length; i++) {
            thirds[i] = lines[i] != 0 ? 0 : 3 * FAR;
        }
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                pull(thirds, x, y, x - 1, y, 3);
                pull(thirds, x, y, x, y - 1, 3);
                pull(thirds, x, y, x - 1, y - 1, 4);
                pull(thirds, x, y, x + 1, y - 1, 4);
            }
        }
        for (int y = SIZE - 1; y >= 0; y--) {
            for (int x = SIZE - 1; x >= 0; x--) {
                pull(thirds, x, y, x + 1, y, 3);
                pull(thirds, x, y, x, y + 1, 3);
                pull(thirds, x, y, x + 1, y + 1, 4);
                pull(thirds, x, y, x - 1, y + 1, 4);
            }
        }
        byte[] distance = new byte[thirds.length];
        for (int i = 0; i < thirds.length; i++) {
            distance[i] = (byte) (thirds[i] / 3);
        }
        return distance;
    }

    private static void pull(int[] thirds, int x, int y, int fromX, int fromY, int step) {
        if (fromX >= 0 && fromY >= 0 && fromX < SIZE && fromY < SIZE) {
            thirds[y * SIZE + x] = Math.min(thirds[y * SIZE + x], thirds[fromY * SIZE + fromX] + step);
        }
    }

    /** Draws outlines only. */
    private record Tracing(Graphics2D graphics) implements MapPen {
        @Override
        public void fill(Path2D shape, Color colour) {
            trace(shape);
        }

        @Override
        public void stroke(Path2D shape, Color colour, float width) {
            trace(shape);
        }

        private void trace(Shape shape) {
            graphics.draw(shape);
        }

        @Override
        public void picture(BufferedImage picture, AffineTransform placement) {}
    }
}
