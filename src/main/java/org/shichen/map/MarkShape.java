package org.shichen.map;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

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

    /** On a canvas of the window; see {@link #draw}. */
    public void paint(
            GraphicsContext g,
            double x,
            double y,
            double r,
            javafx.scene.paint.Color colour,
            javafx.scene.paint.Color ground) {
        draw(new CanvasPen(g), x, y, r, MapColours.awt(colour), MapColours.awt(ground));
    }

    /**
     * Paints the shape, the same on the screen and on paper.
     *
     * @param x of its middle
     * @param y of its middle
     * @param r half its size in pixels
     * @param ground what shows through hollow parts
     */
    public void draw(ShapePen pen, double x, double y, double r, Color colour, Color ground) {
        float line = (float) Math.max(1.5, r / 5);
        switch (this) {
            case DIAMOND -> {
                Path2D diamond = polygon(x, y, r, 4, 0);
                pen.fill(diamond, ground);
                pen.stroke(diamond, colour, line);
            }
            case DISC -> pen.fill(disc(x, y, r), colour);
            case TRIANGLE -> pen.fill(ring(x, y - r, x + r, y + r * 0.8, x - r, y + r * 0.8), colour);
            case SQUARE -> {
                pen.fill(square(x, y, r * 0.85), colour);
                pen.stroke(square(x, y, r * 0.5), ground, line);
            }
            case HALF_DISC -> {
                pen.fill(disc(x, y, r), ground);
                pen.fill(path(new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, 90, 180, Arc2D.CHORD)), colour);
                pen.stroke(disc(x, y, r), colour, line);
            }
            case CROSS -> pen.stroke(cross(x, y, r * 0.75), colour, (float) Math.max(2, r / 2.4));
            case STAR -> pen.fill(star(x, y, r * 1.15), colour);
            case RING -> {
                pen.fill(disc(x, y, r), ground);
                pen.stroke(disc(x, y, r), colour, line);
            }
            case BANG -> {
                pen.fill(ring(x, y + r, x + r * 1.1, y - r * 0.9, x - r * 1.1, y - r * 0.9), colour);
                pen.fill(rectangle(x - r * 0.12, y - r * 0.65, r * 0.24, r * 0.6), ground);
                pen.fill(rectangle(x - r * 0.12, y + r * 0.1, r * 0.24, r * 0.24), ground);
            }
            case HOURGLASS -> pen.fill(ring(x - r, y - r, x + r, y - r, x - r, y + r, x + r, y + r), colour);
            case OCTAGON -> {
                pen.fill(polygon(x, y, r * 1.1, 8, Math.PI / 8), colour);
                pen.stroke(cross(x, y, r * 0.45), ground, line);
            }
            case FRAME -> pen.stroke(square(x, y, r * 0.8), colour, (float) Math.max(2, r / 2.5));
            case SHIELD -> {
                pen.fill(
                        ring(
                                x - r * 0.9,
                                y - r,
                                x + r * 0.9,
                                y - r,
                                x + r * 0.9,
                                y + r * 0.1,
                                x,
                                y + r * 1.1,
                                x - r * 0.9,
                                y + r * 0.1),
                        colour);
                pen.stroke(stroke(x + r * 0.5, y - r * 0.6, x - r * 0.5, y + r * 0.4), ground, line);
            }
            case MINUS -> {
                pen.fill(disc(x, y, r), colour);
                pen.fill(rectangle(x - r * 0.65, y - r * 0.25, r * 1.3, r * 0.5), ground);
            }
        }
    }

    private static Path2D path(Shape shape) {
        return new Path2D.Double(shape);
    }

    private static Path2D disc(double x, double y, double r) {
        return path(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }

    private static Path2D square(double x, double y, double r) {
        return rectangle(x - r, y - r, 2 * r, 2 * r);
    }

    private static Path2D rectangle(double x, double y, double width, double height) {
        return path(new Rectangle2D.Double(x, y, width, height));
    }

    private static Path2D stroke(double x1, double y1, double x2, double y2) {
        Path2D stroke = new Path2D.Double();
        stroke.moveTo(x1, y1);
        stroke.lineTo(x2, y2);
        return stroke;
    }

    private static Path2D cross(double x, double y, double r) {
        Path2D cross = stroke(x - r, y - r, x + r, y + r);
        cross.append(stroke(x - r, y + r, x + r, y - r), false);
        return cross;
    }

    /** A closed line through these points, x and y by turns. */
    private static Path2D ring(double... at) {
        Path2D ring = new Path2D.Double();
        ring.moveTo(at[0], at[1]);
        for (int i = 2; i < at.length; i += 2) {
            ring.lineTo(at[i], at[i + 1]);
        }
        ring.closePath();
        return ring;
    }

    private static Path2D polygon(double x, double y, double r, int corners, double turn) {
        double[] at = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            at[2 * i] = x + r * Math.sin(turn + 2 * Math.PI * i / corners);
            at[2 * i + 1] = y - r * Math.cos(turn + 2 * Math.PI * i / corners);
        }
        return ring(at);
    }

    private static Path2D star(double x, double y, double r) {
        double[] at = new double[20];
        for (int i = 0; i < 10; i++) {
            double reach = i % 2 == 0 ? r : r * 0.45;
            at[2 * i] = x + reach * Math.sin(Math.PI * i / 5);
            at[2 * i + 1] = y - reach * Math.cos(Math.PI * i / 5);
        }
        return ring(at);
    }
}
