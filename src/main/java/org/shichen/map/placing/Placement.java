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
        double mu = mean(u);
        double mv = mean(v);
        double mx = mean(x);
        double my = mean(y);
        double uu = 0;
        double uv = 0;
        double vv = 0;
        double ux = 0;
        double uy = 0;
        double vx = 0;
        double vy = 0;
        double reach = 0;
        for (int i = 0; i < count; i++) {
            double du = u[i] - mu;
            double dv = v[i] - mv;
            double dx = x[i] - mx;
            double dy = y[i] - my;
            uu += du * du;
            uv += du * dv;
            vv += dv * dv;
            ux += du * dx;
            uy += du * dy;
            vx += dv * dx;
            vy += dv * dy;
            reach += dx * dx + dy * dy;
        }
        double perWorld = EQUATOR_METRES
                * Math.cos(Math.toRadians(GeoPoint.ofWorld(mx, my).latitude()));
        AffineTransform linear = new AffineTransform();
        PlacingWay way = PlacingWay.SHIFT;
        if (count > 1) {
            // Two points nearer than a metre are one.
            if (Math.sqrt(reach) * perWorld < 1 || uu + vv == 0) {
                throw new ProblemException(Problem.of("problem.map.points-same", map));
            }
            double determinant = uu * vv - uv * uv;
            boolean spread = determinant > ON_A_LINE * (uu + vv) * (uu + vv);
            if (count >= FOR_AFFINE && spread) {
                way = PlacingWay.AFFINE;
                double a = (ux * vv - vx * uv) / determinant;
                double b = (vx * uu - ux * uv) / determinant;
                double c = (uy * vv - vy * uv) / determinant;
                double d = (vy * uu - uy * uv) / determinant;
                linear = new AffineTransform(a, c, b, d, 0, 0);
            } else {
                way = PlacingWay.SIMILAR;
                double a = (ux + vy) / (uu + vv);
                double b = (uy - vx) / (uu + vv);
                linear = new AffineTransform(a, b, -b, a, 0, 0);
            }
            // What would be turned over, or pressed into a line, comes of points that were mixed up.
            double turned = linear.getDeterminant();
            if (!(turned > 0) || turned * (uu + vv) < 1e-6 * reach) {
                throw new ProblemException(Problem.of("problem.map.points-mixed", map));
            }
        }
        AffineTransform transform = AffineTransform.getTranslateInstance(mx, my);
        transform.concatenate(linear);
        transform.translate(-mu, -mv);
        Double[] off = new Double[count];
        for (int i = 0; i < count; i++) {
            Point2D lies = transform.transform(new Point2D.Double(u[i], v[i]), null);
            off[i] = Math.hypot(lies.getX() - x[i], lies.getY() - y[i]) * perWorld;
        }
        return new Placement(way, transform, List.of(off));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
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
