package org.shichen.paper;

/** White edges of a page in millimetres, at least 0. */
public record Margins(double top, double right, double bottom, double left) {

    public static Margins all(double millimetres) {
        return new Margins(millimetres, millimetres, millimetres, millimetres);
    }
}
