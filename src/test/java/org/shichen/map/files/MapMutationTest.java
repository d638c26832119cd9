package org.shichen.map.files;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shichen.map.BaseMap;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;
import org.shichen.map.placing.PlacingPoint;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/**
 * Map files damaged at random, on purpose and by chance: nothing but a refusal in words or a map with less on it may
 * come of them, in bounded memory, and not a byte is written beside them.
 *
 * <p>{@code -Dshichen.map-mutations=100000} is the long run; {@code -Dshichen.map-seed} another seed.
 */
class MapMutationTest {

    /** In the tile 4/12/6: its middle. */
    private static final GeoPoint MIDDLE = GeoPoint.ofWorld(12.5 / 16, 6.5 / 16);

    /** What opening and painting one file may take in all, garbage included. */
    private static final long MOST_ALLOCATED = 700L << 20;

    private static final List<PlacingPoint> POINTS =
            List.of(new PlacingPoint(0, 0, new GeoPoint(90, 35)), new PlacingPoint(60, 40, new GeoPoint(110, 25)));

    private static final String[] WORDS = {
        "NaN",
        "-Infinity",
        "1e999",
        "-1e-999",
        "1e309",
        "181",
        "-91",
        "500000",
        "35435000",
        "99999999999",
        "null",
        "\"1\"",
        "{}",
        "[]",
        "[[",
        "]]",
        ",",
        ":",
        "{\"type\":",
        "\"coordinates\":[",
        "\"crs\":{\"a\":{\"name\":\"X\"}},",
        "\u0000",
        "\ufeff",
        "\\ud800",
        "/*",
        "0000",
        "1.",
        "-",
        "true"
    };

    private record Sample(String name, byte[] bytes, String worldFile) {}

    @TempDir
    Path folder;

    private final List<Sample> samples = new ArrayList<>();

    @BeforeEach
    void samples() throws Exception {
        byte[] vector = TileFiles.vector(4096, "云岭");
        TreeMap<Long, byte[]> vectors = new TreeMap<>();
        for (int column = 10; column < 15; column++) {
            vectors.put(PmTiles.number(4, column, 6), column % 2 == 0 ? vector : TileFiles.gzip(vector));
        }
        add("plain.pmtiles", Files.readAllBytes(TileFiles.pmTiles(folder.resolve("a"), vectors, 1, 4, false)));
        add("leaves.pmtiles", Files.readAllBytes(TileFiles.pmTiles(folder.resolve("b"), vectors, 2, 4, true)));
        add("vector.mbtiles", Files.readAllBytes(TileFiles.mbTiles(folder.resolve("c"), Map.of("4/12/6", vector))));
        add(
                "picture.mbtiles",
                Files.readAllBytes(TileFiles.mbTiles(
                        folder.resolve("d"),
                        Map.of("4/12/6", TileFiles.png(Color.RED, 256), "4/13/6", picture("jpg")))));
        add("map.geojson", GEOJSON.getBytes(StandardCharsets.UTF_8));
        for (String format : new String[] {"png", "jpg", "gif", "bmp", "tif"}) {
            String world = "0.5\n0\n0\n-0.5\n85\n40\n";
            samples.add(new Sample("sketch." + format, picture(format), world));
            samples.add(new Sample("nowhere." + format, picture(format), ""));
        }
    }

    private static final String GEOJSON = """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},
        "features":[
        {"type":"Feature","properties":{"kind":"road","name":"一号路"},"geometry":{"type":"LineString","coordinates":
        [[90.1,20.2],[95.5,25.5],[99.9,30.1,1200]]}},
        {"type":"Feature","properties":{"kind":"water"},"geometry":{"type":"Polygon","coordinates":
        [[[90,20],[100,20],[100,30],[90,30],[90,20]],[[94,24],[96,24],[96,26],[94,26],[94,24]]]}},
        {"type":"Feature","properties":null,"geometry":{"type":"GeometryCollection","geometries":[
        {"type":"Point","coordinates":[92,22]},{"type":"MultiPolygon","coordinates":[[[[91,21],[92,21],[92,22],[91,21]]]]},
        {"type":"MultiLineString","coordinates":[[[91,21],[92,21]],[[93,21],[94,22]]]},
        {"type":"MultiPoint","coordinates":[[91,21],[92,21]]}]}},
        {"type":"Feature","geometry":null,"properties":{"name":"无"}}]}
        """;

    private void add(String name, byte[] bytes) {
        samples.add(new Sample(name, bytes, ""));
    }

    private static byte[] picture(String format) throws Exception {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 60; x++) {
            for (int y = 0; y < 40; y++) {
                image.setRGB(x, y, x * y * 977);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    @Test
    void whatever_is_in_a_file_it_is_refused_in_words_or_shown_in_part() throws Exception {
        long seed = Long.getLong("shichen.map-seed", 8);
        SplittableRandom random = new SplittableRandom(seed);
        int rounds = Integer.getInteger("shichen.map-mutations", 400);
        Path place = Files.createDirectory(folder.resolve("opened"));
        Words zh = Words.in(Language.ZH);
        Words en = Words.in(Language.EN);
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int round = 0; round < rounds; round++) {
            Sample sample = samples.get(round % samples.size());
            String which = "seed " + seed + ", round " + round + ", " + sample.name;
            Path file = Files.write(place.resolve(sample.name), mutated(sample.bytes, sample.name, random));
            Path world = place.resolve(sample.name.replaceFirst("\\..*", ".wld"));
            boolean lies = !sample.worldFile.isEmpty();
            if (lies) {
                byte[] plain = sample.worldFile.getBytes(StandardCharsets.US_ASCII);
                Files.write(world, random.nextInt(3) == 0 ? mutated(plain, "wld.geojson", random) : plain);
            }
            long before = memory.getThreadAllocatedBytes(Thread.currentThread().threadId());
            try {
                MapFiles.Opened opened = MapFiles.open(file, Datum.values()[random.nextInt(4)]);
                try (BaseMap map = opened.map()) {
                    List<PlacingPoint> points = opened.frame().placed() ? List.of() : POINTS;
                    for (double zoom : new double[] {2, 4, 6.5, 17}) {
                        Painted painted = Painted.of(opened.placed(sample.name, points), MIDDLE, zoom);
                        opened.placed(sample.name, points).names(painted.cut());
                    }
                    map.trouble().ifPresent(problem -> assertInWords(which, zh, en, problem));
                }
            } catch (ProblemException refused) {
                assertInWords(which, zh, en, refused.problem());
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
                throw new AssertionError(which, failure);
            }
            long taken = memory.getThreadAllocatedBytes(Thread.currentThread().threadId()) - before;
            assertTrue(taken < MOST_ALLOCATED, which + " took " + (taken >> 20) + " MB");
            Files.delete(file);
            Files.deleteIfExists(world);
            try (var left = Files.list(place)) {
                assertFalse(left.findAny().isPresent(), which + " left a file behind");
            }
        }
    }

    private static void assertInWords(String which, Words zh, Words en, org.shichen.problem.Problem problem) {
        assertTrue(problem.key().startsWith("problem.map."), which + ": " + problem);
        for (Words words : new Words[] {zh, en}) {
            assertTrue(words.has(problem.key()) && words.has(problem.key() + ".remedy"), which + ": " + problem);
            assertFalse(words.of(problem).matches(".*[{]\\d[}].*"), which + ": " + words.of(problem));
        }
    }

    /** One to six changes, by bytes in all files and by words in those that are text. */
    private static byte[] mutated(byte[] bytes, String name, SplittableRandom random) {
        byte[] result = bytes.clone();
        for (int i = random.nextInt(1, 7); i > 0 && result.length > 0; i--) {
            boolean text = name.endsWith(".geojson") && random.nextInt(3) > 0;
            result = text ? reworded(result, random) : changed(result, random);
        }
        return result;
    }

    private static byte[] reworded(byte[] bytes, SplittableRandom random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String word = WORDS[random.nextInt(WORDS.length)];
        int at = random.nextInt(text.length());
        // Often in place of a number, which is where most of the meaning is.
        while (at < text.length() && random.nextInt(8) > 0 && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        int end = at;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        String repeated = random.nextInt(40) == 0 ? word.repeat(20_000) : word;
        return (text.substring(0, at) + repeated + text.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] changed(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length);
        // Heads of files say most: every other change is made there.
        if (random.nextBoolean()) {
            at = random.nextInt(Math.min(bytes.length, 160));
        }
        byte[] result = bytes.clone();
        switch (random.nextInt(7)) {
            case 0 -> result[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> result[at] = (byte) random.nextInt();
            case 2 -> result[at] = random.nextBoolean() ? (byte) -1 : 0;
            case 3 -> result = Arrays.copyOf(bytes, at);
            case 4 -> {
                if (at + 8 <= bytes.length) {
                    long[] extremes = {-1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 40, 127, 0x7fffffff};
                    ByteBuffer.wrap(result).putLong(at, extremes[random.nextInt(extremes.length)]);
                }
            }
            case 5 -> {
                int length = Math.min(random.nextInt(1, 64), bytes.length - at);
                System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), result, at, length);
            }
            default -> {
                int length = Math.min(random.nextInt(1, 64), bytes.length - at);
                result = Arrays.copyOf(bytes, bytes.length - length);
                System.arraycopy(bytes, at + length, result, at, bytes.length - at - length);
            }
        }
        return result;
    }
}
