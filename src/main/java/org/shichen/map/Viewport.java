package org.shichen.map;

import java.util.Collection;
import java.util.stream.IntStream;

/**
 * What part of the world a map of this size shows. Immutable.
 *
 * @param worldX of the middle, 0 to 1
 * @param worldY of the middle, 0 to 1
 * @param level zoom in half steps: two levels double the scale
 * @param width in pixels
 * @param height in pixels
 */
public record Viewport(double worldX, double worldY, int level, double width, double height) implements Projection {

    static final int LEAST_LEVEL = 6;
    static final int MOST_LEVEL = 38;
    private static final double TILE = 256;

    /** By level: asked for each place that is shown. */
    private static final double[] WORLD_PIXELS = IntStream.rangeClosed(0, MOST_LEVEL)
            .mapToDouble(level -> TILE * Math.pow(2, level / 2.0))
            .toArray();

    public Viewport {
        level = Math.clamp(level, LEAST_LEVEL, MOST_LEVEL);
        worldX = Math.clamp(worldX, 0, 1);
        worldY = Math.clamp(worldY, 0, 1);
    }

    /** Pixels of the whole world at a level. */
    static double worldPixels(int level) {
        return WORLD_PIXELS[level];
    }

    /** Pixels of the world left of the view, whole so that what is painted in pixels stays sharp. */
    double originX() {
        return Math.rint(worldX * worldPixels(level) - width / 2);
    }

    /** Pixels of the world above the view, whole as well. */
    double originY() {
        return Math.rint(worldY * worldPixels(level) - height / 2);
    }

    @Override
    public double x(double atX) {
        return (atX - worldX) * worldPixels(level) + width / 2;
    }

    @Override
    public double y(double atY) {
        return (atY - worldY) * worldPixels(level) + height / 2;
    }

    public GeoPoint at(double x, double y) {
        return GeoPoint.ofWorld(
                worldX + (x - width / 2) / worldPixels(level), worldY + (y - height / 2) / worldPixels(level));
    }

    public Viewport panned(double dx, double dy) {
        return new Viewport(worldX - dx / worldPixels(level), worldY - dy / worldPixels(level), level, width, height);
    }

    /** The point under (x, y) stays there. */
    public Viewport zoomed(int levels, double x, double y) {
        int to = Math.clamp(level + levels, LEAST_LEVEL, MOST_LEVEL);
        double anchorX = worldX + (x - width / 2) / worldPixels(level);
        double anchorY = worldY + (y - height / 2) / worldPixels(level);
        return new Viewport(
                anchorX - (x - width / 2) / worldPixels(to),
                anchorY - (y - height / 2) / worldPixels(to),
                to,
                width,
                height);
    }

    public Viewport resized(double newWidth, double newHeight) {
        return new Viewport(worldX, worldY, level, newWidth, newHeight);
    }

    /** The largest scale at which all points lie inside, with a margin in pixels on every side. */
    public Viewport fitting(Collection<GeoPoint> points, double margin) {
        if (points.isEmpty()) {
            return this;
        }
        double left = points.stream().mapToDouble(GeoPoint::worldX).min().orElseThrow();
        double right = points.stream().mapToDouble(GeoPoint::worldX).max().orElseThrow();
        double top = points.stream().mapToDouble(GeoPoint::worldY).min().orElseThrow();
        double bottom = points.stream().mapToDouble(GeoPoint::worldY).max().orElseThrow();
        int best = LEAST_LEVEL;
        for (int tried = LEAST_LEVEL; tried <= 32; tried++) {
            double pixels = worldPixels(tried);
            if ((right - left) * pixels <= width - 2 * margin && (bottom - top) * pixels <= height - 2 * margin) {
                best = tried;
            }
        }
        return new Viewport((left + right) / 2, (top + bottom) / 2, best, width, height);
    }

    /** Metres on the ground that one pixel in the middle stands for, within 0.34 % in whatever direction. */
    public double metresPerPixel() {
        return Geodesy.metresPerWorld(GeoPoint.ofWorld(worldX, worldY).latitude()) / worldPixels(level);
    }
}
