package org.shichen.map.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.map.BaseMap;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;
import org.shichen.map.StackedBaseMap;
import org.shichen.map.files.PictureCache;
import org.shichen.map.placing.PlacedBaseMap;
import org.shichen.map.placing.PlacingPoint;
import org.shichen.problem.Problem;
import org.shichen.testing.OnTestDesk;
import org.shichen.ui.Tasks;

/** The base maps of a desk: several, in order, switched, missing. */
class MapLayersTest extends OnTestDesk {

    private MapLayers layers;

    @BeforeEach
    void open() {
        layers = layers();
    }

    @AfterEach
    void close() {
        layers.close();
    }

    private MapLayers layers() {
        return new MapLayers(new BaseMaps(desk.store()), null, desk.store(), desk.tasks, desk.acts);
    }

    private Path file(String name) throws IOException {
        return Files.writeString(
                folder.resolve(name), "{\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}");
    }

    private List<String> names() {
        return layers.layersProperty().get().stream()
                .map(layer -> layer.entry().name())
                .toList();
    }

    private MapEntry entry(String name) {
        return layers.layersProperty().get().stream()
                .map(Layer::entry)
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void maps_lie_over_one_another_in_the_order_of_the_list() throws Exception {
        assertNull(layers.mapProperty().get());
        layers.add(file("roads.json").toString(), Datum.WGS84, () -> {});
        BaseMap roads = layers.mapProperty().get();
        layers.add(file("water.json").toString(), Datum.GCJ02, () -> {});
        assertEquals(List.of("water.json", "roads.json"), names());
        StackedBaseMap both = (StackedBaseMap) layers.mapProperty().get();
        assertSame(roads, both.maps().getFirst());
        layers.move(entry("roads.json"), true);
        assertEquals(List.of("roads.json", "water.json"), names());
        both = (StackedBaseMap) layers.mapProperty().get();
        assertSame(roads, both.maps().getLast());
        layers.move(entry("roads.json"), true);
        assertEquals(List.of("roads.json", "water.json"), names());
        layers.show(entry("water.json"), false);
        assertSame(roads, layers.mapProperty().get());
        layers.remove(entry("roads.json"));
        assertNull(layers.mapProperty().get());
        assertTrue(Files.exists(folder.resolve("roads.json")));
        assertEquals(List.of(), desk.problems);
    }

    @Test
    void another_datum_reads_the_file_anew() throws Exception {
        layers.add(file("roads.json").toString(), Datum.WGS84, () -> {});
        BaseMap before = layers.mapProperty().get();
        layers.declare(entry("roads.json"), Datum.GCJ02);
        assertEquals(Datum.GCJ02, entry("roads.json").datum());
        BaseMap after = layers.mapProperty().get();
        assertNotNull(after);
        assertTrue(before != after);
    }

    @Test
    void a_picture_without_a_place_is_listed_and_shown_when_points_say_where_it_lies() throws Exception {
        Path picture = folder.resolve("sketch.png");
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        layers.add(picture.toString(), Datum.WGS84, () -> {});
        Layer listed = layers.layersProperty().get().getFirst();
        assertEquals(LayerState.UNPLACED, listed.state());
        assertEquals("problem.map.no-world-file", listed.problem().orElseThrow().key());
        assertNull(layers.mapProperty().get());
        List<PlacingPoint> points = List.of(
                new PlacingPoint(0, 0, new GeoPoint(101.7, 36.6)), new PlacingPoint(20, 0, new GeoPoint(101.9, 36.6)));
        layers.place(entry("sketch.png"), points, () -> {});
        assertEquals(points, entry("sketch.png").points());
        assertEquals(LayerState.SHOWN, layers.layersProperty().get().getFirst().state());
        assertInstanceOf(PlacedBaseMap.class, layers.mapProperty().get());
        // They stay when the desk is opened again, go with the map and come back with it.
        layers.close();
        layers = layers();
        assertEquals(points, entry("sketch.png").points());
        assertInstanceOf(PlacedBaseMap.class, layers.mapProperty().get());
        layers.remove(entry("sketch.png"));
        assertEquals(List.of(), names());
        assertEquals(List.of(), desk.problems);
    }

    @Test
    void a_large_picture_is_sharp_by_itself_and_what_is_cut_of_it_is_kept_small() throws Exception {
        Path kept = Files.createDirectory(folder.resolve("cache"));
        Files.writeString(kept.resolve("picture-left.part"), "by a console that was killed");
        Path old = Files.writeString(kept.resolve("0".repeat(24) + ".tiles"), "of a picture long not opened");
        Files.setLastModifiedTime(old, java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        layers.sharpenIn(new PictureCache(kept, 0));
        assertEquals(List.of(old), list(kept));
        Path picture = folder.resolve("scan.png");
        ImageIO.write(new BufferedImage(5000, 3300, BufferedImage.TYPE_BYTE_BINARY), "png", picture.toFile());
        layers.add(picture.toString(), Datum.WGS84, () -> {});
        assertTrue(layers.sharpeningProperty().get().isEmpty());
        assertFalse(layers.opened(entry("scan.png")).orElseThrow().coarse());
        assertEquals(1, list(kept).size());
        assertTrue(Files.notExists(old));
        // It is open: however little is to be kept, it stays, and is found again.
        layers.remove(entry("scan.png"));
        layers.add(picture.toString(), Datum.WGS84, () -> {});
        assertEquals(1, list(kept).size());
        assertEquals(List.of(), desk.problems);
    }

    @Test
    void a_cutting_that_is_stopped_leaves_the_picture_coarse_until_it_is_asked_for() throws Exception {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Tasks later = new Tasks(waiting::add, Runnable::run, desk.problems::add);
        layers.close();
        layers = new MapLayers(new BaseMaps(desk.store()), null, desk.store(), later, desk.acts);
        Path kept = folder.resolve("cache");
        layers.sharpenIn(new PictureCache(kept, 0));
        Path picture = folder.resolve("scan.png");
        ImageIO.write(new BufferedImage(5000, 3300, BufferedImage.TYPE_BYTE_BINARY), "png", picture.toFile());
        layers.add(picture.toString(), Datum.WGS84, () -> {});
        while (layers.sharpeningProperty().get().isEmpty()) {
            waiting.remove().run();
        }
        layers.sharpeningProperty().get().orElseThrow().work().stop();
        run(waiting);
        assertEquals(List.of("problem.ui.cancelled"), keys());
        assertTrue(layers.leftCoarse(entry("scan.png")));
        assertTrue(layers.opened(entry("scan.png")).orElseThrow().coarse());
        assertEquals(List.of(), list(kept));
        layers.lookAgain();
        run(waiting);
        assertTrue(layers.leftCoarse(entry("scan.png")));
        layers.sharpen(entry("scan.png"));
        run(waiting);
        assertFalse(layers.leftCoarse(entry("scan.png")));
        assertFalse(layers.opened(entry("scan.png")).orElseThrow().coarse());
    }

    private static void run(Deque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void a_map_in_degrees_lies_where_its_file_says_again_without_points() throws Exception {
        layers.add(file("roads.json").toString(), Datum.WGS84, () -> {});
        BaseMap before = layers.mapProperty().get();
        layers.place(entry("roads.json"), List.of(new PlacingPoint(101.8, 36.6, new GeoPoint(101.81, 36.6))), () -> {});
        assertEquals(
                before,
                assertInstanceOf(PlacedBaseMap.class, layers.mapProperty().get())
                        .map());
        layers.place(entry("roads.json"), List.of(), () -> {});
        assertSame(before, layers.mapProperty().get());
    }

    @Test
    void a_map_in_metres_of_some_grid_waits_for_points() throws Exception {
        Path grid = Files.writeString(
                folder.resolve("grid.json"),
                "{\"features\":[{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[435000,4052000],"
                        + "[436000,4052000]]}}]}");
        layers.add(grid.toString(), Datum.WGS84, () -> {});
        Layer listed = layers.layersProperty().get().getFirst();
        assertEquals(LayerState.UNPLACED, listed.state());
        assertEquals("problem.map.no-degrees", listed.problem().orElseThrow().key());
    }

    @Test
    void a_map_that_lies_beside_the_one_beneath_is_told_of_until_its_datum_is_declared() throws Exception {
        layers.standing(List.of(new GeoPoint(101.8, 36.6), new GeoPoint(101.82, 36.61)));
        layers.add(roads("right.json", Datum.WGS84).toString(), Datum.WGS84, () -> {});
        layers.add(roads("wrong.json", Datum.GCJ02).toString(), Datum.WGS84, () -> {});
        Layer wrong = layers.layersProperty().get().getFirst();
        Problem told = wrong.problem().orElseThrow();
        assertEquals("problem.map.off-map-datum", told.key());
        assertEquals("GCJ-02", told.args().getLast());
        assertEquals(LayerState.SHOWN, wrong.state());
        assertTrue(wrong.doubted());
        assertEquals(told, layers.doubtProperty().get().orElseThrow());
        assertTrue(layers.layersProperty().get().getLast().problem().isEmpty());
        layers.declare(wrong.entry(), Datum.GCJ02);
        assertTrue(layers.layersProperty().get().getFirst().problem().isEmpty());
        assertTrue(layers.doubtProperty().get().isEmpty());
        // A checkpoint is moved: asked again, and still nothing.
        layers.standing(List.of(new GeoPoint(101.81, 36.6)));
        assertTrue(layers.doubtProperty().get().isEmpty());
        assertEquals(List.of(), desk.problems);
    }

    private Path roads(String name, Datum datum) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            double x = 101.8 + random.nextDouble(-0.03, 0.05);
            double y = 36.6 + random.nextDouble(-0.03, 0.04);
            double turn = random.nextDouble(2 * Math.PI);
            lines.append(i == 0 ? "" : ",").append("{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[");
            for (int v = 0; v < 30; v++) {
                GeoPoint at = datum.ofWgs84(new GeoPoint(x, y));
                lines.append(v == 0 ? "[" : ",[")
                        .append(at.longitude() + "," + at.latitude())
                        .append("]");
                turn += random.nextDouble(-0.4, 0.4);
                x += 0.0008 * Math.cos(turn);
                y += 0.0008 * Math.sin(turn);
            }
            lines.append("]}}");
        }
        return Files.writeString(folder.resolve(name), "{\"features\":[" + lines + "]}");
    }

    @Test
    void a_file_that_is_missing_at_the_start_is_said_once_and_the_others_are_shown() throws Exception {
        layers.add(file("roads.json").toString(), Datum.WGS84, () -> {});
        layers.add(file("gone.json").toString(), Datum.WGS84, () -> {});
        layers.close();
        Files.delete(folder.resolve("gone.json"));
        layers = layers();
        assertEquals(List.of("problem.map.missing"), keys());
        assertNotNull(layers.mapProperty().get());
        Layer gone = layers.layersProperty().get().getFirst();
        assertEquals(LayerState.FAILED, gone.state());
        assertEquals("problem.map.missing", gone.problem().orElseThrow().key());
        layers.move(gone.entry(), false);
        assertEquals(1, desk.problems.size());

        file("gone.json");
        layers.lookAgain();
        assertTrue(layers.layersProperty().get().stream().allMatch(layer -> layer.state() == LayerState.SHOWN));
    }

    @Test
    void a_refused_file_a_second_time_or_nonsense_is_explained_and_not_listed() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.json"), "{\"features\":7}");
        layers.add(bad.toString(), Datum.WGS84, () -> {});
        layers.add("", Datum.WGS84, () -> {});
        layers.add("\0", Datum.WGS84, () -> {});
        layers.add(folder.toString(), Datum.WGS84, () -> {});
        layers.add(folder.resolve("mistyped.json").toString(), Datum.WGS84, () -> {});
        assertEquals(List.of(), names());
        layers.add(file("roads.json").toString(), Datum.WGS84, () -> {});
        layers.add(folder.resolve("roads.json").toString(), Datum.WGS84, () -> {});
        layers.add(folder.resolve("roads.json").toString(), Datum.BD09, () -> {});
        assertEquals(List.of("roads.json"), names());
        assertEquals(
                List.of(
                        "problem.map.not-geojson",
                        "problem.map.path",
                        "problem.map.path",
                        "problem.map.path",
                        "problem.map.nowhere",
                        "problem.map.twice",
                        "problem.map.twice"),
                keys());
    }

    private List<String> keys() {
        return desk.problems.stream().map(problem -> problem.key()).toList();
    }
}
