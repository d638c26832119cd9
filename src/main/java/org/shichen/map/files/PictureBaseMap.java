package org.shichen.map.files;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
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
import org.shichen.store.Progress;

/**
 * A picture laid on the map by its world file, or on a sheet of its own until points say where it lies. Of a picture
 * larger than {@value #MOST_PIXELS} pixels only every second, third … pixel is kept in memory, so that a scan of 30 000
 * × 30 000 takes no more than another; what is seen of it near by comes from tiles that were cut once. It is laid in
 * strips, each by its own corners: degrees grow with the latitude on a Web-Mercator map, and a shifted datum is not a
 * straight shift.
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
    private @Nullable PictureTiles tiles;

    private PictureBaseMap(
            @Nullable BufferedImage picture,
            @Nullable PictureTiles tiles,
            int step,
            int rows,
            @Nullable WorldFile world,
            OwnFrame frame) {
        this.picture = picture;
        this.tiles = tiles;
        this.step = step;
        this.rows = rows;
        this.world = world;
        this.frame = frame;
    }

    /** What its numbers are: pixels where there is no world file. */
    OwnFrame frame() {
        return frame;
    }

    /** Whether more of it could be seen near by than is kept. */
    synchronized boolean coarse() {
        return step > 1 && tiles == null && picture != null;
    }

    /**
     * The same picture, sharp near by. Blocks: for tens of seconds the first time, hardly at all when its tiles are
     * there.
     *
     * @param cache where its tiles stand
     */
    PictureBaseMap sharp(Path path, String name, PictureCache cache, Progress progress) {
        try {
            PictureTiles there = cache.tiles(path, name, step, progress);
            return new PictureBaseMap(held(), there, step, rows, world, frame);
        } catch (IOException gone) {
            throw new ProblemException(Problem.of("problem.map.picture-cut", name), gone);
        }
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
                return new PictureBaseMap(reader.read(0, part), null, step, height, world, frame);
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
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
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
        if (shown == null || paintTiles(pen, cut, shown.getWidth())) {
            return;
        }
        int strips = Math.min(STRIPS, shown.getHeight());
        for (int strip = 0; strip < strips; strip++) {
            int top = shown.getHeight() * strip / strips;
            int bottom = shown.getHeight() * (strip + 1) / strips;
            AffineTransform placement = placement(cut, shown.getWidth(), top, bottom);
            var box = placement
                    .createTransformedShape(new Rectangle(0, 0, shown.getWidth(), bottom - top))
                    .getBounds2D();
            if (box.intersects(0, 0, cut.width(), cut.height())) {
                pen.picture(shown.getSubimage(0, top, shown.getWidth(), bottom - top), placement);
            }
        }
    }

    /** Whether the cut is so near that tiles are needed, and all of them are there. */
    private boolean paintTiles(MapPen pen, Cut cut, int width) {
        PictureTiles near = nearby();
        double[] left = point(cut, 0, 0);
        double[] right = point(cut, width, 0);
        double pixels = (double) width * step / Math.hypot(right[0] - left[0], right[1] - left[1]);
        if (near == null || pixels >= step) {
            return false;
        }
        PictureTiles.Level level = near.fitting(pixels);
        double edge = (double) PictureTiles.SIZE * level.shrink() / step;
        try {
            for (int row = 0; row < level.rows(); row++) {
                double bottom = Math.min((row + 1) * edge, (double) near.height() / step);
                if (!seen(placement(cut, 0, width, row * edge, bottom, 1, 1), cut)) {
                    continue;
                }
                for (int column = 0; column < level.columns(); column++) {
                    double end = Math.min((column + 1) * edge, (double) near.width() / step);
                    if (seen(placement(cut, column * edge, end, row * edge, bottom, 1, 1), cut)) {
                        BufferedImage tile = near.tile(level, column, row);
                        pen.picture(
                                tile,
                                placement(
                                        cut,
                                        column * edge,
                                        end,
                                        row * edge,
                                        bottom,
                                        tile.getWidth(),
                                        tile.getHeight()));
                    }
                }
            }
            return true;
        } catch (IOException gone) {
            // Somebody has emptied the cache: the picture is shown as coarse as it was.
            synchronized (this) {
                tiles = null;
            }
            return false;
        }
    }

    private static boolean seen(AffineTransform placement, Cut cut) {
        return placement
                .createTransformedShape(new Rectangle(0, 0, 1, 1))
                .getBounds2D()
                .intersects(0, 0, cut.width(), cut.height());
    }

    private synchronized @Nullable PictureTiles nearby() {
        return tiles;
    }

    private synchronized @Nullable BufferedImage held() {
        return picture;
    }

    /** Of a strip; its lower edge is the upper edge of the next, so that no seam shows. */
    private AffineTransform placement(Cut cut, int width, int top, int bottom) {
        return placement(cut, 0, width, top, bottom, width, bottom - top);
    }

    /**
     * By three of a part's corners, in pixels of what is kept.
     *
     * @param width of the picture that is laid there
     */
    private AffineTransform placement(
            Cut cut, double left, double end, double top, double bottom, double width, double height) {
        double[] corner = point(cut, left, top);
        double[] right = point(cut, end, top);
        double[] below = point(cut, left, bottom);
        if (world == null || world.b() == 0 && world.d() == 0) {
            corner[0] = Math.rint(corner[0]);
            corner[1] = Math.rint(corner[1]);
            right[0] = Math.rint(right[0]);
            right[1] = corner[1];
            below[1] = Math.rint(below[1]);
            below[0] = corner[0];
        }
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
    public boolean drawn() {
        return false;
    }

    @Override
    public List<Name> names(Cut cut) {
        return List.of();
    }

    @Override
    public synchronized void close() {
        picture = null;
        try {
            if (tiles != null) {
                tiles.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            tiles = null;
        }
    }
}
