package org.shichen.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shichen.testing.Painting;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Palette;
import org.shichen.ui.Palette.Role;
import org.shichen.ui.Tasks;
import org.shichen.ui.Theme;

/** Marks as they are seen: of how many one stands, and which is chosen. Read from the painted picture. */
class MarksOnMapTest {

    private static final GeoPoint HERE = new GeoPoint(101.80, 36.60);
    private static final GeoPoint BESIDE = new GeoPoint(101.8004, 36.60);
    private static final GeoPoint FAR = new GeoPoint(101.9, 36.60);

    private final Look look = new Look(Language.ZH, Theme.DAY, 100);
    private Palette palette;
    private MapView map;
    private Scene scene;

    @BeforeEach
    void open() {
        Painting.onFx(() -> {
            scene = Painting.scene(600, 400, look, presentation -> {
                palette = presentation.palette();
                map = new MapView(presentation, new Tasks(Runnable::run, Runnable::run, problem -> {}));
                return map;
            });
            return null;
        });
    }

    @Test
    void a_cluster_says_of_how_many_it_is_and_a_mark_alone_says_nothing() {
        Image far = painted(22, symbol(1, HERE, false), symbol(2, BESIDE, false), symbol(3, FAR, false));
        int[] number = inkAndPaper(far, HERE);
        assertTrue(number[0] > 40, "the ground of the number");
        assertTrue(number[1] > 8, "the number on it");
        assertEquals(0, inkAndPaper(far, FAR)[0]);
        // The same nodes, for marks that stand alone now.
        Image near = painted(38, symbol(1, HERE, false), symbol(2, BESIDE, false), symbol(3, FAR, false));
        assertEquals(0, inkAndPaper(near, HERE)[0]);
    }

    @Test
    void the_chosen_one_has_a_ring_and_no_other_until_another_is_chosen() {
        Image one = painted(22, symbol(1, HERE, true), symbol(2, FAR, false));
        assertEquals(List.of(true, false), List.of(ringed(one, HERE), ringed(one, FAR)));
        Image other = painted(22, symbol(1, HERE, false), symbol(2, FAR, true));
        assertEquals(List.of(false, true), List.of(ringed(other, HERE), ringed(other, FAR)));
    }

    private static Symbol symbol(long id, GeoPoint at, boolean chosen) {
        return new Symbol(id, at, MarkShape.values()[0], Color.DARKGREEN, 1, "", "", chosen);
    }

    private Image painted(int level, Symbol... symbols) {
        return Painting.onFx(() -> {
            map.setSymbols(List.of(symbols));
            map.restore(new Viewport(HERE.worldX(), HERE.worldY(), level, 600, 400));
            scene.snapshot(null);
            return scene.snapshot(null);
        });
    }

    private double radius() {
        return Math.rint(look.em() * 0.62);
    }

    /** How many pixels of the number's ground and of the number stand at the upper right of the mark there. */
    private int[] inkAndPaper(Image image, GeoPoint at) {
        int[] count = new int[2];
        for (int dx = (int) (0.8 * radius()); dx < 1.9 * radius(); dx++) {
            for (int dy = (int) (0.5 * radius()); dy < 1.8 * radius(); dy++) {
                Color pixel = pixel(image, at, dx, -dy);
                count[0] += near(pixel, palette.colour(Role.TEXT)) ? 1 : 0;
                count[1] += near(pixel, palette.colour(Role.RAISED)) ? 1 : 0;
            }
        }
        return count;
    }

    private boolean ringed(Image image, GeoPoint at) {
        return near(pixel(image, at, 0, (int) Math.rint(1.6 * radius())), palette.colour(Role.ACCENT));
    }

    private Color pixel(Image image, GeoPoint at, int dx, int dy) {
        Viewport view = map.viewport();
        return image.getPixelReader().getColor((int) Math.rint(view.x(at)) + dx, (int) Math.rint(view.y(at)) + dy);
    }

    private static boolean near(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                        + Math.abs(one.getGreen() - other.getGreen())
                        + Math.abs(one.getBlue() - other.getBlue())
                < 0.1;
    }
}
