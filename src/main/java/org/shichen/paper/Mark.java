package org.shichen.paper;

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

    /** A rectangle filled with rising strokes, so that it is told from a plain one without colour. */
    record Hatch(double x, double y, double width, double height, double pitch) implements Mark {}
}
