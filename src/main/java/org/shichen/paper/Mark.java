package org.shichen.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing drawn on a page. All lengths in millimetres from the upper left corner of the sheet. */
public sealed interface Mark {

    /**
     * A run of text on one line.
     *
     * @param baseline y of the baseline
     * @param spacing added after every character
     */
    record Text(double x, double baseline, String text, Type type, Ink ink, double spacing) implements Mark {
        public Text(double x, double baseline, String text, Type type) {
            this(x, baseline, text, type, Ink.BLACK, 0);
        }
    }

    /** @param thickness 0.1 and more is seen on any printer */
    record Line(double x1, double y1, double x2, double y2, double thickness, Ink ink) implements Mark {}

    /** A filled rectangle. */
    record Area(double x, double y, double width, double height, Ink ink) implements Mark {}

    /**
     * An outline that is filled by the even-odd rule, drawn, or both. The outline is not to be changed any more.
     *
     * @param fill null for none
     * @param stroke null for none; its ends and corners are round
     */
    record Shape(
            Path2D outline, @Nullable Ink fill, @Nullable Ink stroke, double thickness) implements Mark {}

    /**
     * A picture of pixels, not to be changed any more.
     *
     * @param placement from its pixels to millimetres of the sheet
     * @param grey whether it is printed without colour
     */
    record Picture(BufferedImage picture, AffineTransform placement, boolean grey) implements Mark {}

    /** Marks of which only what lies in the rectangle is seen. No text. */
    record Window(double x, double y, double width, double height, List<Mark> inside) implements Mark {
        public Window {
            inside = List.copyOf(inside);
        }
    }

    /** A rectangle filled with rising strokes, so that it is told from a plain one without colour. */
    record Hatch(double x, double y, double width, double height, double pitch) implements Mark {}
}
