package org.shichen.map.draw.rules;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shichen.testing.Refusal.refused;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shichen.map.GeoPoint;
import org.shichen.map.draw.DrawnShape;
import org.shichen.map.sketch.SketchKind;

/** What no hand draws but another program may hand over. */
class KeptShapeTest {

    @Test
    void a_line_of_as_many_points_as_a_row_holds_is_kept_and_one_more_is_refused() {
        assertDoesNotThrow(() -> KeptShape.check(road(KeptShape.MOST_POINTS)));
        assertEquals("problem.sketch.many", refused(() -> KeptShape.check(road(KeptShape.MOST_POINTS + 1))));
    }

    @Test
    void a_label_has_one_point() {
        List<GeoPoint> two = List.of(new GeoPoint(101.8, 36.5), new GeoPoint(101.9, 36.5));
        assertEquals(
                "problem.sketch.many",
                refused(() -> KeptShape.check(new DrawnShape<>(0, SketchKind.LABEL, "东岭", two, 0))));
    }

    @Test
    void a_point_beyond_the_map_is_refused() {
        List<GeoPoint> polar = List.of(new GeoPoint(101.8, 36.5), new GeoPoint(101.8, 85.1));
        assertEquals(
                "problem.sketch.off",
                refused(() -> KeptShape.check(new DrawnShape<>(0, SketchKind.ROAD, "", polar, 0))));
    }

    private static DrawnShape<SketchKind> road(int points) {
        return new DrawnShape<>(
                0,
                SketchKind.ROAD,
                "",
                IntStream.range(0, points)
                        .mapToObj(i -> new GeoPoint(101.8 + i * 1e-5, 36.5))
                        .toList(),
                0);
    }
}
