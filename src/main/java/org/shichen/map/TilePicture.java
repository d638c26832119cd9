package org.shichen.map;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The pixels of a tile, and the image over them that the window shows. */
final class TilePicture {

    private static final BufferedImage ALIKE = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE);

    private final int[] pixels = new int[Tile.SIZE * Tile.SIZE];
    private final PixelBuffer<IntBuffer> buffer =
            new PixelBuffer<>(Tile.SIZE, Tile.SIZE, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    private final Image image = new WritableImage(buffer);

    /** Row by row from the upper left, premultiplied. Written by one thread while the picture is not shown. */
    int[] pixels() {
        return pixels;
    }

    /** Paints over all of it. Any thread, while the picture is not shown. */
    Graphics2D painting() {
        Raster row = ALIKE.getRaster();
        return new BufferedImage(
                        ALIKE.getColorModel(),
                        Raster.createWritableRaster(
                                row.getSampleModel().createCompatibleSampleModel(Tile.SIZE, Tile.SIZE),
                                new DataBufferInt(pixels, pixels.length),
                                null),
                        true,
                        null)
                .createGraphics();
    }

    /** As the pixels were before {@link #written()}. FX thread. */
    Image image() {
        return image;
    }

    /** From now on the image is as the pixels are. FX thread. */
    void written() {
        buffer.updateBuffer(all -> null);
    }
}
