package org.shichen.map;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;

/**
 * The scale in the lower left of a map, what its degrees refer to, and beside that whether a base map seems not to lie
 * so. FX thread.
 */
final class ScaleLine extends Group {

    private static final String DATUM = "WGS-84";

    private final Presentation presentation;
    private final double em;
    private final Rectangle ground = new Rectangle();
    private final Rectangle line = new Rectangle();
    private final Rectangle start = new Rectangle();
    private final Rectangle end = new Rectangle();
    private final Text text = new Text();
    private final Rectangle doubtGround = new Rectangle();
    private final Text doubt = new Text();

    ScaleLine(Presentation presentation) {
        this.presentation = presentation;
        this.em = presentation.look().em();
        setManaged(false);
        setMouseTransparent(true);
        text.setFont(Font.font(presentation.family(), Math.max(12, em * 0.86)));
        doubt.setFont(Font.font(presentation.family(), FontWeight.BOLD, Math.max(12, em * 0.86)));
        doubt.setId("map-doubt");
        doubt("");
        getChildren().addAll(ground, line, start, end, text, doubtGround, doubt);
    }

    /** A sentence to be told beside the datum; empty for none. */
    void doubt(String sentence) {
        doubt.setText(sentence);
        doubt.setVisible(!sentence.isEmpty());
        doubtGround.setVisible(!sentence.isEmpty());
    }

    /** A round length that fits in an eighth to a quarter of the width, and the datum of the coordinates. */
    void show(Viewport viewport) {
        double most = viewport.metresPerPixel() * viewport.width() / 4;
        double metres = Math.pow(10, Math.floor(Math.log10(most)));
        metres = metres * 5 <= most ? metres * 5 : metres * 2 <= most ? metres * 2 : metres;
        double length = metres / viewport.metresPerPixel();
        text.setText((metres >= 1000 ? (long) (metres / 1000) + " km" : (long) metres + " m") + "  " + DATUM);
        double left = Math.rint(em * 0.8);
        double y = Math.rint(viewport.height() - em * 0.7);
        double high = Math.rint(em * 0.3);
        place(
                ground,
                Math.rint(em * 0.4),
                Math.rint(y - em * 0.9),
                length + text.getLayoutBounds().getWidth() + em * 1.2,
                em * 1.4);
        place(line, left, y, length, 1);
        place(start, left, y - high, 1, high);
        place(end, left + Math.rint(length) - 1, y - high, 1, high);
        text.setX(Math.rint(em * 1.2 + length));
        text.setY(y);
        ground.setFill(presentation.palette().colour(Role.RAISED));
        Color ink = presentation.palette().colour(Role.TEXT);
        line.setFill(ink);
        start.setFill(ink);
        end.setFill(ink);
        text.setFill(ink);
        if (doubt.isVisible()) {
            double right = ground.getX() + ground.getWidth() + Math.rint(em * 0.4);
            showDoubt(right, y, viewport.width() - right - em);
        }
    }

    /** In the same row where there is room, else above it in as many lines as it takes. */
    private void showDoubt(double right, double y, double room) {
        doubt.setWrappingWidth(0);
        boolean beside = doubt.getLayoutBounds().getWidth() <= room;
        double left = beside ? right : ground.getX();
        if (!beside) {
            doubt.setWrappingWidth(Math.max(em * 8, room + right - left - em));
        }
        double high = doubt.getLayoutBounds().getHeight();
        double bottom = beside ? ground.getY() + ground.getHeight() : ground.getY() - Math.rint(em * 0.3);
        double paper = beside ? ground.getHeight() : high + em * 0.4;
        place(doubtGround, left, bottom - paper, doubt.getLayoutBounds().getWidth() + em * 0.8, paper);
        doubt.setX(left + Math.rint(em * 0.4));
        doubt.setY(beside ? y : Math.rint(bottom - paper + em * 0.2 + doubt.getBaselineOffset()));
        doubtGround.setFill(presentation.palette().colour(Role.RAISED));
        doubt.setFill(presentation.palette().colour(Role.CONFLICT));
    }

    private static void place(Rectangle bar, double x, double y, double width, double height) {
        bar.setX(x);
        bar.setY(y);
        bar.setWidth(Math.rint(width));
        bar.setHeight(Math.rint(height));
    }
}
