package org.shichen.map.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;
import org.shichen.map.files.MapFiles.Opened;
import org.shichen.problem.ProblemException;
import org.shichen.store.Progress;

/** A picture too large to be held is sharp near by all the same. */
class LargePictureTest {

    private static final int WIDE = 5200;
    private static final int HIGH = 3300;

    /** Of a square of one colour, in pixels: kept in a coarse picture it would be mixed with its neighbours. */
    private static final int SQUARE = 4;

    private static final double DEGREE = 0.00001;
    private static final GeoPoint CORNER = new GeoPoint(101.7, 36.6);

    @TempDir
    Path folder;

    private Path picture(String format, int type) throws IOException {
        BufferedImage image = new BufferedImage(WIDE, HIGH, type);
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                image.setRGB(x, y, colour(x, y).getRGB());
            }
        }
        Path file = folder.resolve("scan." + format);
        ImageIO.write(image, format, file.toFile());
        Files.writeString(
                folder.resolve("scan.wld"),
                DEGREE + "\n0\n0\n-" + DEGREE + "\n" + (CORNER.longitude() + DEGREE / 2) + "\n"
                        + (CORNER.latitude() - DEGREE / 2) + "\n");
        return file;
    }

    private static Color colour(int x, int y) {
        return (x / SQUARE + y / SQUARE) % 2 == 0 ? Color.BLACK : Color.WHITE;
    }

    private Path kept() {
        return folder.resolve("cache");
    }

    private PictureCache cache() {
        return new PictureCache(kept());
    }

    /** Photographs, drawings with and without holes, scans of a palette, of greys and of black and white. */
    @ParameterizedTest
    @CsvSource({
        "jpeg, " + BufferedImage.TYPE_3BYTE_BGR,
        "jpeg, " + BufferedImage.TYPE_BYTE_GRAY,
        "png, " + BufferedImage.TYPE_3BYTE_BGR,
        "png, " + BufferedImage.TYPE_INT_ARGB,
        "png, " + BufferedImage.TYPE_BYTE_INDEXED,
        "png, " + BufferedImage.TYPE_USHORT_GRAY,
        "png, " + BufferedImage.TYPE_BYTE_BINARY
    })
    void every_square_of_the_picture_is_seen_when_it_is_looked_at_near_by(String format, int type) throws Exception {
        Path file = picture(format, type);
        byte[] before = Files.readAllBytes(file);
        Opened coarse = MapFiles.open(file, Datum.WGS84);
        assertTrue(coarse.coarse());
        Opened sharp = coarse.sharp(file, cache(), Progress.UNSEEN);
        assertFalse(sharp.coarse());
        try (var map = sharp.map()) {
            for (int[] at : new int[][] {{30, 30}, {255, 256}, {2600, 1650}, {WIDE - 30, HIGH - 30}}) {
                GeoPoint middle = place(at[0], at[1]);
                // A pixel of the picture is two to four of the screen.
                Painted painted = Painted.of(map, middle, 18);
                int right = 0;
                for (int dx = -6; dx <= 6; dx++) {
                    for (int dy = -6; dy <= 6; dy++) {
                        int x = (at[0] + dx) / SQUARE * SQUARE + SQUARE / 2;
                        int y = (at[1] + dy) / SQUARE * SQUARE + SQUARE / 2;
                        int seen = painted.at(place(x, y)).getRed();
                        right += Math.abs(seen - colour(x, y).getRed()) < 70 ? 1 : 0;
                    }
                }
                assertTrue(right > 160, format + " at " + at[0] + "," + at[1] + ": " + right + " of 169");
            }
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void what_was_cut_once_is_found_again_until_the_picture_is_another() throws Exception {
        Path file = picture("png", BufferedImage.TYPE_INT_ARGB);
        MapFiles.open(file, Datum.WGS84)
                .sharp(file, cache(), Progress.UNSEEN)
                .map()
                .close();
        Progress never = part -> {
            throw new AssertionError("cut again");
        };
        MapFiles.open(file, Datum.WGS84).sharp(file, cache(), never).map().close();
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        assertThrows(Throwable.class, () -> MapFiles.open(file, Datum.WGS84).sharp(file, cache(), never));
    }

    @Test
    void stopped_damaged_or_gone_it_leaves_nothing_half_done() throws Exception {
        Path file = picture("png", BufferedImage.TYPE_3BYTE_BGR);
        Opened coarse = MapFiles.open(file, Datum.WGS84);
        assertThrows(CancellationException.class, () -> coarse.sharp(file, cache(), part -> part < 0.4));
        assertEquals(0, left());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        ProblemException damaged =
                assertThrows(ProblemException.class, () -> coarse.sharp(file, cache(), Progress.UNSEEN));
        assertEquals("problem.map.picture-cut", damaged.problem().key());
        assertEquals(0, left());
        Files.delete(file);
        assertThrows(ProblemException.class, () -> coarse.sharp(file, cache(), Progress.UNSEEN));
        coarse.map().close();
    }

    private long left() throws IOException {
        try (Stream<Path> files = Files.list(kept())) {
            return files.count();
        }
    }

    private static GeoPoint place(double x, double y) {
        return new GeoPoint(CORNER.longitude() + x * DEGREE, CORNER.latitude() - y * DEGREE);
    }
}
