package org.shichen.map.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shichen.map.BaseMap.Name;
import org.shichen.map.Cut;
import org.shichen.map.GeoPoint;
import org.shichen.map.MapColours;
import org.shichen.map.ScreenPen;
import org.shichen.map.draw.DrawnShape;
import org.shichen.map.draw.PointText;

/** The sketch is painted as other base maps are. */
class SketchBaseMapTest {

    private static final MapColours COLOURS =
            new MapColours(Color.WHITE, Color.BLUE, Color.GREEN, Color.GRAY, Color.BLACK);
    private static final GeoPoint MIDDLE = new GeoPoint(101.8, 36.5);

    private static DrawnShape<SketchKind> shape(SketchKind kind, String name, GeoPoint... points) {
        return new DrawnShape<>(1, kind, name, List.of(points), 1);
    }

    private static GeoPoint at(double dx, double dy) {
        return new GeoPoint(MIDDLE.longitude() + dx, MIDDLE.latitude() + dy);
    }

    private static Cut cut() {
        double scale = 256 * Math.pow(2, 13);
        return new Cut(MIDDLE.worldX() - 128 / scale, MIDDLE.worldY() - 128 / scale, scale, 256, 256);
    }

    private static Color painted(GeoPoint where, SketchBaseMap map) {
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 256, 256);
        map.paint(new ScreenPen(graphics), cut(), COLOURS);
        graphics.dispose();
        return new Color(image.getRGB((int) cut().x(where), (int) cut().y(where)));
    }

    @Test
    void a_road_straight_from_west_to_east_is_painted_though_its_box_has_no_height() {
        SketchBaseMap map = new SketchBaseMap(List.of(shape(SketchKind.ROAD_MAJOR, "", at(-0.1, 0), at(0.1, 0))));
        assertEquals(Color.BLACK, painted(MIDDLE, map));
        assertEquals(Color.WHITE, painted(at(0, 0.005), map));
    }

    @Test
    void roads_lie_over_water_in_whatever_order_they_were_drawn() {
        SketchBaseMap map = new SketchBaseMap(List.of(
                shape(SketchKind.ROAD_MAJOR, "", at(-0.1, 0), at(0.1, 0)),
                shape(SketchKind.WATER, "", at(-0.01, -0.01), at(0.01, -0.01), at(0.01, 0.01), at(-0.01, 0.01))));
        assertEquals(Color.BLACK, painted(MIDDLE, map));
        assertEquals(Color.BLUE, painted(at(0, 0.005), map));
    }

    @Test
    void names_stand_half_way_along_a_line_and_labels_come_first() {
        SketchBaseMap map = new SketchBaseMap(List.of(
                shape(SketchKind.ROAD, "环城路", at(-0.01, 0), at(-0.005, 0), at(0.01, 0)),
                shape(SketchKind.RIVER, "", at(-0.01, 0), at(0.01, 0)),
                shape(SketchKind.LABEL, "老城", at(0.001, 0.001)),
                shape(SketchKind.LABEL, "远处", at(1, 1))));
        List<Name> names = map.names(cut());
        assertEquals(List.of("老城", "环城路"), names.stream().map(Name::chinese).toList());
        assertEquals(MIDDLE.longitude(), names.getLast().at().longitude(), 1e-9);
    }

    @Test
    void points_are_kept_to_a_centimetre_and_anything_else_is_not_read() {
        List<GeoPoint> points = List.of(new GeoPoint(101.8312345, -36.5), new GeoPoint(-0.0000001, 85));
        assertEquals(Optional.of(points), PointText.read(PointText.write(points)));
        assertEquals(Optional.of(List.of()), PointText.read(" "));
        for (String bad : List.of("1", "1,2,3", "a,b", "NaN,1", "1,86", "181,1", "1;2", "1,2  3", "Infinity,0")) {
            assertTrue(PointText.read(bad).isEmpty(), bad);
        }
    }
}
