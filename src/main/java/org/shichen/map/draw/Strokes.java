package org.shichen.map.draw;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.shichen.map.GeoPoint;
import org.shichen.map.Viewport;
import org.shichen.ui.Fonts;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;

/** How what is being drawn or measured is painted over the map, the same in every mode. FX thread. */
record Strokes(Presentation presentation) {

    /** A line that is seen on any ground, for it has a light edge. */
    void line(GraphicsContext g, Viewport view, Outline outline, boolean dashed) {
        for (boolean halo : new boolean[] {true, false}) {
            g.setStroke(halo ? faint(Role.RAISED, 0.8) : colour(Role.ACCENT));
            g.setLineWidth(halo ? 5 : 2);
            g.setLineDashes(dashed && !halo ? new double[] {7, 5} : null);
            trace(g, view, outline);
            g.stroke();
        }
        g.setLineDashes((double[]) null);
        if (outline.form() == Form.RING && outline.complete()) {
            g.setFill(faint(Role.ACCENT, 0.15));
            trace(g, view, outline);
            g.fill();
        }
    }

    private static void trace(GraphicsContext g, Viewport view, Outline outline) {
        g.beginPath();
        List<GeoPoint> points = outline.points();
        for (int i = 0; i < points.size(); i++) {
            if (i == 0) {
                g.moveTo(view.x(points.get(i)), view.y(points.get(i)));
            } else {
                g.lineTo(view.x(points.get(i)), view.y(points.get(i)));
            }
        }
        if (outline.edges() == points.size() && !points.isEmpty()) {
            g.closePath();
        }
    }

    /** @param full whether it is the one that the keys act on */
    void vertex(GraphicsContext g, Viewport view, GeoPoint at, boolean full) {
        double half = full ? 6 : 4;
        double x = view.x(at) - half;
        double y = view.y(at) - half;
        g.setFill(colour(full ? Role.ACCENT : Role.RAISED));
        g.fillRect(x, y, 2 * half, 2 * half);
        g.setStroke(colour(full ? Role.RAISED : Role.ACCENT));
        g.setLineWidth(1.5);
        g.strokeRect(x, y, 2 * half, 2 * half);
    }

    /** Where a vertex can be pulled out of an edge. */
    void middle(GraphicsContext g, Viewport view, GeoPoint at) {
        g.setFill(colour(Role.RAISED));
        g.fillOval(view.x(at) - 3, view.y(at) - 3, 6, 6);
        g.setStroke(colour(Role.ACCENT));
        g.setLineWidth(1);
        g.strokeOval(view.x(at) - 3, view.y(at) - 3, 6, 6);
    }

    void cross(GraphicsContext g, Viewport view, GeoPoint at) {
        double x = view.x(at);
        double y = view.y(at);
        for (boolean halo : new boolean[] {true, false}) {
            g.setStroke(halo ? faint(Role.RAISED, 0.8) : colour(Role.ACCENT));
            g.setLineWidth(halo ? 4 : 1.5);
            g.strokeLine(x - 18, y, x - 4, y);
            g.strokeLine(x + 4, y, x + 18, y);
            g.strokeLine(x, y - 18, x, y - 4);
            g.strokeLine(x, y + 4, x, y + 18);
        }
    }

    /** A few words beside a place, kept within the map. */
    void note(GraphicsContext g, Viewport view, GeoPoint at, String words) {
        double em = presentation.look().em();
        Font font = Font.font(presentation.family(), Math.max(12, em));
        double width = Fonts.width(words, font) + em * 0.8;
        double height = em * 1.6;
        double x = Math.clamp(view.x(at) + em, 0, Math.max(0, view.width() - width));
        double y = Math.clamp(view.y(at) - height - em * 0.4, 0, Math.max(0, view.height() - height));
        g.setFill(faint(Role.RAISED, 0.9));
        g.fillRect(x, y, width, height);
        g.setFill(colour(Role.TEXT));
        g.setFont(font);
        g.fillText(words, x + em * 0.4, y + em * 1.15);
    }

    private Color colour(Role role) {
        return presentation.palette().colour(role);
    }

    private Color faint(Role role, double opacity) {
        Color colour = colour(role);
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }
}
