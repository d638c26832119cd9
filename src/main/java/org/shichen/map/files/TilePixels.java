package org.shichen.map.files;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The pixels of a tile as bytes. Of a photograph they are a JPEG. Of anything else every pixel is written as the
 * difference from the one left of it and packed at the lowest effort: without loss as PNG, in a fifth of the time that
 * the platform's PNG takes. One thread.
 */
final class TilePixels implements Closeable {

    private static final int JPEG = 0xff;

    /** Bands, then width and height. */
    private static final int HEAD = 5;

    /** Lettering stays sharp; the platform's own choice of 0.75 blurs it. */
    private static final float QUALITY = 0.9f;

    private final boolean opaque;
    private final Deflater packing = new Deflater(Deflater.BEST_SPEED, true);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    private final byte[] packed = new byte[1 << 16];
    private final byte[] plain = new byte[4 * PictureTiles.SIZE * PictureTiles.SIZE];
    private final ImageWriter jpeg;
    private final boolean photograph;

    /** @param photograph whether its tiles may lose a little; it must be opaque then */
    TilePixels(boolean photograph, boolean opaque) {
        this.photograph = photograph;
        this.opaque = opaque;
        this.jpeg = ImageIO.getImageWritersByFormatName("jpeg").next();
    }

    /** @param from of whole numbers; its part from there on, as wide and high as given, is the tile */
    byte[] written(BufferedImage from, int left, int width, int height) throws IOException {
        bytes.reset();
        if (photograph) {
            photograph(from, left, width, height);
        } else {
            exact(from, left, width, height);
        }
        return bytes.toByteArray();
    }

    private void photograph(BufferedImage from, int left, int width, int height) throws IOException {
        // The writer takes bytes as they are, but whole numbers one by one.
        BufferedImage tile = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = tile.createGraphics();
        graphics.drawImage(from.getSubimage(left, 0, width, height), 0, 0, null);
        graphics.dispose();
        ImageWriteParam sharp = jpeg.getDefaultWriteParam();
        sharp.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        sharp.setCompressionQuality(QUALITY);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            jpeg.setOutput(out);
            jpeg.write(null, new IIOImage(tile, null, null), sharp);
        }
    }

    private void exact(BufferedImage from, int left, int width, int height) {
        int[] pixels = ((DataBufferInt) from.getRaster().getDataBuffer()).getData();
        int scan = from.getWidth();
        int at = 0;
        for (int y = 0; y < height; y++) {
            int before = 0;
            for (int i = y * scan + left, end = i + width; i < end; i++) {
                int pixel = pixels[i];
                plain[at++] = (byte) ((pixel >> 16) - (before >> 16));
                plain[at++] = (byte) ((pixel >> 8) - (before >> 8));
                plain[at++] = (byte) (pixel - before);
                if (!opaque) {
                    plain[at++] = (byte) ((pixel >>> 24) - (before >>> 24));
                }
                before = pixel;
            }
        }
        bytes.write(opaque ? 3 : 4);
        bytes.writeBytes(ByteBuffer.allocate(HEAD - 1)
                .putShort((short) width)
                .putShort((short) height)
                .array());
        packing.reset();
        packing.setInput(plain, 0, at);
        packing.finish();
        while (!packing.finished()) {
            bytes.write(packed, 0, packing.deflate(packed));
        }
    }

    /** @throws IOException when these are not the bytes of a tile */
    static BufferedImage read(byte[] tile) throws IOException {
        if (tile.length < HEAD) {
            throw new IOException("no tile");
        }
        if ((tile[0] & 0xff) != JPEG) {
            return exact(ByteBuffer.wrap(tile));
        }
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(tile))) {
            BufferedImage read = ImageIO.read(in);
            if (read == null) {
                throw new IOException("no tile");
            }
            return read;
        } catch (RuntimeException damaged) {
            throw new IOException(damaged);
        }
    }

    private static BufferedImage exact(ByteBuffer tile) throws IOException {
        int bands = tile.get();
        int width = tile.getShort();
        int height = tile.getShort();
        boolean known = (bands == 3 || bands == 4) && width > 0 && height > 0;
        if (!known || width > PictureTiles.SIZE || height > PictureTiles.SIZE) {
            throw new IOException("no tile");
        }
        byte[] plain = new byte[bands * width * height];
        Inflater unpacking = new Inflater(true);
        try {
            unpacking.setInput(tile);
            if (unpacking.inflate(plain) != plain.length) {
                throw new IOException("cut off");
            }
        } catch (DataFormatException damaged) {
            throw new IOException(damaged);
        } finally {
            unpacking.end();
        }
        BufferedImage picture =
                new BufferedImage(width, height, bands == 3 ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        int at = 0;
        for (int y = 0; y < height; y++) {
            int red = 0;
            int green = 0;
            int blue = 0;
            int alpha = 0;
            for (int i = y * width, end = i + width; i < end; i++) {
                red += plain[at++];
                green += plain[at++];
                blue += plain[at++];
                alpha += bands == 4 ? plain[at++] : 0;
                pixels[i] = alpha << 24 | (red & 255) << 16 | (green & 255) << 8 | blue & 255;
            }
        }
        return picture;
    }

    @Override
    public void close() {
        packing.end();
        jpeg.dispose();
    }
}
