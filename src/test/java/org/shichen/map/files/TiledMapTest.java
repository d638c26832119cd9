package org.shichen.map.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shichen.map.BaseMap;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;
import org.shichen.problem.ProblemException;

/** Tiles from MBTiles and PMTiles, pictures and vectors, good and bad. */
class TiledMapTest {

    /** In the tile 4/12/6: its middle. */
    private static final GeoPoint MIDDLE = GeoPoint.ofWorld(12.5 / 16, 6.5 / 16);

    private static final GeoPoint WEST = GeoPoint.ofWorld(12.25 / 16, 6.5 / 16);
    private static final GeoPoint EAST = GeoPoint.ofWorld(12.75 / 16, 6.5 / 16);

    @TempDir
    Path folder;

    private static BaseMap open(Path file) {
        return MapFiles.open(file, Datum.WGS84).map();
    }

    @Test
    void pictures_stand_where_their_rows_say_and_are_drawn_larger_where_tiles_end() throws Exception {
        Path file = TileFiles.mbTiles(folder.resolve("colours.db"), Map.of("4/12/6", TileFiles.png(Color.RED, 256)));
        byte[] before = Files.readAllBytes(file);
        try (BaseMap map = open(file)) {
            assertEquals(Color.RED, Painted.of(map, MIDDLE, 4).at(MIDDLE));
            assertEquals(65_536, Painted.of(map, MIDDLE, 4).inked());
            assertEquals(65_536, Painted.of(map, MIDDLE, 9).inked());
            assertEquals(16_384, Painted.of(map, MIDDLE, 3).inked());
            assertEquals(0, Painted.of(map, new GeoPoint(-60, -30), 4).inked());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "2, true"})
    void vectors_of_any_extent_come_from_both_kinds_of_file(int packing, boolean leaves) throws Exception {
        for (int extent : new int[] {512, 4096, 1 << 20}) {
            byte[] tile = TileFiles.gzip(TileFiles.vector(extent, "云岭"));
            TreeMap<Long, byte[]> tiles = new TreeMap<>(Map.of(PmTiles.number(4, 12, 6), tile));
            Path pm = TileFiles.pmTiles(folder.resolve("v.pmtiles"), tiles, packing, 4, leaves);
            Path mb = folder.resolve("v.mbtiles");
            Files.deleteIfExists(mb);
            TileFiles.mbTiles(mb, Map.of("4/12/6", tile));
            for (Path file : new Path[] {pm, mb}) {
                try (BaseMap map = open(file)) {
                    Painted painted = Painted.of(map, MIDDLE, 4);
                    assertEquals(Color.BLUE, painted.at(WEST));
                    assertEquals(Color.WHITE, painted.at(EAST));
                    assertEquals("云岭", map.names(painted.cut()).getFirst().chinese());
                    assertTrue(map.trouble().isEmpty());
                }
            }
        }
    }

    @Test
    void tiles_are_numbered_along_the_curve_each_once_neighbours_side_by_side() {
        assertEquals(0, PmTiles.number(0, 0, 0));
        // From the specification: 1/0/0 is 1, 1/0/1 is 2, 1/1/1 is 3, 1/1/0 is 4, 2/0/0 is 5; 12/3423/1763 is 19078479.
        assertEquals(1, PmTiles.number(1, 0, 0));
        assertEquals(2, PmTiles.number(1, 0, 1));
        assertEquals(3, PmTiles.number(1, 1, 1));
        assertEquals(4, PmTiles.number(1, 1, 0));
        assertEquals(5, PmTiles.number(2, 0, 0));
        assertEquals(19_078_479, PmTiles.number(12, 3423, 1763));
        int zoom = 5;
        Set<Long> seen = new HashSet<>();
        long[][] places = new long[1 << 2 * zoom][];
        long first = PmTiles.number(zoom, 0, 0);
        for (int column = 0; column < 1 << zoom; column++) {
            for (int row = 0; row < 1 << zoom; row++) {
                long number = PmTiles.number(zoom, column, row) - first;
                assertTrue(seen.add(number));
                places[(int) number] = new long[] {column, row};
            }
        }
        for (int i = 1; i < places.length; i++) {
            assertEquals(
                    1,
                    Math.abs(places[i][0] - places[i - 1][0]) + Math.abs(places[i][1] - places[i - 1][1]),
                    "at " + i);
        }
    }

    @Test
    void a_map_in_the_datum_of_web_maps_is_shifted_back() throws Exception {
        Path file = TileFiles.mbTiles(
                folder.resolve("gcj.mbtiles"), Map.of("16/51500/25600", TileFiles.png(Color.RED, 256)));
        GeoPoint corner = GeoPoint.ofWorld(51500 / 65536.0, 25600 / 65536.0);
        GeoPoint there = Datum.GCJ02.toWgs84(corner);
        try (BaseMap map = MapFiles.open(file, Datum.GCJ02).map()) {
            Painted painted = Painted.of(map, there, 16);
            // Its upper left corner is in the middle of what was painted, to the pixel.
            assertEquals(Color.RED.getRGB(), painted.image().getRGB(130, 130));
            assertEquals(Color.WHITE.getRGB(), painted.image().getRGB(126, 130));
            assertEquals(Color.WHITE.getRGB(), painted.image().getRGB(130, 126));
        }
    }

    @Test
    void tiles_may_be_a_view_and_one_that_counts_for_ever_is_given_up() throws Exception {
        Path file = TileFiles.mbTiles(folder.resolve("view.mbtiles"), Map.of("4/12/6", TileFiles.png(Color.RED, 256)));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute("ALTER TABLE tiles RENAME TO held");
            connection.createStatement().execute("CREATE VIEW tiles AS SELECT * FROM held");
        }
        try (BaseMap map = open(file)) {
            assertEquals(Color.RED, Painted.of(map, MIDDLE, 4).at(MIDDLE));
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute("DROP VIEW tiles");
            connection
                    .createStatement()
                    .execute("CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                            + " SELECT i % 20 AS zoom_level, 0 AS tile_column, 0 AS tile_row, x'' AS tile_data FROM n");
        }
        assertRefused("problem.map.database", file);
    }

    @Test
    void zooms_that_contradict_themselves_are_refused() throws Exception {
        Path file = TileFiles.mbTiles(folder.resolve("zooms.mbtiles"), Map.of("4/12/6", TileFiles.png(Color.RED, 256)));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute("ALTER TABLE tiles RENAME TO held");
            connection
                    .createStatement()
                    .execute("CREATE VIEW tiles AS SELECT zoom_level + abs(random() % 20) AS zoom_level, tile_column,"
                            + " tile_row, tile_data FROM held UNION ALL SELECT 'deep', 0, 0, x'' FROM held");
        }
        assertRefused("problem.map.zoom", file);
        for (int zoom : new int[] {-1, 31, 99}) {
            Path wild = folder.resolve("zoom" + zoom);
            TileFiles.mbTiles(wild, Map.of("4/12/6", TileFiles.png(Color.RED, 256)));
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + wild)) {
                connection.createStatement().execute("UPDATE tiles SET zoom_level = " + zoom);
            }
            assertRefused("problem.map.zoom", wild);
        }
    }

    @Test
    void what_cannot_be_shown_is_left_out_and_said_and_the_rest_is_shown() throws Exception {
        byte[] webp = "RIFF0000WEBPVP8 ".getBytes(StandardCharsets.US_ASCII);
        Path file = TileFiles.mbTiles(
                folder.resolve("mixed.mbtiles"),
                Map.of(
                        "4/12/6",
                        TileFiles.png(Color.RED, 256),
                        "4/13/6",
                        webp,
                        "4/13/7",
                        new byte[] {1, 2, 3},
                        "4/12/7",
                        new byte[20 << 20]));
        try (BaseMap map = open(file)) {
            assertEquals(Color.RED, Painted.of(map, MIDDLE, 4).at(MIDDLE));
            for (String wrong : new String[] {"13/6 tile-kind", "13/7 tile-kind", "12/7 tile-large"}) {
                double column = Integer.parseInt(wrong.substring(0, 2));
                double row = Integer.parseInt(wrong.substring(3, 4));
                Painted.of(map, GeoPoint.ofWorld((column + 0.5) / 16, (row + 0.5) / 16), 5);
                assertEquals(
                        "problem.map." + wrong.substring(5),
                        map.trouble().orElseThrow().key());
            }
        }
    }

    @Test
    void bad_files_are_refused_with_what_is_wrong() throws Exception {
        byte[] webp = "RIFF0000WEBPVP8 ".getBytes(StandardCharsets.US_ASCII);
        assertRefused("problem.map.tiles-kind", TileFiles.mbTiles(folder.resolve("webp.db"), Map.of("0/0/0", webp)));
        assertRefused("problem.map.empty", TileFiles.mbTiles(folder.resolve("empty.db"), Map.of()));
        Path other = folder.resolve("other.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + other)) {
            connection.createStatement().execute("CREATE TABLE something (name TEXT)");
        }
        assertRefused("problem.map.no-tiles", other);
        assertRefused("problem.map.database", bytes("SQLite format 3\0 and nothing more"));
        assertRefused("problem.map.directory", bytes("PMTiles\3"));
        assertRefused("problem.map.version", bytes("PMTiles\2" + "\0".repeat(200)));
        assertRefused("problem.map.compression", bytes("PMTiles\3" + "\0".repeat(89) + "\3\3" + "\0".repeat(50)));
        assertRefused("problem.map.packed", bytes("PK\3\4"));
        assertRefused("problem.map.unknown", bytes("hello"));
        assertRefused("problem.map.unknown", bytes(""));
        assertRefused("problem.map.missing", folder.resolve("nowhere"));
        assertRefused("problem.map.path", folder);
    }

    /** Each tile may be large; many of them are not held at once. */
    @Test
    void memory_is_bounded_however_large_the_tiles_are() throws Exception {
        Map<String, byte[]> tiles = new HashMap<>();
        byte[] wide = TileFiles.png(Color.RED, 2048);
        for (int column = 0; column < 16; column++) {
            tiles.put("4/" + column + "/6", wide);
        }
        Bounded<Integer, byte[]> kept = new Bounded<>(1000, bytes -> bytes.length);
        for (int i = 0; i < 100; i++) {
            kept.put(i % 37, new byte[i * 7 % 600]);
            assertTrue(kept.held() <= 1000, kept.held() + " bytes");
            assertNotNull(kept.get(i % 37));
        }
        Path file = TileFiles.mbTiles(folder.resolve("wide.mbtiles"), tiles);
        try (BaseMap map = open(file)) {
            for (int column = 0; column < 16; column++) {
                GeoPoint middle = GeoPoint.ofWorld((column + 0.5) / 16, 6.5 / 16);
                assertEquals(Color.RED, Painted.of(map, middle, 4).at(middle));
            }
            assertTrue(map.trouble().isEmpty());
        }
    }

    @Test
    void a_file_that_is_cut_off_while_it_is_open_is_said_and_the_map_goes_on() throws Exception {
        byte[] tile = TileFiles.vector(4096, "云岭");
        TreeMap<Long, byte[]> tiles = new TreeMap<>();
        Map<String, byte[]> pictures = new HashMap<>();
        for (int column = 0; column < 16; column++) {
            tiles.put(PmTiles.number(4, column, 6), tile);
            // More than SQLite keeps in memory.
            pictures.put("4/" + column + "/6", Arrays.copyOf(TileFiles.png(Color.RED, 256), 400_000));
        }
        Path pm = TileFiles.pmTiles(folder.resolve("cut.pmtiles"), tiles, 1, 4, false);
        Path mb = TileFiles.mbTiles(folder.resolve("cut.mbtiles"), pictures);
        for (Path file : new Path[] {pm, mb}) {
            try (BaseMap map = open(file)) {
                try (var channel = java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
                    channel.truncate(200);
                }
                for (int column = 0; column < 16; column++) {
                    Painted.of(map, GeoPoint.ofWorld((column + 0.5) / 16, 6.5 / 16), 4);
                }
                assertEquals("problem.map.tile", map.trouble().orElseThrow().key());
                assertEquals(
                        file.getFileName().toString(),
                        map.trouble().orElseThrow().args().getFirst());
            }
        }
    }

    private Path bytes(String text) throws Exception {
        return Files.write(folder.resolve("bad"), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertRefused(String problem, Path file) {
        ProblemException refused = assertThrows(ProblemException.class, () -> MapFiles.open(file, Datum.WGS84));
        assertEquals(problem, refused.problem().key());
    }
}
