package org.shichen.map;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Marks as small pictures, each painted once: as shapes, ten thousand of them would take several frames. FX thread. */
final class MarkSprites {

    private record Look(MarkShape shape, Color colour, Color ground, double radius, double scale) {}

    private final Map<Look, Image> marks = new HashMap<>();

    /**
     * A mark on its ground, as sharp as the screen is.
     *
     * @param radius in pixels of the window
     * @param scale pixels of the screen for a pixel of the window
     */
    Image of(MarkShape shape, Color colour, Color ground, double radius, double scale) {
        return marks.computeIfAbsent(new Look(shape, colour, ground, radius, scale), MarkSprites::painted);
    }

    private static Image painted(Look look) {
        // No shape reaches beyond its ground, and every pixel more is painted in each frame.
        double halo = look.radius * 1.45;
        double reach = Math.ceil(halo);
        int size = (int) Math.ceil(2 * reach * look.scale);
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        ScreenPen pen = new ScreenPen(graphics);
        graphics.scale(look.scale, look.scale);
        double middle = size / look.scale / 2;
        pen.fill(
                new Path2D.Double(new Ellipse2D.Double(middle - halo, middle - halo, 2 * halo, 2 * halo)),
                MapColours.awt(look.ground));
        look.shape.draw(pen, middle, middle, look.radius, MapColours.awt(look.colour), MapColours.awt(look.ground));
        graphics.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new WritableImage(
                new PixelBuffer<>(size, size, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
