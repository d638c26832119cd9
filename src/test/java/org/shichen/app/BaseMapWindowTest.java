package org.shichen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;
import org.shichen.map.files.PictureCache;
import org.shichen.map.layers.Layer;
import org.shichen.map.layers.LayerState;
import org.shichen.map.placing.PlacingPoint;
import org.shichen.ui.WordChoice;

/** The list of base maps in the real window, by keys. */
class BaseMapWindowTest extends OneDesk {

    @BeforeEach
    void begin() {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.click("#checkpoint-list");
        desk.press(KeyCode.B);
    }

    private void add(String path) {
        desk.ask(() -> {
            desk.<TextField>find("#layer-path").setText(path);
            return null;
        });
        desk.click("#layer-path");
        desk.press(KeyCode.ENTER);
    }

    private List<Layer> listed() {
        return desk.ask(
                () -> List.copyOf(desk.<ListView<Layer>>find("#layer-list").getItems()));
    }

    private List<String> names() {
        return listed().stream().map(layer -> layer.entry().name()).toList();
    }

    private Path map(String name) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "{\"features\":[{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[101.7,36.5],[101.9,36.6]]}}]}");
    }

    @Test
    void maps_are_added_switched_ordered_and_taken_off_by_keys() throws Exception {
        assertTrue(desk.shown("#layer-sheet"));
        add(map("roads.json").toString());
        add(map("rivers.json").toString());
        assertEquals(List.of("rivers.json", "roads.json"), names());
        desk.press(KeyCode.ALT, KeyCode.DOWN);
        assertEquals(List.of("roads.json", "rivers.json"), names());
        desk.press(KeyCode.SPACE);
        assertEquals(
                List.of(LayerState.SHOWN, LayerState.HIDDEN),
                listed().stream().map(Layer::state).toList());
        desk.press(KeyCode.DELETE);
        assertEquals(List.of("roads.json"), names());
        assertTrue(Files.exists(folder.resolve("rivers.json")));
        desk.press(KeyCode.ESCAPE);
        assertFalse(desk.shown("#layer-sheet"));
    }

    @Test
    void a_picture_without_a_place_is_put_there_by_two_points_set_by_keys() throws Exception {
        Path picture = folder.resolve("sketch.png");
        ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        add(picture.toString());
        assertEquals(LayerState.UNPLACED, listed().getFirst().state());
        desk.press(KeyCode.ALT, KeyCode.P);
        assertTrue(desk.shown("#point-sheet"));
        assertTrue(desk.<Button>find("#point-keep").isDisabled());
        // On the picture its middle, on the map what is in the middle there; then the same a step to the east on both.
        desk.press(KeyCode.ENTER);
        desk.press(KeyCode.RIGHT);
        desk.press(KeyCode.TAB);
        desk.press(KeyCode.RIGHT);
        desk.press(KeyCode.ENTER);
        assertEquals(
                2,
                desk.ask(() ->
                        desk.<ListView<String>>find("#point-list").getItems().size()));
        desk.click("#point-typed");
        desk.write("east of here");
        desk.press(KeyCode.ENTER);
        assertTrue(desk.text("#point-told").contains("east of here"), desk.text("#point-told"));
        desk.click("#point-keep");
        assertTrue(desk.shown("#layer-sheet"));
        Layer placed = listed().getFirst();
        assertEquals(LayerState.SHOWN, placed.state());
        PlacingPoint middle = placed.entry().points().getFirst();
        assertEquals(300, middle.x(), 1);
        assertEquals(200, middle.y(), 1);
        // Taken back like every act of the desk.
        desk.press(KeyCode.ESCAPE);
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        desk.press(KeyCode.B);
        assertEquals(LayerState.UNPLACED, listed().getFirst().state());
    }

    @Test
    void a_map_in_another_datum_than_declared_is_doubted_on_the_map_itself() throws Exception {
        add(roadsThroughCheckpoints(Datum.GCJ02).toString());
        assertTrue(listed().getFirst().doubted());
        desk.press(KeyCode.ESCAPE);
        assertTrue(doubt().contains("roads.json") && doubt().contains("GCJ-02"), doubt());
        // Declared as what it is, it lies right and nothing is said any more.
        desk.press(KeyCode.B);
        desk.ask(() -> {
            desk.<WordChoice<Datum>>find("#layer-datum").setValue(Datum.GCJ02);
            return null;
        });
        desk.settle();
        assertFalse(listed().getFirst().doubted());
        assertEquals("", doubt());
    }

    private String doubt() {
        return desk.ask(() -> desk.<Text>find("#map-doubt").getText());
    }

    /** Four winding roads through every checkpoint. */
    private Path roadsThroughCheckpoints(Datum datum) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder lines = new StringBuilder();
        for (var status : desk.desk.map().statusesProperty().get()) {
            for (int road = 0; road < 4; road++) {
                double x = status.checkpoint().longitude();
                double y = status.checkpoint().latitude();
                double turn = random.nextDouble(2 * Math.PI);
                lines.append(lines.isEmpty() ? "" : ",")
                        .append("{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[");
                for (int v = 0; v < 40; v++) {
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
        }
        return Files.writeString(folder.resolve("roads.json"), "{\"features\":[" + lines + "]}");
    }

    @Test
    void a_large_picture_left_coarse_says_so_and_is_cut_by_a_button() throws Exception {
        Path picture = folder.resolve("scan.png");
        javax.imageio.ImageIO.write(
                new BufferedImage(5000, 3300, BufferedImage.TYPE_BYTE_BINARY), "png", picture.toFile());
        Path inTheWay = Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        desk.ask(() -> {
            desk.desk.map().layers().sharpenIn(new PictureCache(inTheWay));
            return null;
        });
        add(picture.toString());
        assertTrue(desk.text("#notice").contains("scan.png"), desk.text("#notice"));
        assertTrue(desk.shown("#layer-sharpen"));
        assertFalse(desk.shown("#layer-sharpening-stop"));
        Files.delete(inTheWay);
        desk.click("#layer-sharpen");
        assertFalse(desk.shown("#layer-sharpening"));
        var entry = listed().getFirst().entry();
        assertFalse(desk.ask(
                () -> desk.desk.map().layers().opened(entry).orElseThrow().coarse()));
    }

    @Test
    void a_refused_file_is_told_and_its_path_stays_typed() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.json"), "{\"features\":\n[{\"geometry\":7}]}");
        add(bad.toString());
        assertEquals(List.of(), names());
        assertEquals(bad.toString(), desk.<TextField>find("#layer-path").getText());
        assertTrue(desk.text("#notice").contains("bad.json"), desk.text("#notice"));
    }
}
