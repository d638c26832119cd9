package org.shichen.map.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.shichen.map.GeoPoint;
import org.shichen.map.draw.Measuring.Reading;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

class MeasuringTest {

    private final Measuring measuring = new Measuring();

    private void put(double longitude, double latitude) {
        measuring.cross(new GeoPoint(longitude, latitude));
        measuring.put();
    }

    private Reading reading() {
        return measuring.readingProperty().get();
    }

    @Test
    void the_way_grows_with_every_point_and_tells_how_far_the_cross_is() {
        measuring.begin(new GeoPoint(101, 0));
        measuring.put();
        measuring.cross(new GeoPoint(102, 0));
        assertEquals(0, reading().metres());
        assertEquals(111_319.4908, reading().toCross(), 0.0001);
        measuring.put();
        measuring.put();
        assertEquals(2, reading().outline().points().size(), "the same place twice is one point");
        put(102, 1);
        assertEquals(111_319.4908 + 110_574.3886, reading().metres(), 0.0002);
        measuring.dropLast();
        assertEquals(111_319.4908, reading().metres(), 0.0001);
        measuring.end();
        assertNull(reading());
    }

    @Test
    void three_points_are_closed_to_an_area_and_another_point_opens_it() {
        measuring.begin(new GeoPoint(101, 36));
        measuring.put();
        measuring.close();
        assertFalse(reading().closed());
        put(101.01, 36);
        put(101.01, 36.01);
        measuring.close();
        assertTrue(reading().closed());
        // Half of about 901 m by 1110 m.
        assertEquals(500_000, reading().squareMetres(), 2_000);
        put(101, 36.01);
        assertFalse(reading().closed());
        measuring.close();
        assertFalse(reading().outline().crossesItself());
        assertEquals(1_000_000, reading().squareMetres(), 4_000);
        measuring.clear();
        assertEquals(0, reading().outline().points().size());
    }

    @Test
    void a_ring_that_crosses_itself_is_known() {
        measuring.begin(new GeoPoint(101, 36));
        measuring.put();
        put(101.01, 36.01);
        put(101.01, 36);
        put(101, 36.01);
        measuring.close();
        assertTrue(reading().outline().crossesItself());
    }

    @Test
    void lengths_and_areas_are_said_in_both_languages_with_as_many_digits_as_mean_something() {
        GroundWords chinese = new GroundWords(Words.in(Language.ZH));
        GroundWords english = new GroundWords(Words.in(Language.EN));
        assertEquals("12.3 米", chinese.length(12.34));
        assertEquals("457 米", chinese.length(456.7));
        assertEquals("1.235 公里", chinese.length(1234.56));
        assertEquals("1.000 km", english.length(999.96));
        assertEquals("120.3 km", english.length(120_345));
        assertEquals("90123 平方米", chinese.area(90_123));
        assertEquals("1.234 km²", english.area(1_234_000));
        assertEquals("13662704 km²", english.area(13_662_703_680_020.1));
        assertEquals("0.123 平方公里", chinese.area(123_456));
    }
}
