package org.shichen.map.placing;

import java.awt.geom.AffineTransform;
import java.util.Arrays;

/**
 * Pairs of points, own (u, v) and real (x, y), summed up around their means: from these follows the transform between
 * them that leaves the least squares.
 */
record PointSums(
        double meanU,
        double meanV,
        double meanX,
        double meanY,
        double uu,
        double uv,
        double vv,
        double ux,
        double uy,
        double vx,
        double vy,
        double realReach) {

    static PointSums of(double[] u, double[] v, double[] x, double[] y) {
        double meanU = mean(u);
        double meanV = mean(v);
        double meanX = mean(x);
        double meanY = mean(y);
        double uu = 0;
        double uv = 0;
        double vv = 0;
        double ux = 0;
        double uy = 0;
        double vx = 0;
        double vy = 0;
        double reach = 0;
        for (int i = 0; i < u.length; i++) {
            double du = u[i] - meanU;
            double dv = v[i] - meanV;
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            uu += du * du;
            uv += du * dv;
            vv += dv * dv;
            ux += du * dx;
            uy += du * dy;
            vx += dv * dx;
            vy += dv * dy;
            reach += dx * dx + dy * dy;
        }
        return new PointSums(meanU, meanV, meanX, meanY, uu, uv, vv, ux, uy, vx, vy, reach);
    }

    /** How far the own points lie apart, squared. */
    double ownReach() {
        return uu + vv;
    }

    /** How much they spread across the line that fits them best, from 0 for points on a line to 1/4. */
    double spread() {
        return determinant() / (ownReach() * ownReach());
    }

    /** Turned and stretched, the same in all directions. */
    AffineTransform similar() {
        double a = (ux + vy) / ownReach();
        double b = (uy - vx) / ownReach();
        return new AffineTransform(a, b, -b, a, 0, 0);
    }

    /** Also stretched otherwise in one direction than in another, and askew. */
    AffineTransform affine() {
        double a = (ux * vv - vx * uv) / determinant();
        double b = (vx * uu - ux * uv) / determinant();
        double c = (uy * vv - vy * uv) / determinant();
        double d = (vy * uu - uy * uv) / determinant();
        return new AffineTransform(a, c, b, d, 0, 0);
    }

    private double determinant() {
        return uu * vv - uv * uv;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
