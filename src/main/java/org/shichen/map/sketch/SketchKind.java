package org.shichen.map.sketch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shichen.map.FeatureKind;
import org.shichen.map.draw.Form;
import org.shichen.map.draw.ShapeKind;

/** What the user draws a base map of. */
public enum SketchKind implements ShapeKind {
    ROAD(Form.LINE, FeatureKind.ROAD),
    ROAD_MAJOR(Form.LINE, FeatureKind.ROAD_MAJOR),
    RIVER(Form.LINE, FeatureKind.RIVER),
    BORDER(Form.LINE, FeatureKind.BORDER),
    AREA(Form.RING, FeatureKind.AREA),
    WATER(Form.RING, FeatureKind.WATER),
    BUILDING(Form.RING, FeatureKind.BUILDING),
    LABEL(Form.POINT, null);

    private final Form form;
    private final @Nullable FeatureKind painted;

    SketchKind(Form form, @Nullable FeatureKind painted) {
        this.form = form;
        this.painted = painted;
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public boolean named() {
        return this == LABEL;
    }

    /** As what it is painted; a label is nothing but its name. */
    public Optional<FeatureKind> painted() {
        return Optional.ofNullable(painted);
    }
}
