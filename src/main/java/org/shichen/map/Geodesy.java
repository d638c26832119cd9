package org.shichen.map;

import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.PolygonArea;

/** Lengths and areas on the ellipsoid of WGS-84, exact to far less than a millimetre (Karney 2013). Any thread. */
public final class Geodesy {

    private Geodesy() {}

    /** The shortest way over the ground, in metres. */
    public static double metres(GeoPoint from, GeoPoint to) {
        return Geodesic.WGS84.Inverse(
                        from.latitude(), from.longitude(), to.latitude(), to.longitude(), GeodesicMask.DISTANCE)
                .s12;
    }

    /**
     * Metres of the ground for the width of the world in Web-Mercator, around a latitude. Web-Mercator treats the
     * ellipsoid as a sphere, so north–south is up to 0.67 % shorter than west–east; this is the mean of both, and holds
     * for each within 0.34 %.
     */
    public static double metresPerWorld(double latitude) {
        double flattening = Geodesic.WGS84.Flattening();
        double eccentricity = flattening * (2 - flattening);
        double sine = Math.sin(Math.toRadians(latitude));
        double bend = 1 - eccentricity * sine * sine;
        double westEast = Geodesic.WGS84.EquatorialRadius() / Math.sqrt(bend);
        double northSouth = westEast * (1 - eccentricity) / bend;
        return 2 * Math.PI * Math.cos(Math.toRadians(latitude)) * (westEast + northSouth) / 2;
    }

    /** From point to point, in metres; 0 for fewer than two. */
    public static double length(List<GeoPoint> points) {
        double metres = 0;
        for (int i = 1; i < points.size(); i++) {
            metres += metres(points.get(i - 1), points.get(i));
        }
        return metres;
    }

    /** Along the whole ring back to its first point, in metres. */
    public static double perimeter(List<GeoPoint> ring) {
        return ring.isEmpty() ? 0 : length(ring) + metres(ring.getLast(), ring.getFirst());
    }

    /** What the ring encloses, in square metres, whichever way round it runs. It must not cross itself. */
    public static double squareMetres(List<GeoPoint> ring) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        ring.forEach(point -> area.AddPoint(point.latitude(), point.longitude()));
        return Math.abs(area.Compute(false, true).area);
    }
}
