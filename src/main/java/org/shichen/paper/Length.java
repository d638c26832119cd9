package org.shichen.paper;

/** Between the millimetres of paper and the points of type: an inch is 25.4 mm and 72 pt. */
public final class Length {

    public static final double POINT = 25.4 / 72;

    private Length() {}

    public static double millimetres(double points) {
        return points * POINT;
    }

    public static double points(double millimetres) {
        return millimetres / POINT;
    }
}
