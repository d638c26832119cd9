package org.shichen.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the degrees of a map refer to. */
class DatumTest {

    @ParameterizedTest
    @EnumSource(Datum.class)
    void every_datum_comes_back_to_within_a_centimetre_all_over_china(Datum datum) {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 20_000; i++) {
            GeoPoint point = new GeoPoint(random.nextDouble(73.5, 135), random.nextDouble(18, 53.6));
            assertTrue(metres(point, datum.toWgs84(datum.ofWgs84(point))) < 0.01);
            assertTrue(metres(point, datum.ofWgs84(datum.toWgs84(point))) < 0.01);
        }
    }

    /** The shifts measured for these cities. */
    @ParameterizedTest
    @CsvSource({"101.778, 36.617, 173", "116.404, 39.915, 556"})
    void web_maps_are_off_by_what_was_measured(double longitude, double latitude, double metres) {
        GeoPoint point = new GeoPoint(longitude, latitude);
        assertEquals(metres, metres(point, Datum.GCJ02.ofWgs84(point)), 6);
    }

    /** Published pairs of the public converters (eviltransform and coordtransform): WGS-84, GCJ-02, BD-09. */
    @ParameterizedTest
    @CsvSource({"116.404, 39.915, 116.41024449916938, 39.91640428150164, 116.41662724378733, 39.922699552216216"})
    void the_public_converters_agree(double east, double north, double x, double y, double bx, double by) {
        GeoPoint point = new GeoPoint(east, north);
        assertTrue(metres(new GeoPoint(x, y), Datum.GCJ02.ofWgs84(point)) < 0.01);
        assertTrue(metres(new GeoPoint(bx, by), Datum.BD09.ofWgs84(point)) < 0.5);
    }

    private static double metres(GeoPoint one, GeoPoint other) {
        double north = (one.latitude() - other.latitude()) * 111_195;
        double east = (one.longitude() - other.longitude()) * 111_195 * Math.cos(Math.toRadians(one.latitude()));
        return Math.hypot(north, east);
    }
}
