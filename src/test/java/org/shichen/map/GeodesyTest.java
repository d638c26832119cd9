package org.shichen.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lengths and areas against values published by others. */
class GeodesyTest {

    @Test
    void a_degree_along_the_equator_and_along_a_meridian_is_as_long_as_the_ellipsoid_says() {
        // 6378137 m · π / 180, and the meridian arc of WGS-84 from 0° to 1°.
        assertEquals(111_319.4908, Geodesy.metres(new GeoPoint(101, 0), new GeoPoint(102, 0)), 0.0001);
        assertEquals(110_574.3886, Geodesy.metres(new GeoPoint(101, 0), new GeoPoint(101, 1)), 0.0001);
    }

    @Test
    void the_way_from_new_york_to_london_is_that_of_the_reference_program() {
        // GeographicLib, GeodSolve manual page: JFK to LHR.
        assertEquals(5_551_759.400, Geodesy.metres(new GeoPoint(-73.8, 40.6), new GeoPoint(-0.5, 51.6)), 0.001);
    }

    @Test
    void antarctica_is_as_large_as_the_reference_program_says() {
        // GeographicLib, geodesic examples: perimeter and area of a rough outline of Antarctica.
        double[][] outline = {
            {-63.1, -58}, {-72.9, -74}, {-71.9, -102}, {-74.9, -102}, {-74.3, -131}, {-77.5, -163},
            {-77.4, 163}, {-71.7, 172}, {-65.9, 140}, {-65.7, 113}, {-66.6, 88}, {-66.9, 59},
            {-69.8, 25}, {-70.0, -4}, {-71.0, -14}, {-77.3, -33}, {-77.9, -46}, {-74.7, -61}
        };
        List<GeoPoint> ring = java.util.Arrays.stream(outline)
                .map(at -> new GeoPoint(at[1], at[0]))
                .toList();
        assertEquals(16_831_067.893, Geodesy.perimeter(ring), 0.001);
        assertEquals(13_662_703_680_020.1, Geodesy.squareMetres(ring), 0.1);
        assertEquals(13_662_703_680_020.1, Geodesy.squareMetres(ring.reversed()), 0.1);
    }

    @Test
    void nothing_and_one_point_have_no_length() {
        assertEquals(0, Geodesy.length(List.of()));
        assertEquals(0, Geodesy.perimeter(List.of(new GeoPoint(101, 36))));
        assertEquals(0, Geodesy.squareMetres(List.of(new GeoPoint(101, 36))));
    }

    /** On the screen and on paper, at whatever latitude and in whatever direction. */
    @Test
    void the_scale_holds_within_half_a_percent_from_pole_to_pole_west_east_and_north_south() {
        for (double latitude = -84; latitude <= 84; latitude += 0.5) {
            GeoPoint middle = new GeoPoint(101.8, latitude);
            double part = 1e-5;
            double told = Geodesy.metresPerWorld(latitude) * part;
            for (double[] way : new double[][] {{1, 0}, {0, 1}, {0.6, 0.8}, {0.8, -0.6}}) {
                double dx = way[0] * part / 2;
                double dy = way[1] * part / 2;
                double metres = Geodesy.metres(
                        GeoPoint.ofWorld(middle.worldX() - dx, middle.worldY() - dy),
                        GeoPoint.ofWorld(middle.worldX() + dx, middle.worldY() + dy));
                assertEquals(1, told / metres, 0.0035, latitude + " " + way[0]);
            }
        }
    }
}
