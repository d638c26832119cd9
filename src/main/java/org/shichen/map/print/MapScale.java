package org.shichen.map.print;

import org.shichen.map.Cut;
import org.shichen.map.GeoPoint;
import org.shichen.map.Geodesy;

/**
 * The scale of a map on paper, as it is in its middle on the ellipsoid of WGS-84, between what west–east and
 * north–south have: it holds within 0.34 % in whatever direction. Web-Mercator stretches with the latitude; over the
 * height of a city that changes by less than half a percent.
 *
 * @param denominator millimetres of the ground that one of paper stands for
 * @param metresPerWorld metres of the ground for the width of the world, around the middle
 */
record MapScale(long denominator, double metresPerWorld) {

    private static final double[] ROUND = {1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8, 10};

    /** The largest round scale at which the extent lies within so many millimetres of paper. */
    static MapScale fitting(Extent extent, double width, double height) {
        double around =
                Geodesy.metresPerWorld(GeoPoint.ofWorld(extent.x(), extent.y()).latitude());
        double least = around * 1000 * Math.max(extent.width() / width, extent.height() / height);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double round : ROUND) {
            if (round * power >= least * (1 - 1e-9)) {
                return new MapScale(Math.round(round * power), around);
            }
        }
        throw new IllegalStateException(extent.toString());
    }

    /** What a sheet shows of the world around the middle of the extent. Sizes in millimetres. */
    Cut cut(Extent extent, double width, double height, double millimetresPerPixel) {
        double world = metresPerWorld * 1000 / denominator;
        return new Cut(
                extent.x() - width / world / 2,
                extent.y() - height / world / 2,
                world / millimetresPerPixel,
                width / millimetresPerPixel,
                height / millimetresPerPixel);
    }

    /** Metres on the ground of the longest round bar that is no longer than this on paper. */
    double bar(double millimetres) {
        double most = millimetres * denominator / 1000;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        return most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
    }

    /** On paper. */
    double millimetres(double metres) {
        return metres * 1000 / denominator;
    }
}
