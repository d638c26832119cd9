package org.shichen.map.placing;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.util.List;
import org.shichen.map.GeoPoint;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;

/**
 * Where points put a map: shifted by one; shifted, turned and scaled by two or three; from four on also sheared, each
 * way scaled by itself. With more points than that needs, the sum of the squared distances is the least (least squares
 * on the Web-Mercator map; over 30 km its distances differ by less than half a percent).
 *
 * @param transform from the map's own square to the world, both 0 to 1
 * @param metres how far from where it should be each point comes to lie
 */
public record Placement(PlacingWay way, AffineTransform transform, List<Double> metres) {

    private static final double EQUATOR_METRES = 40_075_016.686;

    /** From so many points on each way is scaled by itself. */
    private static final int FOR_AFFINE = 4;

    /** Points on one line say nothing of what lies beside it: the lesser spread against the greater one, squared. */
    private static final double ON_A_LINE = 1e-3;

    public Placement {
        transform = new AffineTransform(transform);
        metres = List.copyOf(metres);
    }

    /**
     * @param map the map's name, for what is told
     * @throws ProblemException {@code problem.map.points-*} when the points do not say where the map lies
     */
    public static Placement of(String map, OwnFrame frame, List<PlacingPoint> points) {
        int count = points.size();
        if (count < frame.kind().leastPoints()) {
            throw new ProblemException(
                    Problem.of("problem.map.points-few", map, frame.kind().leastPoints(), count));
        }
        double[] u = new double[count];
        double[] v = new double[count];
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            GeoPoint own = frame.shown(points.get(i).x(), points.get(i).y());
            u[i] = own.worldX();
            v[i] = own.worldY();
            x[i] = points.get(i).real().worldX();
            y[i] = points.get(i).real().worldY();
        }
        PointSums sums = PointSums.of(u, v, x, y);
        double perWorld = EQUATOR_METRES
                * Math.cos(Math.toRadians(
                        GeoPoint.ofWorld(sums.meanX(), sums.meanY()).latitude()));
        PlacingWay way = way(map, count, sums, perWorld);
        AffineTransform linear = switch (way) {
            case SHIFT -> new AffineTransform();
            case SIMILAR -> sums.similar();
            case AFFINE -> sums.affine();
        };
        // What would be turned over, or pressed into a line, comes of points that were mixed up.
        double turned = linear.getDeterminant();
        if (count > 1 && (!(turned > 0) || turned * sums.ownReach() < 1e-6 * sums.realReach())) {
            throw new ProblemException(Problem.of("problem.map.points-mixed", map));
        }
        AffineTransform transform = AffineTransform.getTranslateInstance(sums.meanX(), sums.meanY());
        transform.concatenate(linear);
        transform.translate(-sums.meanU(), -sums.meanV());
        Double[] off = new Double[count];
        for (int i = 0; i < count; i++) {
            Point2D lies = transform.transform(new Point2D.Double(u[i], v[i]), null);
            off[i] = Math.hypot(lies.getX() - x[i], lies.getY() - y[i]) * perWorld;
        }
        return new Placement(way, transform, List.of(off));
    }

    /** As much as the points can say. */
    private static PlacingWay way(String map, int count, PointSums sums, double perWorld) {
        if (count == 1) {
            return PlacingWay.SHIFT;
        }
        // Two points nearer than a metre are one.
        if (Math.sqrt(sums.realReach()) * perWorld < 1 || sums.ownReach() == 0) {
            throw new ProblemException(Problem.of("problem.map.points-same", map));
        }
        return count >= FOR_AFFINE && sums.spread() > ON_A_LINE ? PlacingWay.AFFINE : PlacingWay.SIMILAR;
    }

    @Override
    public AffineTransform transform() {
        return new AffineTransform(transform);
    }

    /** Where a point of the map's own square lies. */
    public GeoPoint real(GeoPoint shown) {
        Point2D lies = transform.transform(new Point2D.Double(shown.worldX(), shown.worldY()), null);
        return GeoPoint.ofWorld(lies.getX(), lies.getY());
    }

    /** The way back. */
    public GeoPoint shown(GeoPoint real) {
        Point2D own = inverse().transform(new Point2D.Double(real.worldX(), real.worldY()), null);
        return GeoPoint.ofWorld(own.getX(), own.getY());
    }

    AffineTransform inverse() {
        try {
            return transform.createInverse();
        } catch (NoninvertibleTransformException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Root of the mean of the squares, in metres; zero says nothing where there is no point to spare. */
    public double residual() {
        return Math.sqrt(
                metres.stream().mapToDouble(each -> each * each).average().orElse(0));
    }

    /** Whether there are more points than the shape needs, so that a wrong one would show. */
    public boolean checked() {
        return switch (way) {
            case SHIFT -> metres.size() > 1;
            case SIMILAR -> metres.size() > 2;
            case AFFINE -> metres.size() > 3;
        };
    }

    /** Metres on the ground that one unit of the file stands for, in the middle of what it holds. */
    public double ground(OwnFrame frame) {
        GeoPoint middle =
                real(GeoPoint.ofWorld((frame.left() + frame.right()) / 2, (frame.top() + frame.bottom()) / 2));
        return scaled() * frame.unit() * EQUATOR_METRES * Math.cos(Math.toRadians(middle.latitude()));
    }

    /** By how many degrees the map is turned, clockwise. */
    public double turned() {
        return Math.toDegrees(Math.atan2(transform.getShearY(), transform.getScaleX()));
    }

    /** How much larger the map is drawn than it would be by itself. */
    public double scaled() {
        return Math.sqrt(transform.getDeterminant());
    }
}
