package org.shichen.map;

/** What of a straight line lies within a view. */
final class Clip {

    private Clip() {}

    /**
     * By the parameters at which it enters and leaves (Liang and Barsky 1984).
     *
     * @param margin beyond the edges of the view that counts as seen
     * @return where the seen part begins and ends, 0 to 1 along the line; empty when nothing is seen
     */
    static double[] segment(double x1, double y1, double x2, double y2, double width, double height, double margin) {
        double[] towards = {x1 - x2, x2 - x1, y1 - y2, y2 - y1};
        double[] room = {x1 + margin, width + margin - x1, y1 + margin, height + margin - y1};
        double from = 0;
        double to = 1;
        for (int side = 0; side < 4; side++) {
            if (towards[side] == 0) {
                if (room[side] < 0) {
                    return new double[0];
                }
            } else {
                double at = room[side] / towards[side];
                if (towards[side] < 0) {
                    from = Math.max(from, at);
                } else {
                    to = Math.min(to, at);
                }
            }
        }
        return from < to ? new double[] {from, to} : new double[0];
    }
}
