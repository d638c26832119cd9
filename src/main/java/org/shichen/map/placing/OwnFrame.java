package org.shichen.map.placing;

import java.util.Locale;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;

/**
 * The terms in which a file counts, and how it lies on a map of its own before it is put in its place: every base map
 * paints itself in a square from 0 to 1, which for degrees is the world and for pixels and metres a sheet of paper.
 *
 * @param datum of the degrees; of no meaning for pixels and metres
 * @param left edge of what the file holds in that square; the whole of it when it is not known
 */
public record OwnFrame(Kind kind, Datum datum, double left, double top, double right, double bottom) {

    /** What the numbers of a file are. */
    public enum Kind {
        /** Longitude and latitude: in its place already, perhaps not quite. */
        DEGREES(1),
        /** Pixels of a picture from its upper left corner: without points nobody knows where it lies. */
        PIXELS(2),
        /** Metres east and north of a grid that is not known here: as above. */
        METRES(2);

        private final int leastPoints;

        Kind(int leastPoints) {
            this.leastPoints = leastPoints;
        }

        /** So many points at least say where the map lies. */
        public int leastPoints() {
            return leastPoints;
        }
    }

    /** Pixels of a sheet: as many as the world has at zoom 12, so that a picture is seen pixel by pixel there. */
    private static final double SHEET_PIXELS = 1 << 20;

    /** Metres of a sheet: grids of a country count their zones in the millions of metres. */
    private static final double SHEET_METRES = 1 << 27;

    /** Beyond this from the origin of a grid a point lies on no sheet. */
    public static final double FARTHEST_METRES = 60_000_000;

    private static final double CORNER = 0.25;

    /** Of a map in degrees. */
    public static OwnFrame degrees(Datum datum) {
        return new OwnFrame(Kind.DEGREES, datum, 0, 0, 1, 1);
    }

    /** Of a picture of this size. */
    public static OwnFrame pixels(int width, int height) {
        return new OwnFrame(
                Kind.PIXELS,
                Datum.WGS84,
                CORNER,
                CORNER,
                CORNER + width / SHEET_PIXELS,
                CORNER + height / SHEET_PIXELS);
    }

    /** Of a map in metres, before it is known what it holds. */
    public static OwnFrame metres() {
        return new OwnFrame(Kind.METRES, Datum.WGS84, 0, 0, 1, 1);
    }

    /** The same frame, with what the file holds of it. */
    public OwnFrame holding(double newLeft, double newTop, double newRight, double newBottom) {
        return new OwnFrame(kind, datum, newLeft, newTop, newRight, newBottom);
    }

    /** Where a point of the file lies in the square, as a point of the map that the square is shown as. */
    public GeoPoint shown(double x, double y) {
        return switch (kind) {
            case DEGREES -> datum.toWgs84(new GeoPoint(x, Math.clamp(y, -85.05, 85.05)));
            case PIXELS -> GeoPoint.ofWorld(CORNER + x / SHEET_PIXELS, CORNER + y / SHEET_PIXELS);
            case METRES -> GeoPoint.ofWorld(0.5 + x / SHEET_METRES, 0.5 - y / SHEET_METRES);
        };
    }

    /** The way back: the point of the file that is shown there. */
    public PlacingPoint point(GeoPoint shown, GeoPoint real) {
        return switch (kind) {
            case DEGREES -> {
                GeoPoint here = datum.ofWgs84(shown);
                yield new PlacingPoint(here.longitude(), here.latitude(), real);
            }
            case PIXELS ->
                new PlacingPoint(
                        (shown.worldX() - CORNER) * SHEET_PIXELS, (shown.worldY() - CORNER) * SHEET_PIXELS, real);
            case METRES ->
                new PlacingPoint((shown.worldX() - 0.5) * SHEET_METRES, (0.5 - shown.worldY()) * SHEET_METRES, real);
        };
    }

    /** A point of the file as it is written for people, in the file's own terms. */
    public String text(PlacingPoint point) {
        return kind == Kind.DEGREES
                ? String.format(Locale.ROOT, "%.6f, %.6f", point.x(), point.y())
                : String.format(Locale.ROOT, "%.1f, %.1f", point.x(), point.y());
    }

    /** One pixel or one metre in the square; of degrees the whole circle. */
    double unit() {
        return switch (kind) {
            case DEGREES -> 1;
            case PIXELS -> 1 / SHEET_PIXELS;
            case METRES -> 1 / SHEET_METRES;
        };
    }

    /** Whether the map lies somewhere without any points. */
    public boolean placed() {
        return kind == Kind.DEGREES;
    }
}
