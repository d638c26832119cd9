package org.shichen.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.shichen.testing.Painting;

/** The keys stay in the layer that lies on top. */
class FocusTrapTest {

    @Test
    void of_two_layers_the_upper_one_has_the_keys_whichever_asks_for_them() {
        Painting.onFx(() -> {
            Button desk = new Button("desk");
            Button sheet = new Button("sheet");
            Button lock = new Button("lock");
            StackPane lower = new StackPane(sheet);
            StackPane upper = new StackPane(lock);
            FocusTrap.around(lower);
            FocusTrap.around(upper);
            Scene scene = new Scene(new StackPane(desk, lower, upper));
            for (Button asking : new Button[] {lock, sheet, desk, lock}) {
                asking.requestFocus();
                assertEquals(lock, scene.getFocusOwner(), asking::getText);
            }
            upper.setVisible(false);
            desk.requestFocus();
            assertEquals(sheet, scene.getFocusOwner());
            return scene;
        });
    }
}
