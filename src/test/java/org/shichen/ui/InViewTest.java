package org.shichen.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;
import org.shichen.testing.Painting;

/** In a grid larger than its window the cell that the keys are in is always seen whole. */
class InViewTest {

    @Test
    void whichever_cell_is_gone_to_it_is_seen_whole_and_nothing_moves_for_one_that_is() {
        Painting.startToolkit();
        Painting.onFx(() -> {
            GridPane grid = new GridPane();
            List<TextField> cells = new ArrayList<>();
            for (int row = 0; row < 60; row++) {
                for (int column = 0; column < 14; column++) {
                    TextField cell = new TextField();
                    cell.setMinWidth(90);
                    cells.add(cell);
                    grid.add(cell, column, row);
                }
            }
            ScrollPane pane = new ScrollPane(grid);
            new Scene(pane, 500, 400);
            pane.applyCss();
            pane.layout();
            for (int at : new int[] {0, 839, 13, 826, 400, 401, 30 * 14 + 6}) {
                InView.bring(pane, cells.get(at));
                pane.layout();
                Bounds cell = cells.get(at).localToScene(cells.get(at).getLayoutBounds());
                assertTrue(cell.getMinX() >= -1 && cell.getMaxX() <= 501, at + " " + cell);
                assertTrue(cell.getMinY() >= -1 && cell.getMaxY() <= 401, at + " " + cell);
                double across = pane.getHvalue();
                double down = pane.getVvalue();
                InView.bring(pane, cells.get(at));
                assertTrue(Math.abs(across - pane.getHvalue()) < 1e-6 && Math.abs(down - pane.getVvalue()) < 1e-6);
            }
            return 0;
        });
    }
}
