package org.shichen.map;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** What base maps are painted with, on the screen and on paper alike. Lengths in pixels of the cut. */
public interface MapPen {

    /** Fills by the even-odd rule, so that a ring within a ring is a hole. */
    void fill(Path2D shape, Color colour);

    void stroke(Path2D shape, Color colour, float width);

    /** @param placement from pixels of the picture to pixels of the cut */
    void picture(BufferedImage picture, AffineTransform placement);
}
