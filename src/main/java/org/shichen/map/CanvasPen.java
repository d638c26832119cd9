package org.shichen.map;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.FillRule;

/** Paints shapes on a canvas of the window. FX thread. */
record CanvasPen(GraphicsContext g) implements ShapePen {

    @Override
    public void fill(Path2D shape, Color colour) {
        trace(shape);
        g.setFill(colour(colour));
        g.setFillRule(FillRule.EVEN_ODD);
        g.fill();
    }

    @Override
    public void stroke(Path2D shape, Color colour, float width) {
        trace(shape);
        g.setStroke(colour(colour));
        g.setLineWidth(width);
        g.stroke();
    }

    private void trace(Path2D shape) {
        double[] at = new double[6];
        g.beginPath();
        for (PathIterator along = shape.getPathIterator(null); !along.isDone(); along.next()) {
            switch (along.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> g.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> g.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> g.quadraticCurveTo(at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> g.bezierCurveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> g.closePath();
            }
        }
    }

    private static javafx.scene.paint.Color colour(Color colour) {
        return javafx.scene.paint.Color.rgb(
                colour.getRed(), colour.getGreen(), colour.getBlue(), colour.getAlpha() / 255.0);
    }
}
