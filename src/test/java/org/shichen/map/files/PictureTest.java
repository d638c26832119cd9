package org.shichen.map.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shichen.map.BaseMap;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;
import org.shichen.map.files.MapFiles.Opened;
import org.shichen.map.placing.PlacingPoint;
import org.shichen.problem.ProblemException;

/** A picture laid on the map by its world file. */
class PictureTest {

    @TempDir
    Path folder;

    private Path picture;

    /** 200 × 100 pixels, the upper left quarter red, the rest blue. */
    @BeforeEach
    void picture() throws Exception {
        BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 200; x++) {
            for (int y = 0; y < 100; y++) {
                image.setRGB(x, y, (x < 100 && y < 50 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        picture = folder.resolve("sketch.png");
        ImageIO.write(image, "png", picture.toFile());
    }

    @Test
    void it_lies_where_its_world_file_says_in_degrees_and_in_metres() throws Exception {
        Files.writeString(folder.resolve("sketch.pgw"), "0.001\n0\n0\n-0.001\n101.7005\n36.5995\n");
        assertLies();
        GeoPoint corner = new GeoPoint(101.7005, 36.5995);
        double metre = 20_037_508.342789244 * 2;
        Files.delete(folder.resolve("sketch.pgw"));
        Files.writeString(
                folder.resolve("sketch.wld"),
                "111.31949\n0\n0\n-138.9\n" + (corner.worldX() - 0.5) * metre + "\n" + (0.5 - corner.worldY()) * metre);
        assertLies();
    }

    private void assertLies() {
        try (BaseMap map = MapFiles.open(picture, Datum.WGS84).map()) {
            Painted painted = Painted.of(map, new GeoPoint(101.8, 36.55), 9);
            assertEquals(Color.RED, painted.at(new GeoPoint(101.75, 36.58)));
            assertEquals(Color.BLUE, painted.at(new GeoPoint(101.85, 36.58)));
            assertEquals(Color.BLUE, painted.at(new GeoPoint(101.75, 36.52)));
            assertEquals(Color.WHITE, painted.at(new GeoPoint(101.69, 36.58)));
            assertEquals(Color.WHITE, painted.at(new GeoPoint(101.75, 36.61)));
        }
    }

    @Test
    void without_a_world_file_its_place_is_not_known_until_points_say_it() {
        Opened opened = MapFiles.open(picture, Datum.WGS84);
        ProblemException nowhere = assertThrows(ProblemException.class, () -> opened.placed("sketch.png", List.of()));
        assertEquals("problem.map.no-world-file", nowhere.problem().key());
        // 200 pixels are 0.2 degrees wide, 100 pixels as high as that is on the map.
        GeoPoint west = new GeoPoint(101.7, 36.6);
        GeoPoint south = GeoPoint.ofWorld(west.worldX(), west.worldY() + 100 * 0.001 / 360);
        List<PlacingPoint> points = List.of(
                new PlacingPoint(0, 0, west), new PlacingPoint(200, 100, new GeoPoint(101.9, south.latitude())));
        try (BaseMap map = opened.placed("sketch.png", points)) {
            Painted painted = Painted.of(map, new GeoPoint(101.8, 36.56), 9);
            assertEquals(Color.RED, painted.at(new GeoPoint(101.75, 36.58)));
            assertEquals(Color.BLUE, painted.at(new GeoPoint(101.85, 36.58)));
            assertEquals(Color.BLUE, painted.at(new GeoPoint(101.75, 36.53)));
            assertEquals(Color.WHITE, painted.at(new GeoPoint(101.69, 36.58)));
            assertEquals(Color.WHITE, painted.at(new GeoPoint(101.75, 36.61)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1\n2\n3", "0\n0\n0\n0\n1\n1\n", "1\n0\n0\nNaN\n1\n1", "a\nb\nc\nd\ne\nf"})
    void a_world_file_that_says_nothing_is_refused(String text) throws Exception {
        Files.writeString(folder.resolve("sketch.wld"), text);
        assertRefused("problem.map.world-file");
    }

    @Test
    void a_picture_cut_off_is_refused() throws Exception {
        Files.writeString(folder.resolve("sketch.pgw"), "0.001\n0\n0\n-0.001\n101.7005\n36.5995\n");
        Files.write(picture, java.util.Arrays.copyOf(Files.readAllBytes(picture), 60));
        assertRefused("problem.map.picture");
    }

    private void assertRefused(String problem) {
        ProblemException refused = assertThrows(ProblemException.class, () -> MapFiles.open(picture, Datum.WGS84));
        assertEquals(problem, refused.problem().key());
    }
}
