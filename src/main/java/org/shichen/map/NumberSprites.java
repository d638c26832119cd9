package org.shichen.map;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import org.shichen.ui.Fonts;

/** The numbers of clusters on their ground as small pictures, each painted once, as {@link MarkSprites}. FX thread. */
final class NumberSprites {

    private record Look(int count, Font font, Color ink, Color paper, double radius, double scale) {}

    private final Map<Look, Image> numbers = new HashMap<>();

    /**
     * @param ink of the ground
     * @param paper of the number on it
     * @param radius of the mark beside it, in pixels of the window
     * @param scale pixels of the screen for a pixel of the window
     */
    Image of(int count, Font font, Color ink, Color paper, double radius, double scale) {
        return numbers.computeIfAbsent(new Look(count, font, ink, paper, radius, scale), NumberSprites::painted);
    }

    private static Image painted(Look look) {
        String digits = String.valueOf(look.count);
        double width = Math.rint(Fonts.width(digits, look.font) + look.radius * 0.7);
        double height = Math.rint(look.radius * 1.7);
        Text number = new Text(Math.rint(look.radius * 0.35), Math.rint(look.radius * 1.3), digits);
        number.setFont(look.font);
        number.setFill(look.paper);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(look.ink);
        parameters.setTransform(Transform.scale(look.scale, look.scale));
        return new Group(new Rectangle(width, height, look.ink), number)
                .snapshot(parameters, new WritableImage((int) Math.ceil(width * look.scale), (int)
                        Math.ceil(height * look.scale)));
    }
}
