package org.shichen.map.files;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.stream.IntStream;
import javax.imageio.ImageTypeSpecifier;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a whole picture before its decoder, but holds one row of it: what is decoded goes on row by row. So a
 * picture of any size is read in one pass, where source regions would decode it from its beginning for each region.
 */
final class RowSink extends WritableRaster {

    /** Takes the rows from the top. */
    interface Rows {
        /** @param row as high as one pixel; the same picture each time */
        void row(int y, BufferedImage row);
    }

    private final BufferedImage row;
    private final Rows rows;

    /** Of the row, where its samples lie there one after the other. */
    private final byte @Nullable [] bytes;

    private final int[] offsets;

    private int next;

    /** @param type in which the decoder delivers */
    RowSink(int width, int height, ImageTypeSpecifier type, Rows rows) {
        super(
                new ComponentSampleModel(
                        type.getSampleModel().getDataType(),
                        width,
                        height,
                        type.getNumBands(),
                        type.getNumBands(),
                        IntStream.range(0, type.getNumBands()).toArray()),
                new DataBufferByte(1),
                new Point(0, 0));
        this.row = type.createBufferedImage(width, 1);
        boolean plain = row.getSampleModel() instanceof PixelInterleavedSampleModel
                && row.getRaster().getDataBuffer() instanceof DataBufferByte;
        this.bytes = plain ? ((DataBufferByte) row.getRaster().getDataBuffer()).getData() : null;
        this.offsets =
                row.getSampleModel() instanceof PixelInterleavedSampleModel model ? model.getBandOffsets() : new int[0];
        this.rows = rows;
    }

    /** Rows that came, each once and in order. */
    int count() {
        return next;
    }

    @Override
    public void setRect(int dx, int dy, Raster source) {
        for (int line = 0; line < source.getHeight(); line++) {
            Raster one = source.createChild(
                    source.getMinX(), source.getMinY() + line, source.getWidth(), 1, source.getMinX(), 0, null);
            row.getRaster().setRect(dx, 0, one);
            deliver(dy + source.getMinY() + line);
        }
    }

    @Override
    public void setPixel(int x, int y, int[] samples) {
        // The decoder of PNG comes pixel by pixel: a tenth of a second each million pixels by way of the raster.
        if (bytes != null) {
            int at = x * offsets.length;
            for (int band = 0; band < offsets.length; band++) {
                bytes[at + offsets[band]] = (byte) samples[band];
            }
        } else {
            row.getRaster().setPixel(x, 0, samples);
        }
        if (x == getWidth() - 1) {
            deliver(y);
        }
    }

    @Override
    public void setPixels(int x, int y, int width, int height, int[] samples) {
        if (height != 1 || width != getWidth()) {
            throw new IllegalArgumentException("not row by row");
        }
        row.getRaster().setPixels(0, 0, width, 1, samples);
        deliver(y);
    }

    private void deliver(int y) {
        if (y != next) {
            throw new IllegalArgumentException("row " + y + " after " + (next - 1));
        }
        rows.row(y, row);
        next++;
    }
}
