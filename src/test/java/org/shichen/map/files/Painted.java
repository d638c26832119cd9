package org.shichen.map.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.shichen.map.BaseMap;
import org.shichen.map.Cut;
import org.shichen.map.GeoPoint;
import org.shichen.map.MapColours;
import org.shichen.map.ScreenPen;

/** A map painted on white, to look at its pixels. */
record Painted(BufferedImage image, Cut cut) {

    static final MapColours COLOURS = new MapColours(Color.WHITE, Color.BLUE, Color.GREEN, Color.GRAY, Color.BLACK);

    /** 256 pixels a side around a point. */
    static Painted of(BaseMap map, GeoPoint middle, double zoom) {
        double scale = 256 * Math.pow(2, zoom);
        Cut cut = new Cut(middle.worldX() - 128 / scale, middle.worldY() - 128 / scale, scale, 256, 256);
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 256, 256);
        map.paint(new ScreenPen(graphics), cut, COLOURS);
        graphics.dispose();
        return new Painted(image, cut);
    }

    Color at(GeoPoint point) {
        return new Color(image.getRGB((int) cut.x(point.worldX()), (int) cut.y(point.worldY())));
    }

    /** Pixels that are not white. */
    int inked() {
        int inked = 0;
        for (int pixel : image.getRGB(0, 0, 256, 256, null, 0, 256)) {
            if ((pixel & 0xffffff) != 0xffffff) {
                inked++;
            }
        }
        return inked;
    }
}
