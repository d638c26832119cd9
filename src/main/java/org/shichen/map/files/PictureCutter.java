package org.shichen.map.files;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.store.Progress;

/**
 * Cuts a large picture into the tiles of {@link PictureTiles}, in one pass from its top. It holds a strip of each scale
 * at a time: for 30 000 pixels of width about 60 MB. One thread.
 */
final class PictureCutter {

    private final DataOutputStream out;
    private final TilePixels pixels;
    private final List<Strip> strips = new ArrayList<>();
    private long written;

    private PictureCutter(int width, int height, int step, TilePixels pixels, boolean opaque, DataOutputStream out) {
        this.out = out;
        this.pixels = pixels;
        int type = opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        for (int shrink = 1; shrink < step; shrink *= 2) {
            int wide = (width + shrink - 1) / shrink;
            int high = (height + shrink - 1) / shrink;
            strips.add(new Strip(shrink, high, new BufferedImage(wide, PictureTiles.SIZE, type)));
        }
    }

    /**
     * Blocks, for some tens of seconds. The picture is only read; what is cut stands under its name when all of it is
     * there, never half.
     *
     * @param step of which scale on the tiles are not needed
     * @throws ProblemException when it is damaged, not there any more, or does not come row by row
     * @throws CancellationException when progress says so
     */
    static void cut(Path picture, String name, int step, PictureCache cache, Path target, Progress progress) {
        try (FileImageInputStream in = new FileImageInputStream(picture.toFile())) {
            PictureCache.Part part = cache.part();
            try {
                ImageReader reader = ImageIO.getImageReaders(in).next();
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(part.channel()), 1 << 18));
                try {
                    reader.setInput(in, true, true);
                    read(reader, step, out, progress);
                } finally {
                    reader.dispose();
                }
                out.flush();
                part.channel().close();
                Files.move(part.file(), target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                cache.discard(part);
            }
        } catch (CancellationException | ProblemException stopped) {
            throw stopped;
        } catch (IOException | RuntimeException | OutOfMemoryError failure) {
            throw new ProblemException(Problem.of("problem.map.picture-cut", name), failure);
        }
    }

    private static void read(ImageReader reader, int step, DataOutputStream out, Progress progress) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        ImageTypeSpecifier type = reader.getImageTypes(0).next();
        boolean opaque = !type.getColorModel().hasAlpha();
        // A photograph is kept as one, anything else without loss.
        boolean photograph =
                opaque && reader.getFormatName().toLowerCase(Locale.ROOT).startsWith("jp");
        try (TilePixels pixels = new TilePixels(photograph, opaque)) {
            PictureCutter cutter = new PictureCutter(width, height, step, pixels, opaque, out);
            RowSink sink = new RowSink(width, height, type, (y, row) -> {
                if (!progress.at((double) y / height)) {
                    throw new CancellationException();
                }
                cutter.row(row);
            });
            ImageReadParam whole = reader.getDefaultReadParam();
            whole.setDestination(new BufferedImage(type.getColorModel(), sink, false, null));
            reader.read(0, whole);
            if (sink.count() != height) {
                throw new IOException(sink.count() + " of " + height + " rows");
            }
            cutter.finish(width, height);
        }
    }

    private void row(BufferedImage row) {
        Strip finest = strips.getFirst();
        finest.graphics.drawImage(row, 0, finest.filled, null);
        grown(0, 1);
    }

    /** A strip has so many rows more; when it is full its tiles are written and its half goes into the next. */
    private void grown(int level, int rows) {
        Strip strip = strips.get(level);
        strip.filled += rows;
        strip.seen += rows;
        if (strip.filled < PictureTiles.SIZE && strip.seen < strip.height) {
            return;
        }
        try {
            write(strip);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        int had = strip.filled;
        strip.filled = 0;
        if (level + 1 < strips.size()) {
            Strip next = strips.get(level + 1);
            strip.halve(had, next);
            grown(level + 1, (had + 1) / 2);
        }
    }

    private void write(Strip strip) throws IOException {
        int width = strip.picture.getWidth();
        for (int left = 0; left < width; left += PictureTiles.SIZE) {
            byte[] tile = pixels.written(strip.picture, left, Math.min(PictureTiles.SIZE, width - left), strip.filled);
            strip.at.add(written);
            strip.lengths.add(tile.length);
            out.write(tile);
            written += tile.length;
        }
    }

    private void finish(int width, int height) throws IOException {
        long index = written;
        out.writeLong(PictureTiles.MARK);
        out.writeInt(width);
        out.writeInt(height);
        out.writeInt(strips.size());
        for (Strip strip : strips) {
            out.writeInt(strip.shrink);
            out.writeInt(strip.at.size());
            for (int i = 0; i < strip.at.size(); i++) {
                out.writeLong(strip.at.get(i));
                out.writeInt(strip.lengths.get(i));
            }
        }
        out.writeLong(index);
    }

    /** Rows of one scale, until they are as many as a tile has. */
    private static final class Strip {
        final int shrink;
        final int height;
        final BufferedImage picture;
        final Graphics2D graphics;
        final List<Long> at = new ArrayList<>();
        final List<Integer> lengths = new ArrayList<>();
        int filled;
        int seen;

        Strip(int shrink, int height, BufferedImage picture) {
            this.shrink = shrink;
            this.height = height;
            this.picture = picture;
            this.graphics = picture.createGraphics();
            graphics.setComposite(AlphaComposite.Src);
        }

        /** Four pixels are one of the next scale, at the right and lower edge two or one. */
        void halve(int rows, Strip next) {
            int[] from = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
            int[] to = ((DataBufferInt) next.picture.getRaster().getDataBuffer()).getData();
            int width = picture.getWidth();
            int half = next.picture.getWidth();
            for (int y = 0; y < rows; y += 2) {
                int above = y * width;
                int below = y + 1 < rows ? above + width : above;
                int target = (next.filled + y / 2) * half;
                for (int x = 0; x < half; x++) {
                    int left = 2 * x;
                    int right = Math.min(left + 1, width - 1);
                    to[target + x] =
                            mean(from[above + left], from[above + right], from[below + left], from[below + right]);
                }
            }
        }

        private static int mean(int a, int b, int c, int d) {
            int mean = 0;
            for (int shift = 0; shift < 32; shift += 8) {
                int sum = (a >>> shift & 255) + (b >>> shift & 255) + (c >>> shift & 255) + (d >>> shift & 255);
                mean |= (sum + 2 >> 2) << shift;
            }
            return mean;
        }
    }
}
