package org.shichen.map;

import java.util.function.UnaryOperator;

/**
 * What the degrees of a map refer to. Checkpoints and the map itself are in WGS-84; every file declares its own datum,
 * and this is the one place where one becomes the other. Pure; safe for all threads.
 *
 * <p>GCJ-02 and BD-09 are the shifted coordinates of public Chinese web maps. Their formulas are not published; those
 * here are the publicly known reconstructions (the Krasovsky ellipsoid and a sum of sines). Outside of a box around
 * China they do not shift.
 */
public enum Datum {
    WGS84("WGS-84", point -> point),
    /** Within decimetres of WGS-84, which is the same for a map of checkpoints. */
    CGCS2000("CGCS2000", point -> point),
    GCJ02("GCJ-02", Datum::shifted),
    BD09("BD-09", point -> shiftedAgain(shifted(point)));

    private static final double RADIUS = 6_378_245.0;
    private static final double ECCENTRICITY = 0.006_693_421_622_965_943_23;

    /** In degrees: about a tenth of a millimetre. */
    private static final double CLOSE = 1e-9;

    private final String label;
    private final UnaryOperator<GeoPoint> fromWgs84;

    Datum(String label, UnaryOperator<GeoPoint> fromWgs84) {
        this.label = label;
        this.fromWgs84 = fromWgs84;
    }

    /** Its usual name, the same in every language. */
    public String label() {
        return label;
    }

    /** Whether its degrees are those of the map itself. */
    public boolean same() {
        return this == WGS84 || this == CGCS2000;
    }

    public GeoPoint ofWgs84(GeoPoint point) {
        return fromWgs84.apply(point);
    }

    /**
     * The way back, which has no formula: the shift changes so little over its own length that taking it off again and
     * again closes in on the point, a hundredfold nearer each time.
     */
    public GeoPoint toWgs84(GeoPoint shifted) {
        if (same()) {
            return shifted;
        }
        GeoPoint guess = shifted;
        for (int round = 0; round < 20; round++) {
            GeoPoint image = ofWgs84(guess);
            double east = image.longitude() - shifted.longitude();
            double north = image.latitude() - shifted.latitude();
            guess = new GeoPoint(guess.longitude() - east, guess.latitude() - north);
            if (Math.abs(east) < CLOSE && Math.abs(north) < CLOSE) {
                break;
            }
        }
        return guess;
    }

    private static GeoPoint shifted(GeoPoint point) {
        double longitude = point.longitude();
        double latitude = point.latitude();
        if (longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271) {
            return point;
        }
        double x = longitude - 105;
        double y = latitude - 35;
        double common = (20 * sine(6 * x) + 20 * sine(2 * x)) * 2 / 3;
        double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        north += common + (20 * sine(y) + 40 * sine(y / 3)) * 2 / 3 + (160 * sine(y / 12) + 320 * sine(y / 30)) * 2 / 3;
        double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        east += common + (20 * sine(x) + 40 * sine(x / 3)) * 2 / 3 + (150 * sine(x / 12) + 300 * sine(x / 30)) * 2 / 3;

        double radians = Math.toRadians(latitude);
        double flattened = 1 - ECCENTRICITY * Math.pow(Math.sin(radians), 2);
        double meridian = RADIUS * (1 - ECCENTRICITY) / (flattened * Math.sqrt(flattened));
        double parallel = RADIUS / Math.sqrt(flattened) * Math.cos(radians);
        return new GeoPoint(longitude + Math.toDegrees(east / parallel), latitude + Math.toDegrees(north / meridian));
    }

    private static GeoPoint shiftedAgain(GeoPoint point) {
        double x = point.longitude();
        double y = point.latitude();
        double wave = Math.PI * 3000 / 180;
        double distance = Math.hypot(x, y) + 0.000_02 * Math.sin(y * wave);
        double angle = Math.atan2(y, x) + 0.000_003 * Math.cos(x * wave);
        return new GeoPoint(distance * Math.cos(angle) + 0.0065, distance * Math.sin(angle) + 0.006);
    }

    /** The reconstruction counts in half turns. */
    private static double sine(double halfTurns) {
        return Math.sin(halfTurns * Math.PI);
    }
}
