package org.shichen.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Test;
import org.shichen.testing.Painting;
import org.shichen.ui.Fonts;
import org.shichen.ui.Look;

class GridBrushTest {

    @Test
    void what_has_no_room_in_a_cell_is_said_shorter_and_not_cut() {
        Painting.onFx(() -> {
            GridBrush brush = new GridBrush(Painting.presentation(Look.DEFAULT));
            brush.on(new Canvas().getGraphicsContext2D(), Fonts.family());
            double room = brush.width("would be free", brush.small);
            assertEquals("would be free", brush.fitting(room, brush.small, "would be free", "off?"));
            assertEquals("off?", brush.fitting(room - 1, brush.small, "would be free", "off?"));
            assertEquals("off?", brush.fitting(1, brush.small, "would be free", "off?"));
            return brush;
        });
    }
}
