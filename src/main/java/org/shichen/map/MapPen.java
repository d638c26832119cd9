package org.shichen.map;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** What base maps are painted with, on the screen and on paper alike. Lengths in pixels of the cut. */
public interface MapPen extends ShapePen {

    /** @param placement from pixels of the picture to pixels of the cut */
    void picture(BufferedImage picture, AffineTransform placement);
}
