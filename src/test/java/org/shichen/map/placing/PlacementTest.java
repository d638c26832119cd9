package org.shichen.map.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;
import org.shichen.problem.ProblemException;

/** What points say of where a map lies. */
class PlacementTest {

    private static final double METRES_A_DEGREE = 111_319.5;

    /** A drawing of 4000 × 3000 pixels, turned by 20°, one pixel two metres (in metres of the map's middle). */
    private static GeoPoint drawn(double column, double row) {
        double turn = Math.toRadians(20);
        double east = 2 * (column * Math.cos(turn) - row * Math.sin(turn));
        double south = 2 * (column * Math.sin(turn) + row * Math.cos(turn));
        double perWorld = 40_075_016.686 * Math.cos(Math.toRadians(36.5));
        GeoPoint corner = new GeoPoint(101.7, 36.6);
        return GeoPoint.ofWorld(corner.worldX() + east / perWorld, corner.worldY() + south / perWorld);
    }

    private static double metres(GeoPoint one, GeoPoint other) {
        double north = (one.latitude() - other.latitude()) * METRES_A_DEGREE;
        double east =
                (one.longitude() - other.longitude()) * METRES_A_DEGREE * Math.cos(Math.toRadians(one.latitude()));
        return Math.hypot(north, east);
    }

    @Test
    void two_points_put_a_turned_picture_in_its_place_to_the_centimetre() {
        OwnFrame frame = OwnFrame.pixels(4000, 3000);
        Placement lies = Placement.of(
                "a",
                frame,
                List.of(new PlacingPoint(100, 200, drawn(100, 200)), new PlacingPoint(3900, 2500, drawn(3900, 2500))));
        assertEquals(PlacingWay.SIMILAR, lies.way());
        assertEquals(20, lies.turned(), 1e-6);
        assertEquals(2, lies.ground(frame), 0.01);
        assertFalse(lies.checked());
        for (int column = 0; column <= 4000; column += 500) {
            for (int row = 0; row <= 3000; row += 500) {
                assertTrue(metres(drawn(column, row), lies.real(frame.shown(column, row))) < 0.01);
                assertTrue(metres(drawn(column, row), lies.real(lies.shown(drawn(column, row)))) < 0.01);
            }
        }
    }

    @Test
    void a_point_that_is_wrong_shows_in_the_residual_and_is_the_worst() {
        SplittableRandom random = new SplittableRandom(8);
        OwnFrame frame = OwnFrame.pixels(4000, 3000);
        double[][] at = {{50, 80}, {3900, 120}, {200, 2900}, {3800, 2800}, {2000, 1500}, {900, 1200}};
        List<PlacingPoint> points = new ArrayList<>();
        for (double[] each : at) {
            GeoPoint there = drawn(each[0] + random.nextDouble(-1, 1), each[1] + random.nextDouble(-1, 1));
            points.add(new PlacingPoint(each[0], each[1], there));
        }
        Placement good = Placement.of("a", frame, points);
        assertEquals(PlacingWay.AFFINE, good.way());
        assertTrue(good.residual() > 0.1 && good.residual() < 3, good.residual() + " m");
        points.set(4, new PlacingPoint(2000, 1500, drawn(2060, 1500)));
        Placement bad = Placement.of("a", frame, points);
        assertTrue(bad.residual() > 20, bad.residual() + " m");
        assertEquals(
                4,
                IntStream.range(0, 6)
                        .boxed()
                        .max(java.util.Comparator.comparing(bad.metres()::get))
                        .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Datum.class)
    void one_point_shifts_a_map_in_degrees_whatever_its_datum(Datum datum) {
        OwnFrame frame = OwnFrame.degrees(datum);
        GeoPoint shown = new GeoPoint(101.8, 36.6);
        GeoPoint real = new GeoPoint(101.803, 36.598);
        Placement lies = Placement.of("a", frame, List.of(frame.point(shown, real)));
        assertEquals(PlacingWay.SHIFT, lies.way());
        assertTrue(metres(real, lies.real(shown)) < 0.01);
        // Ten kilometres on, the shift is the same to the metre.
        GeoPoint there = lies.real(new GeoPoint(101.9, 36.6));
        assertEquals(101.903, there.longitude(), 1e-7);
    }

    @Test
    void a_local_grid_with_zone_numbers_is_placed_as_well() {
        OwnFrame frame = OwnFrame.metres();
        GeoPoint corner = new GeoPoint(101.7, 36.5);
        double perWorld = 40_075_016.686 * Math.cos(Math.toRadians(36.5));
        List<PlacingPoint> points = new ArrayList<>();
        for (double[] each : new double[][] {{0, 0}, {9000, 1000}, {4000, 8000}}) {
            points.add(new PlacingPoint(
                    35_400_000 + each[0],
                    4_000_000 + each[1],
                    GeoPoint.ofWorld(corner.worldX() + each[0] / perWorld, corner.worldY() - each[1] / perWorld)));
        }
        Placement lies = Placement.of("a", frame, points);
        assertTrue(lies.checked());
        assertTrue(lies.residual() < 0.05, lies.residual() + " m");
    }

    /** The middle of the points is right with any number of them, and no better fit of its kind is found by trying. */
    @Test
    void the_sum_of_squares_is_the_least() {
        SplittableRandom random = new SplittableRandom(9);
        for (int round = 0; round < 200; round++) {
            OwnFrame frame = OwnFrame.pixels(1000, 1000);
            List<PlacingPoint> points = new ArrayList<>();
            int count = random.nextInt(3, 9);
            for (int i = 0; i < count; i++) {
                double column = random.nextDouble(1000);
                double row = random.nextDouble(1000);
                points.add(new PlacingPoint(
                        column, row, drawn(column + random.nextDouble(-9, 9), row + random.nextDouble(-9, 9))));
            }
            Placement lies = Placement.of("a", frame, points);
            double least = squares(lies, frame, points);
            for (int tried = 0; tried < 20; tried++) {
                java.awt.geom.AffineTransform other = lies.transform();
                double turn = random.nextDouble(-1e-3, 1e-3);
                double grown = 1 + random.nextDouble(-1e-3, 1e-3);
                GeoPoint middle = points.getFirst().real();
                java.awt.geom.AffineTransform change = java.awt.geom.AffineTransform.getTranslateInstance(
                        random.nextDouble(-1e-7, 1e-7), random.nextDouble(-1e-7, 1e-7));
                change.rotate(turn, middle.worldX(), middle.worldY());
                change.translate(middle.worldX(), middle.worldY());
                change.scale(grown, grown);
                change.translate(-middle.worldX(), -middle.worldY());
                other.preConcatenate(change);
                assertTrue(squares(new Placement(lies.way(), other, lies.metres()), frame, points) >= least);
            }
        }
    }

    private static double squares(Placement lies, OwnFrame frame, List<PlacingPoint> points) {
        double sum = 0;
        for (PlacingPoint point : points) {
            GeoPoint there = lies.real(frame.shown(point.x(), point.y()));
            sum += Math.pow(there.worldX() - point.real().worldX(), 2)
                    + Math.pow(there.worldY() - point.real().worldY(), 2);
        }
        return sum;
    }

    @Test
    void points_that_say_nothing_or_turn_the_map_over_are_refused() {
        OwnFrame frame = OwnFrame.pixels(1000, 1000);
        PlacingPoint a = new PlacingPoint(0, 0, drawn(0, 0));
        PlacingPoint b = new PlacingPoint(900, 0, drawn(900, 0));
        PlacingPoint c = new PlacingPoint(0, 900, drawn(0, 900));
        PlacingPoint d = new PlacingPoint(900, 900, drawn(900, 900));
        assertRefused("points-few", frame, List.of());
        assertRefused("points-few", frame, List.of(a));
        assertRefused("points-same", frame, List.of(a, a));
        assertRefused("points-same", frame, List.of(a, new PlacingPoint(500, 500, a.real())));
        assertRefused("points-same", frame, List.of(a, new PlacingPoint(0, 0, b.real())));
        // Two corners exchanged: a mirror.
        assertRefused(
                "points-mixed",
                frame,
                List.of(a, d, new PlacingPoint(900, 0, c.real()), new PlacingPoint(0, 900, b.real())));
        // Four on one line are not stretched sideways.
        PlacingPoint e = new PlacingPoint(300, 0, drawn(300, 0));
        PlacingPoint f = new PlacingPoint(600, 0, drawn(600, 0));
        assertEquals(
                PlacingWay.SIMILAR,
                Placement.of("a", frame, List.of(a, e, f, b)).way());
    }

    private static void assertRefused(String problem, OwnFrame frame, List<PlacingPoint> points) {
        ProblemException refused = assertThrows(ProblemException.class, () -> Placement.of("a", frame, points));
        assertEquals("problem.map." + problem, refused.problem().key());
        assertEquals("a", refused.problem().args().getFirst());
    }
}
