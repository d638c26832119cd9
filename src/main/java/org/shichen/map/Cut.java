package org.shichen.map;

/**
 * A rectangle of the world that is to be painted.
 *
 * @param left world coordinate of the left edge, 0 to 1
 * @param top world coordinate of the upper edge, 0 to 1
 * @param pixelsPerWorld scale: pixels of the picture that the whole world would be wide
 * @param width in pixels
 * @param height in pixels
 */
public record Cut(double left, double top, double pixelsPerWorld, double width, double height) implements Projection {

    public double right() {
        return left + width / pixelsPerWorld;
    }

    public double bottom() {
        return top + height / pixelsPerWorld;
    }

    /** Zoom in the count of web maps: the world is 256 pixels wide at 0 and twice as wide at each step. */
    public double zoom() {
        return Math.log(pixelsPerWorld / Tile.SIZE) / Math.log(2);
    }

    @Override
    public double x(double worldX) {
        return (worldX - left) * pixelsPerWorld;
    }

    @Override
    public double y(double worldY) {
        return (worldY - top) * pixelsPerWorld;
    }

    public boolean contains(GeoPoint point) {
        double x = point.worldX();
        double y = point.worldY();
        return x >= left && x < right() && y >= top && y < bottom();
    }
}
