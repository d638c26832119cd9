package org.shichen.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shichen.map.MapArea.Hatch;
import org.shichen.map.MapArea.Through;

/** Areas are told apart without colour, and cost what is seen of them. */
class MapAreaTest {

    private static final Viewport VIEW = new Viewport(0.78, 0.39, 28, 400, 300);

    /** Keeps what is painted. */
    private static final class Kept implements ShapePen {
        private final List<Path2D> filled = new ArrayList<>();
        private final List<Path2D> stroked = new ArrayList<>();
        private int alpha;

        @Override
        public void fill(Path2D shape, Color colour) {
            filled.add(shape);
            alpha = colour.getAlpha();
        }

        @Override
        public void stroke(Path2D shape, Color colour, float width) {
            stroked.add(shape);
        }
    }

    private static List<double[]> lines(Path2D path) {
        List<double[]> lines = new ArrayList<>();
        double[] at = new double[6];
        double[] from = new double[2];
        for (PathIterator along = path.getPathIterator(null); !along.isDone(); along.next()) {
            if (along.currentSegment(at) == PathIterator.SEG_LINETO) {
                lines.add(new double[] {from[0], from[1], at[0], at[1]});
            }
            from = new double[] {at[0], at[1]};
        }
        return lines;
    }

    private static double length(Path2D path) {
        return lines(path).stream()
                .mapToDouble(line -> Math.hypot(line[2] - line[0], line[3] - line[1]))
                .sum();
    }

    private static List<GeoPoint> square(double x, double y, double side) {
        return List.of(VIEW.at(x, y), VIEW.at(x + side, y), VIEW.at(x + side, y + side), VIEW.at(x, y + side));
    }

    private static Kept painted(List<GeoPoint> ring, LinePattern outline, Hatch hatch, Through through) {
        Kept kept = new Kept();
        new MapArea(ring, "", javafx.scene.paint.Color.FIREBRICK, outline, hatch).paint(kept, VIEW, through);
        return kept;
    }

    @Test
    void each_pattern_covers_another_part_of_the_outline() {
        List<GeoPoint> ring = square(50, 50, 100);
        assertEquals(400, length(LinePattern.SOLID.around(ring, VIEW)), 0.01);
        assertEquals(400 * 14 / 20.0, length(LinePattern.LONG_DASH.around(ring, VIEW)), 14);
        assertEquals(400 * 7 / 12.0, length(LinePattern.DASH.around(ring, VIEW)), 7);
        assertEquals(400 / 3.0, length(LinePattern.DOTS.around(ring, VIEW)), 3);
        long different = java.util.Arrays.stream(LinePattern.values())
                .map(pattern -> pattern.width() + " " + Math.round(length(pattern.around(ring, VIEW)) / 4) + " "
                        + lines(pattern.around(ring, VIEW)).size())
                .distinct()
                .count();
        assertEquals(LinePattern.values().length, different);
    }

    @Test
    void dashes_go_on_round_the_corners_and_never_leave_the_outline() {
        for (double[] dash : lines(LinePattern.DASH_DOT.around(square(50, 50, 100), VIEW))) {
            boolean upright = dash[0] == dash[2] || Math.abs(dash[0] - dash[2]) < 1e-6;
            boolean level = Math.abs(dash[1] - dash[3]) < 1e-6;
            assertTrue(upright || level);
        }
    }

    @Test
    void hatching_lies_within_the_ring_and_the_view_whatever_the_ring() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            List<GeoPoint> ring = new ArrayList<>();
            for (int corner = 3 + random.nextInt(8); corner > 0; corner--) {
                ring.add(VIEW.at(random.nextDouble(-300, 700), random.nextDouble(-300, 600)));
            }
            Kept kept = painted(ring, LinePattern.SOLID, Hatch.CROSSED, Through.COLOUR);
            Path2D area = kept.filled.getFirst();
            for (Path2D hatch : kept.stroked.subList(0, 2)) {
                for (double[] line : lines(hatch)) {
                    double x = (line[0] + line[2]) / 2;
                    double y = (line[1] + line[3]) / 2;
                    // What only touches a corner is neither in nor out.
                    boolean seen = Math.hypot(line[2] - line[0], line[3] - line[1]) > 0.1;
                    assertTrue(!seen || area.contains(x, y), "line " + x + " " + y + " of ring " + i);
                    assertTrue(x >= -1e-6 && x <= 400 + 1e-6 && y >= -1e-6 && y <= 300 + 1e-6);
                }
            }
        }
    }

    @Test
    void on_paper_the_ground_shows_between_lines_and_on_the_screen_through_colour() {
        List<GeoPoint> ring = square(50, 50, 100);
        Kept paper = painted(ring, LinePattern.SOLID, Hatch.RISING, Through.LINES);
        assertEquals(0, paper.filled.size());
        assertEquals(2, paper.stroked.size());
        assertTrue(length(paper.stroked.getFirst()) > 500);
        assertEquals(
                3,
                painted(ring, LinePattern.SOLID, Hatch.CROSSED, Through.LINES)
                        .stroked
                        .size());
        Kept screen = painted(ring, LinePattern.SOLID, Hatch.RISING, Through.COLOUR);
        assertTrue(screen.alpha > 0 && screen.alpha < 80);
        assertEquals(1, screen.stroked.size());
    }

    @Test
    void a_ring_as_large_as_a_province_costs_what_is_seen_of_it() {
        List<GeoPoint> ring = square(-1_000_000, 100, 2_000_000);
        Kept kept = painted(ring, LinePattern.DOTS, Hatch.CROSSED, Through.LINES);
        for (Path2D path : kept.stroked) {
            assertTrue(lines(path).size() < 500, String.valueOf(lines(path).size()));
            assertTrue(!lines(path).isEmpty());
        }
    }
}
