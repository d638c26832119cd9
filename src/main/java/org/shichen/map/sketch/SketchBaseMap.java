package org.shichen.map.sketch;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shichen.map.BaseMap;
import org.shichen.map.Cut;
import org.shichen.map.FeatureKind;
import org.shichen.map.GeoPoint;
import org.shichen.map.MapColours;
import org.shichen.map.MapPen;
import org.shichen.map.WorldBox;
import org.shichen.map.draw.DrawnShape;
import org.shichen.map.draw.Form;
import org.shichen.map.draw.Outline;

/**
 * What the user has drawn, as a base map like any other. A person draws hundreds of shapes, not hundreds of thousands:
 * each is looked at for every tile.
 */
public record SketchBaseMap(List<DrawnShape<SketchKind>> shapes) implements BaseMap {

    /** Beyond the edge of the cut, in pixels: half the width of the widest line and more. */
    private static final double MARGIN = 8;

    public SketchBaseMap {
        shapes = List.copyOf(shapes);
    }

    @Override
    public void paint(MapPen pen, Cut cut, MapColours colours) {
        for (FeatureKind kind : FeatureKind.values()) {
            for (DrawnShape<SketchKind> shape : shapes) {
                if (shape.kind().painted().filter(kind::equals).isPresent()) {
                    Path2D path = shape.outline().path(cut);
                    if (seen(path.getBounds2D(), cut)) {
                        kind.paint(pen, path, colours, cut.zoom());
                    }
                }
            }
        }
    }

    /** Not {@code intersects}: to that, a line straight from west to east is empty. */
    private static boolean seen(Rectangle2D box, Cut cut) {
        return box.getMaxX() >= -MARGIN
                && box.getMaxY() >= -MARGIN
                && box.getMinX() <= cut.width() + MARGIN
                && box.getMinY() <= cut.height() + MARGIN;
    }

    /** Labels first: they were put where they stand. */
    @Override
    public List<Name> names(Cut cut) {
        List<Name> names = new ArrayList<>();
        shapes.stream()
                .filter(shape -> !shape.name().isBlank())
                .sorted(Comparator.comparing(shape -> shape.kind() != SketchKind.LABEL))
                .forEach(shape -> {
                    GeoPoint at = anchor(shape.outline());
                    if (cut.contains(at)) {
                        names.add(new Name(at, shape.name(), shape.name()));
                    }
                });
        return names;
    }

    @Override
    public Optional<List<WorldBox>> parts() {
        return Optional.of(shapes.stream()
                .map(shape -> WorldBox.around(shape.outline().points()))
                .toList());
    }

    /** Around what was added, taken away or is otherwise now: as it was and as it is. */
    @Override
    public Optional<List<WorldBox>> changedSince(BaseMap earlier) {
        if (!(earlier instanceof SketchBaseMap(List<DrawnShape<SketchKind>> before))) {
            return Optional.empty();
        }
        Set<DrawnShape<SketchKind>> was = new HashSet<>(before);
        Set<DrawnShape<SketchKind>> is = new HashSet<>(shapes);
        return Optional.of(Stream.concat(
                        before.stream().filter(shape -> !is.contains(shape)),
                        shapes.stream().filter(shape -> !was.contains(shape)))
                .map(shape -> WorldBox.around(shape.outline().points()))
                .toList());
    }

    /** Where its name stands: at the point, half way along the line, in the middle of the ring's box. */
    static GeoPoint anchor(Outline outline) {
        List<GeoPoint> points = outline.points();
        if (outline.form() == Form.RING) {
            var x = points.stream().mapToDouble(GeoPoint::worldX).summaryStatistics();
            var y = points.stream().mapToDouble(GeoPoint::worldY).summaryStatistics();
            return GeoPoint.ofWorld((x.getMin() + x.getMax()) / 2, (y.getMin() + y.getMax()) / 2);
        }
        double half = 0;
        for (int edge = 0; edge < outline.edges(); edge++) {
            half += length(points, edge) / 2;
        }
        for (int edge = 0; edge < outline.edges(); edge++) {
            double length = length(points, edge);
            if (half <= length && length > 0) {
                GeoPoint from = points.get(edge);
                GeoPoint to = points.get(edge + 1);
                double part = half / length;
                return GeoPoint.ofWorld(
                        from.worldX() + part * (to.worldX() - from.worldX()),
                        from.worldY() + part * (to.worldY() - from.worldY()));
            }
            half -= length;
        }
        return points.getFirst();
    }

    private static double length(List<GeoPoint> points, int edge) {
        GeoPoint from = points.get(edge);
        GeoPoint to = points.get(edge + 1);
        return Math.hypot(to.worldX() - from.worldX(), to.worldY() - from.worldY());
    }
}
