package org.shichen.map;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;

/** The scale in the lower left of a map. FX thread. */
record ScaleLine(Presentation presentation) {

    /** A round length that fits in an eighth to a quarter of the width, and the datum of the coordinates. */
    void paint(GraphicsContext g, Viewport viewport) {
        double em = presentation.look().em();
        double most = viewport.metresPerPixel() * viewport.width() / 4;
        double metres = Math.pow(10, Math.floor(Math.log10(most)));
        metres = metres * 5 <= most ? metres * 5 : metres * 2 <= most ? metres * 2 : metres;
        double length = metres / viewport.metresPerPixel();
        String text = (metres >= 1000 ? (long) (metres / 1000) + " km" : (long) metres + " m") + "  WGS-84";
        double y = viewport.height() - em * 0.7;
        Color ground = colour(Role.RAISED);
        Font font = Font.font(presentation.family(), Math.max(12, em * 0.86));
        Text measured = new Text(text);
        measured.setFont(font);
        double wide = measured.getLayoutBounds().getWidth();
        g.setFill(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), 0.8));
        g.fillRect(em * 0.4, y - em * 0.9, length + wide + em * 1.2, em * 1.4);
        g.setStroke(colour(Role.TEXT));
        g.setLineWidth(1);
        g.strokePolyline(
                new double[] {em * 0.8, em * 0.8, em * 0.8 + length, em * 0.8 + length},
                new double[] {y - em * 0.3, y, y, y - em * 0.3},
                4);
        g.setFill(colour(Role.TEXT));
        g.setFont(font);
        g.fillText(text, em * 1.2 + length, y);
    }

    private Color colour(Role role) {
        return presentation.palette().colour(role);
    }
}
