package org.shichen.map.files;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A tile that is a picture. */
record PictureTile(BufferedImage picture) implements TiledBaseMap.Content {

    /** Tiles are 256 or 512 pixels wide; some bytes unpack to pictures of gigabytes. */
    private static final int WIDEST = 2048;

    /** A tile that unpacks to more than anybody draws. */
    static final class TooWide extends IOException {
        private static final long serialVersionUID = 1;

        final int width;
        final int height;

        TooWide(int width, int height) {
            super(width + " x " + height);
            this.width = width;
            this.height = height;
        }
    }

    /** @throws TooWide before any of it is unpacked */
    static PictureTile read(byte[] bytes) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if (reader.getWidth(0) > WIDEST || reader.getHeight(0) > WIDEST) {
                    throw new TooWide(reader.getWidth(0), reader.getHeight(0));
                }
                BufferedImage read = reader.read(0);
                BufferedImage plain =
                        new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
                plain.createGraphics().drawImage(read, 0, 0, null);
                return new PictureTile(plain);
            } finally {
                reader.dispose();
            }
        }
    }

    @Override
    public long bytes() {
        return 4L * picture.getWidth() * picture.getHeight();
    }

    @Override
    public void paint(TiledBaseMap.Painting painting, AffineTransform placement) {
        AffineTransform pixels = new AffineTransform(placement);
        pixels.scale(1.0 / picture.getWidth(), 1.0 / picture.getHeight());
        painting.pen().picture(picture, pixels);
    }
}
