package org.shichen.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.shichen.map.files.GeoJsonBaseMap;

/** The geometry of the map and what it makes of files. */
class MapTest {

    @Test
    void a_point_comes_back_from_the_screen_where_it_was() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            GeoPoint point = new GeoPoint(random.nextDouble(-180, 180), random.nextDouble(-85, 85));
            Viewport view = new Viewport(random.nextDouble(), random.nextDouble(), random.nextInt(6, 38), 800, 600);
            GeoPoint back = view.at(view.x(point), view.y(point));
            assertEquals(point.longitude(), back.longitude(), 1e-7);
            assertEquals(point.latitude(), back.latitude(), 1e-7);
        }
    }

    @Test
    void zooming_keeps_the_point_under_the_pointer() {
        Viewport view = new Viewport(0.78, 0.39, 20, 800, 600);
        GeoPoint under = view.at(120, 480);
        for (int levels : new int[] {1, -1, 5, -4, 40}) {
            Viewport zoomed = view.zoomed(levels, 120, 480);
            assertEquals(120, zoomed.x(under), 1e-6);
            assertEquals(480, zoomed.y(under), 1e-6);
        }
    }

    @Test
    void fitting_shows_every_point_inside_the_margin() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 500; round++) {
            List<GeoPoint> points = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                points.add(new GeoPoint(101.7 + random.nextDouble(0.4), 36.4 + random.nextDouble(0.3)));
            }
            Viewport view =
                    new Viewport(0, 0, 6, random.nextInt(200, 1900), random.nextInt(200, 1000)).fitting(points, 40);
            for (GeoPoint point : points) {
                assertTrue(view.x(point) >= 39.9 && view.x(point) <= view.width() - 39.9);
                assertTrue(view.y(point) >= 39.9 && view.y(point) <= view.height() - 39.9);
            }
        }
    }

    @Test
    void one_pixel_is_as_long_as_the_earth_says() {
        // A degree of latitude is about 111.2 km on the sphere that Web-Mercator uses.
        Viewport view = new Viewport(new GeoPoint(101, 36.5).worldX(), new GeoPoint(101, 36.5).worldY(), 24, 800, 600);
        double pixels = view.y(new GeoPoint(101, 36.45)) - view.y(new GeoPoint(101, 36.55));
        assertEquals(0.1 * 111_319.5, pixels * view.metresPerPixel(), 25);
    }

    @Test
    void labels_never_lie_on_one_another_or_outside() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            Labels labels = new Labels(900, 500);
            List<Rectangle2D> placed = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                labels.place(
                                random.nextDouble(900),
                                random.nextDouble(500),
                                14,
                                random.nextDouble(30, 160),
                                random.nextDouble(12, 36))
                        .ifPresent(placed::add);
            }
            assertFalse(placed.isEmpty());
            for (int i = 0; i < placed.size(); i++) {
                Rectangle2D one = placed.get(i);
                assertTrue(one.getMinX() >= 0 && one.getMinY() >= 0 && one.getMaxX() <= 900 && one.getMaxY() <= 500);
                for (int j = i + 1; j < placed.size(); j++) {
                    assertFalse(one.intersects(placed.get(j)));
                }
            }
        }
    }

    @Test
    void the_name_of_a_place_stands_apart_from_labels() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            Labels labels = new Labels(900, 500);
            List<Rectangle2D> placed = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                labels.place(random.nextDouble(900), random.nextDouble(500), 14, 120, 32)
                        .ifPresent(placed::add);
            }
            labels.placeName(random.nextDouble(900), random.nextDouble(500), 60, 14)
                    .map(name -> new Rectangle2D(name.getMinX() - 4, name.getMinY() - 4, 68, 22))
                    .ifPresent(name ->
                            placed.forEach(label -> assertFalse(name.intersects(label), name + " and " + label)));
        }
    }

    @Test
    void the_sample_map_is_read_with_its_names() {
        GeoJsonBaseMap map =
                GeoJsonBaseMap.read(MapTest.class.getResourceAsStream("/sample/base-map.geojson"), "base-map.geojson");
        assertTrue(map.names(new Cut(0, 0, 256, 256, 256)).size() >= 9);
    }
}
