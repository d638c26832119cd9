package org.shichen.map.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shichen.map.BaseMap;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;
import org.shichen.map.files.GeoJsonBaseMap;

/** A map that lies beside where it should is noticed, and one that does not is left in peace. */
class MapComparisonTest {

    private static final GeoPoint MIDDLE = new GeoPoint(101.8, 36.6);

    /**
     * Winding roads around the middle; every vertex of the file written in this datum, moved, and drawn anew by hand.
     */
    private static BaseMap roads(long seed, Datum written, Datum declared, double east, double north) {
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom hand = new SplittableRandom(Double.doubleToLongBits(east) + written.ordinal());
        StringBuilder features = new StringBuilder();
        for (int i = 0; i < 160; i++) {
            double x = MIDDLE.longitude() + random.nextDouble(-0.06, 0.06);
            double y = MIDDLE.latitude() + random.nextDouble(-0.06, 0.06);
            double turn = random.nextDouble(2 * Math.PI);
            StringBuilder line = new StringBuilder();
            for (int v = 0; v < 40; v++) {
                GeoPoint there = written.ofWgs84(new GeoPoint(
                        x + east / 89_000 + hand.nextDouble(-5e-5, 5e-5),
                        y + north / 111_000 + hand.nextDouble(-5e-5, 5e-5)));
                line.append(v == 0 ? "" : ",")
                        .append(String.format(Locale.ROOT, "[%.7f,%.7f]", there.longitude(), there.latitude()));
                turn += random.nextDouble(-0.4, 0.4);
                x += 0.0008 * Math.cos(turn);
                y += 0.0008 * Math.sin(turn);
            }
            features.append(i == 0 ? "" : ",")
                    .append("{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[" + line + "]}}");
        }
        String text = "{\"features\":[" + features + "]}";
        return GeoJsonBaseMap.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "roads.geojson", declared);
    }

    private static List<GeoPoint> places() {
        List<GeoPoint> places = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            places.add(new GeoPoint(101.77 + 0.012 * i, 36.57 + 0.02 * (i % 3)));
        }
        return places;
    }

    @ParameterizedTest
    @CsvSource({"GCJ02, WGS84", "BD09, WGS84", "WGS84, GCJ02", "GCJ02, BD09"})
    void a_wrongly_declared_datum_is_noticed_and_named(Datum written, Datum declared) {
        BaseMap right = roads(1, Datum.WGS84, Datum.WGS84, 0, 0);
        BaseMap wrong = roads(1, written, declared, 0, 0);
        Offset off = MapComparison.with(wrong, declared, right, places()).off().orElseThrow();
        assertEquals(written, off.meant());
        assertTrue(off.length() >= 50 && off.length() <= 1200, off.toString());
    }

    @Test
    void a_local_shift_is_noticed_to_the_cell_and_no_datum_is_blamed() {
        BaseMap right = roads(1, Datum.WGS84, Datum.WGS84, 0, 0);
        BaseMap wrong = roads(1, Datum.WGS84, Datum.WGS84, 300, -200);
        Offset off =
                MapComparison.with(wrong, Datum.WGS84, right, places()).off().orElseThrow();
        assertEquals(-300, off.east(), 25);
        assertEquals(200, off.north(), 25);
        assertNull(off.meant());
    }

    @Test
    void maps_that_agree_or_have_nothing_in_common_are_left_in_peace() {
        BaseMap right = roads(1, Datum.WGS84, Datum.WGS84, 0, 0);
        assertFits(MapComparison.with(roads(1, Datum.GCJ02, Datum.GCJ02, 0, 0), Datum.GCJ02, right, places()));
        assertFits(MapComparison.with(roads(1, Datum.WGS84, Datum.WGS84, 20, 10), Datum.WGS84, right, places()));
        for (int seed = 2; seed < 8; seed++) {
            assertFits(MapComparison.with(roads(seed, Datum.WGS84, Datum.WGS84, 0, 0), Datum.WGS84, right, places()));
        }
    }

    @Test
    void where_there_is_nothing_to_compare_with_it_is_not_said_to_fit() {
        BaseMap map = roads(1, Datum.WGS84, Datum.WGS84, 0, 0);
        List<GeoPoint> elsewhere = List.of(new GeoPoint(10, 10));
        assertNothing(MapComparison.with(map, Datum.WGS84, map, List.of()));
        assertNothing(MapComparison.with(map, Datum.WGS84, map, elsewhere));
        assertNothing(MapComparison.with(map, Datum.WGS84, List.of()));
        assertNothing(MapComparison.with(map, Datum.WGS84, elsewhere));
    }

    private static void assertFits(Comparison comparison) {
        assertTrue(comparison.compared() && comparison.off().isEmpty(), comparison.toString());
    }

    private static void assertNothing(Comparison comparison) {
        assertTrue(!comparison.compared() && comparison.off().isEmpty(), comparison.toString());
    }

    /** Checkpoints are put on the map by hand from what is known of them; they stand on roads. */
    @Test
    void checkpoints_beside_all_roads_tell_of_a_wrong_datum() {
        List<GeoPoint> onRoads = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 160; i++) {
            double x = MIDDLE.longitude() + random.nextDouble(-0.06, 0.06);
            double y = MIDDLE.latitude() + random.nextDouble(-0.06, 0.06);
            double turn = random.nextDouble(2 * Math.PI);
            for (int v = 0; v < 40; v++) {
                if (v == 20 && i % 18 == 0) {
                    onRoads.add(new GeoPoint(x, y));
                }
                turn += random.nextDouble(-0.4, 0.4);
                x += 0.0008 * Math.cos(turn);
                y += 0.0008 * Math.sin(turn);
            }
        }
        BaseMap wrong = roads(1, Datum.GCJ02, Datum.WGS84, 0, 0);
        assertEquals(
                Datum.GCJ02,
                MapComparison.with(wrong, Datum.WGS84, onRoads)
                        .off()
                        .orElseThrow()
                        .meant());
        BaseMap right = roads(1, Datum.GCJ02, Datum.GCJ02, 0, 0);
        assertFits(MapComparison.with(right, Datum.GCJ02, onRoads));
        assertNothing(MapComparison.with(wrong, Datum.WGS84, onRoads.subList(0, 4)));
    }
}
