package org.shichen.map;

/** WGS-84 degrees, east and north positive. */
public record GeoPoint(double longitude, double latitude) {

    /** Web-Mercator, 0 at 180° west to 1 at 180° east. */
    public double worldX() {
        return (longitude + 180) / 360;
    }

    /** Web-Mercator, 0 at about 85° north to 1 at 85° south. */
    public double worldY() {
        double sine = Math.sin(Math.toRadians(latitude));
        return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }

    public static GeoPoint ofWorld(double x, double y) {
        double latitude = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
        return new GeoPoint(x * 360 - 180, latitude);
    }
}
