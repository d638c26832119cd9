package org.shichen.map.files;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.jspecify.annotations.Nullable;
import org.shichen.map.BaseMap;
import org.shichen.map.Cut;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;
import org.shichen.map.MapColours;
import org.shichen.map.MapPen;
import org.shichen.map.placing.OwnFrame;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * A picture laid on the map by its world file, or on a sheet of its own until points say where it lies. Of a picture
 * larger than {@value #MOST_PIXELS} pixels only every second, third … pixel is kept, so that a scan of 30 000 × 30 000
 * takes no more memory than another. It is laid in strips, each by its own corners: degrees grow with the latitude on a
 * Web-Mercator map, and a shifted datum is not a straight shift.
 */
final class PictureBaseMap implements BaseMap {

    static final int MOST_PIXELS = 16_000_000;

    /** Wider or taller than this is no picture that a desk uses; it is refused by name. */
    private static final int MOST_EDGE = 100_000;

    /** Pixels of a picture that can only be decoded whole: three coefficients of two bytes each are 200 MB. */
    private static final long MOST_WHOLE = 32_000_000;

    private static final int STRIPS = 24;

    private final int step;
    private final int rows;
    private final @Nullable WorldFile world;
    private final OwnFrame frame;
    private @Nullable BufferedImage picture;

    private PictureBaseMap(BufferedImage picture, int step, int rows, @Nullable WorldFile world, OwnFrame frame) {
        this.picture = picture;
        this.step = step;
        this.rows = rows;
        this.world = world;
        this.frame = frame;
    }

    /** What its numbers are: pixels where there is no world file. */
    OwnFrame frame() {
        return frame;
    }

    /** Blocks; a large picture takes seconds. */
    static PictureBaseMap open(Path path, String name, Datum datum) {
        WorldFile world = WorldFile.beside(path).orElse(null);
        try (FileImageInputStream in = new FileImageInputStream(path.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new ProblemException(Problem.of("problem.map.picture", name));
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width > MOST_EDGE || height > MOST_EDGE) {
                    throw new ProblemException(Problem.of(
                            "problem.map.picture-large", name, Integer.toString(width), Integer.toString(height)));
                }
                refuseWhole(reader, path, name, (long) width * height);
                int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) width * height / MOST_PIXELS)));
                ImageReadParam part = reader.getDefaultReadParam();
                part.setSourceSubsampling(step, step, 0, 0);
                OwnFrame frame = world == null ? OwnFrame.pixels(width, height) : OwnFrame.degrees(datum);
                return new PictureBaseMap(reader.read(0, part), step, height, world, frame);
            } finally {
                reader.dispose();
            }
        } catch (ProblemException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // The decoders of the platform throw whatever comes to them when bytes are wrong.
            throw new ProblemException(Problem.of("problem.map.picture", name), damaged);
        } catch (OutOfMemoryError tooLarge) {
            throw new ProblemException(Problem.of("problem.map.picture-whole", name), tooLarge);
        }
    }

    /**
     * A picture that its decoder must hold whole before the first pixel can be had: a progressive JPEG, a packed BMP, a
     * TIFF in strips or tiles of that size.
     */
    private static void refuseWhole(ImageReader reader, Path path, String name, long pixels) throws IOException {
        String format = reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
        boolean whole = switch (format) {
            case "jpeg", "jpg" -> pixels > MOST_WHOLE && PictureBytes.progressive(path);
            case "bmp" -> pixels > MOST_WHOLE && PictureBytes.packedBitmap(path);
            case "tif", "tiff" -> (long) reader.getTileWidth(0) * reader.getTileHeight(0) > MOST_WHOLE;
            default -> false;
        };
        if (whole) {
            throw new ProblemException(Problem.of("problem.map.picture-whole", name));
        }
    }

    @Override
    public void paint(MapPen pen, Cut cut, MapColours colours) {
        BufferedImage shown = held();
        if (shown == null) {
            return;
        }
        int strips = Math.min(STRIPS, shown.getHeight());
        for (int strip = 0; strip < strips; strip++) {
            int top = shown.getHeight() * strip / strips;
            int bottom = shown.getHeight() * (strip + 1) / strips;
            AffineTransform placement = placement(cut, shown.getWidth(), top, bottom);
            var box = placement
                    .createTransformedShape(new java.awt.Rectangle(0, 0, shown.getWidth(), bottom - top))
                    .getBounds2D();
            if (box.intersects(0, 0, cut.width(), cut.height())) {
                pen.picture(shown.getSubimage(0, top, shown.getWidth(), bottom - top), placement);
            }
        }
    }

    private synchronized @Nullable BufferedImage held() {
        return picture;
    }

    /** By three of the strip's corners; its lower edge is the upper edge of the next, so that no seam shows. */
    private AffineTransform placement(Cut cut, int width, int top, int bottom) {
        double[] corner = point(cut, 0, top);
        double[] right = point(cut, width, top);
        double[] below = point(cut, 0, bottom);
        if (world == null || world.b() == 0 && world.d() == 0) {
            corner[1] = Math.rint(corner[1]);
            right[1] = corner[1];
            below[1] = Math.rint(below[1]);
            below[0] = corner[0];
        }
        double height = bottom - top;
        return new AffineTransform(
                (right[0] - corner[0]) / width,
                (right[1] - corner[1]) / width,
                (below[0] - corner[0]) / height,
                (below[1] - corner[1]) / height,
                corner[0],
                corner[1]);
    }

    private double[] point(Cut cut, double column, double row) {
        double x = column * step;
        double y = Math.min(row * step, rows);
        GeoPoint at = world == null ? frame.shown(x, y) : frame.datum().toWgs84(world.at(x, y));
        return new double[] {cut.x(at.worldX()), cut.y(at.worldY())};
    }

    @Override
    public List<Name> names(Cut cut) {
        return List.of();
    }

    @Override
    public synchronized void close() {
        picture = null;
    }
}
