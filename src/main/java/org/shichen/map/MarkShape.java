package org.shichen.map;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;

/** Shapes that are told apart without colour. */
public enum MarkShape {
    DIAMOND,
    DISC,
    TRIANGLE,
    SQUARE,
    HALF_DISC,
    CROSS,
    STAR,
    RING,
    BANG,
    HOURGLASS,
    OCTAGON,
    FRAME,
    SHIELD,
    MINUS;

    /**
     * Paints the shape.
     *
     * @param x of its middle
     * @param y of its middle
     * @param r half its size in pixels
     * @param ground what shows through hollow parts
     */
    public void paint(GraphicsContext g, double x, double y, double r, Color colour, Color ground) {
        g.setFill(colour);
        g.setStroke(colour);
        g.setLineWidth(Math.max(1.5, r / 5));
        switch (this) {
            case DIAMOND -> {
                g.setFill(ground);
                polygon(g, x, y, r, 4, 0);
                g.strokePolygon(xs(x, r, 4, 0), ys(y, r, 4, 0), 4);
            }
            case DISC -> g.fillOval(x - r, y - r, 2 * r, 2 * r);
            case TRIANGLE ->
                g.fillPolygon(new double[] {x, x + r, x - r}, new double[] {y - r, y + r * 0.8, y + r * 0.8}, 3);
            case SQUARE -> {
                g.fillRect(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7);
                g.setStroke(ground);
                g.strokeRect(x - r * 0.5, y - r * 0.5, r, r);
            }
            case HALF_DISC -> {
                g.setFill(ground);
                g.fillOval(x - r, y - r, 2 * r, 2 * r);
                g.setFill(colour);
                g.fillArc(x - r, y - r, 2 * r, 2 * r, 90, 180, ArcType.CHORD);
                g.strokeOval(x - r, y - r, 2 * r, 2 * r);
            }
            case CROSS -> {
                g.setLineWidth(Math.max(2, r / 2.4));
                g.strokeLine(x - r * 0.75, y - r * 0.75, x + r * 0.75, y + r * 0.75);
                g.strokeLine(x - r * 0.75, y + r * 0.75, x + r * 0.75, y - r * 0.75);
            }
            case STAR -> star(g, x, y, r * 1.15);
            case RING -> {
                g.setFill(ground);
                g.fillOval(x - r, y - r, 2 * r, 2 * r);
                g.strokeOval(x - r, y - r, 2 * r, 2 * r);
            }
            case BANG -> {
                g.fillPolygon(
                        new double[] {x, x + r * 1.1, x - r * 1.1}, new double[] {y + r, y - r * 0.9, y - r * 0.9}, 3);
                g.setFill(ground);
                g.fillRect(x - r * 0.12, y - r * 0.65, r * 0.24, r * 0.6);
                g.fillRect(x - r * 0.12, y + r * 0.1, r * 0.24, r * 0.24);
            }
            case HOURGLASS, OCTAGON, FRAME, SHIELD, MINUS -> paintCut(g, x, y, r, ground);
        }
    }

    /** Told from those above by what is cut out of them. */
    private void paintCut(GraphicsContext g, double x, double y, double r, Color ground) {
        switch (this) {
            case HOURGLASS ->
                g.fillPolygon(new double[] {x - r, x + r, x - r, x + r}, new double[] {y - r, y - r, y + r, y + r}, 4);
            case OCTAGON -> {
                polygon(g, x, y, r * 1.1, 8, Math.PI / 8);
                g.setStroke(ground);
                g.strokeLine(x - r * 0.45, y - r * 0.45, x + r * 0.45, y + r * 0.45);
                g.strokeLine(x - r * 0.45, y + r * 0.45, x + r * 0.45, y - r * 0.45);
            }
            case FRAME -> {
                g.setLineWidth(Math.max(2, r / 2.5));
                g.strokeRect(x - r * 0.8, y - r * 0.8, r * 1.6, r * 1.6);
            }
            case SHIELD -> {
                g.fillPolygon(
                        new double[] {x - r * 0.9, x + r * 0.9, x + r * 0.9, x, x - r * 0.9},
                        new double[] {y - r, y - r, y + r * 0.1, y + r * 1.1, y + r * 0.1},
                        5);
                g.setStroke(ground);
                g.strokeLine(x + r * 0.5, y - r * 0.6, x - r * 0.5, y + r * 0.4);
            }
            case MINUS -> {
                g.fillOval(x - r, y - r, 2 * r, 2 * r);
                g.setFill(ground);
                g.fillRect(x - r * 0.65, y - r * 0.25, r * 1.3, r * 0.5);
            }
            default -> throw new IllegalStateException(name());
        }
    }

    private static void polygon(GraphicsContext g, double x, double y, double r, int corners, double turn) {
        g.fillPolygon(xs(x, r, corners, turn), ys(y, r, corners, turn), corners);
    }

    private static double[] xs(double x, double r, int corners, double turn) {
        double[] xs = new double[corners];
        for (int i = 0; i < corners; i++) {
            xs[i] = x + r * Math.sin(turn + 2 * Math.PI * i / corners);
        }
        return xs;
    }

    private static double[] ys(double y, double r, int corners, double turn) {
        double[] ys = new double[corners];
        for (int i = 0; i < corners; i++) {
            ys[i] = y - r * Math.cos(turn + 2 * Math.PI * i / corners);
        }
        return ys;
    }

    private static void star(GraphicsContext g, double x, double y, double r) {
        double[] xs = new double[10];
        double[] ys = new double[10];
        for (int i = 0; i < 10; i++) {
            double reach = i % 2 == 0 ? r : r * 0.45;
            xs[i] = x + reach * Math.sin(Math.PI * i / 5);
            ys[i] = y - reach * Math.cos(Math.PI * i / 5);
        }
        g.fillPolygon(xs, ys, 10);
    }
}
