package org.shichen.map;

import java.awt.geom.Path2D;
import java.util.Locale;
import java.util.Optional;

/** What a thing of a drawn map is painted as, in the order of painting. */
public enum FeatureKind {
    AREA,
    WATER,
    BUILDING,
    BORDER,
    RIVER,
    ROAD,
    ROAD_MAJOR;

    private static final FeatureKind[] ALL = values();

    /** By its place in the order of painting, as it is kept in compact stores. */
    public static FeatureKind at(int ordinal) {
        return ALL[ordinal];
    }

    /** @param name as a file of our own has it: {@code road-major} */
    public static Optional<FeatureKind> named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        for (FeatureKind kind : ALL) {
            if (kind.name().equals(wanted)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    public boolean filled() {
        return this == AREA || this == WATER || this == BUILDING;
    }

    /** @param zoom of the cut: lines are thinner where many of them are seen */
    public void paint(MapPen pen, Path2D shape, MapColours colours, double zoom) {
        float width = (float) Math.clamp((zoom - 4) / 7, 0.4, 1);
        switch (this) {
            case AREA -> pen.fill(shape, colours.area());
            case WATER -> pen.fill(shape, colours.water());
            case BUILDING -> pen.fill(shape, colours.road());
            case BORDER -> pen.stroke(shape, colours.road(), width);
            case RIVER -> pen.stroke(shape, colours.water(), 5 * width * width);
            case ROAD -> pen.stroke(shape, colours.road(), 2 * width);
            case ROAD_MAJOR -> pen.stroke(shape, colours.majorRoad(), 3.5f * width);
        }
    }
}
