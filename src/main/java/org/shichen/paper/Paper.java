package org.shichen.paper;

/** A sheet as it lies in the tray, upright, in millimetres. ISO 216. */
public enum Paper {
    A4(210, 297),
    A3(297, 420);

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }
}
