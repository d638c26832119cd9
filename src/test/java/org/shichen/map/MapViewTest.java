package org.shichen.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.shichen.testing.Painting;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Tasks;
import org.shichen.ui.Theme;

/** What is seen of the map stays where it is on the screen. */
class MapViewTest {

    private static final GeoPoint HERE = new GeoPoint(101.80, 36.60);

    private MapView map;
    private Scene scene;

    @Test
    void a_view_brought_back_while_a_line_below_took_room_is_the_same_when_the_line_has_gone() {
        Painting.onFx(() -> {
            scene = Painting.scene(600, 400, new Look(Language.ZH, Theme.DAY, 100), presentation -> {
                map = new MapView(presentation, new Tasks(Runnable::run, Runnable::run, problem -> {}));
                return map;
            });
            map.restore(new Viewport(HERE.worldX(), HERE.worldY() - 0.0001, 22, 600, 400));
            Viewport before = map.viewport();
            height(380);
            map.restore(before);
            assertEquals(before.y(HERE), map.viewport().y(HERE), 1e-6);
            assertEquals(before.x(HERE), map.viewport().x(HERE), 1e-6);
            height(400);
            assertEquals(before.y(HERE), map.viewport().y(HERE), 1e-6);
            assertEquals(before.height(), map.viewport().height());
            return null;
        });
    }

    private void height(double height) {
        map.setMaxHeight(height);
        scene.snapshot(null);
    }
}
