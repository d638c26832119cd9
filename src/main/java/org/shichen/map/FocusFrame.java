package org.shichen.map;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Presentation;

/** Two pixels around the map that has the keys. Four bars: a stroked rectangle is painted over all it encloses. */
final class FocusFrame extends Group {

    private static final double WIDE = 2;

    private final Presentation presentation;
    private final Rectangle[] bars = {new Rectangle(), new Rectangle(), new Rectangle(), new Rectangle()};

    FocusFrame(Presentation presentation) {
        this.presentation = presentation;
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(bars);
    }

    void show(double width, double height) {
        Color colour = presentation.palette().colour(Role.ACCENT);
        bar(bars[0], 0, 0, width, WIDE, colour);
        bar(bars[1], 0, height - WIDE, width, WIDE, colour);
        bar(bars[2], 0, 0, WIDE, height, colour);
        bar(bars[3], width - WIDE, 0, WIDE, height, colour);
    }

    private static void bar(Rectangle bar, double x, double y, double width, double height, Color colour) {
        bar.setX(x);
        bar.setY(y);
        bar.setWidth(width);
        bar.setHeight(height);
        bar.setFill(colour);
    }
}
