package org.shichen.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.shichen.testing.Painting;
import org.shichen.ui.ColumnCell.Column;

/** A list in columns without heads, on a scene without a window. */
class ColumnCellTest {

    private static final String LONG = "指挥中心来电，东岭方向排队超过二十台，已开第二通道，请求增援警力两人并通报友邻检查站";

    @Test
    void what_is_left_over_is_read_whole_in_more_lines_and_the_columns_stand_below_each_other() {
        List<ListCell<?>> cells = cells(List.of(new Line("来电", "正常"), new Line("电台", LONG)));
        assertTrue(
                cells.get(1).getHeight() > 1.5 * cells.get(0).getHeight(),
                cells.get(0).getHeight() + " and " + cells.get(1).getHeight());
        assertEquals(
                labels(cells.get(0)).get(1).getLayoutX(),
                labels(cells.get(1)).get(1).getLayoutX());
        Label last = labels(cells.get(1)).get(1);
        assertTrue(last.lookupAll(".text").stream()
                .anyMatch(text -> text instanceof Text shown && shown.getText().equals(LONG)));
    }

    @Test
    void a_screen_reader_hears_the_columns_that_say_something() {
        List<ListCell<?>> cells = cells(List.of(new Line("", "正常"), new Line("电台", "车流平稳")));
        assertEquals("正常", cells.get(0).getAccessibleText());
        assertEquals("电台  车流平稳", cells.get(1).getAccessibleText());
    }

    private record Line(String kind, String said) {}

    private static List<ListCell<?>> cells(List<Line> lines) {
        Painting.startToolkit();
        return Painting.onFx(() -> {
            Scene scene = Painting.scene(300, 400, new Look(Language.ZH, Theme.DAY, 100), presentation -> {
                ListView<Line> list = new ListView<>();
                list.getItems().setAll(lines);
                list.setCellFactory(view -> new ColumnCell<>(
                        presentation.look(), List.of(Column.of(60, Line::kind), Column.rest(Line::said))));
                return list;
            });
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.getRoot().lookupAll(".list-cell").stream()
                    .<ListCell<?>>map(node -> (ListCell<?>) node)
                    .filter(cell -> !cell.isEmpty())
                    .sorted((one, other) -> one.getIndex() - other.getIndex())
                    .toList();
        });
    }

    private static List<Label> labels(ListCell<?> cell) {
        return ((WrappingRow) cell.getGraphic())
                .getChildren().stream().map(Label.class::cast).toList();
    }
}
