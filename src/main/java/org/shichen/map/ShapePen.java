package org.shichen.map;

import java.awt.Color;
import java.awt.geom.Path2D;

/** What shapes are painted with, on the screen and on paper alike. */
public interface ShapePen {

    /** Fills by the even-odd rule, so that a ring within a ring is a hole. */
    void fill(Path2D shape, Color colour);

    void stroke(Path2D shape, Color colour, float width);
}
