package org.shichen.journal.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shichen.testing.Painting;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Theme;

/** The names under the bars can be read, however many bars there are. */
class NamedBarsTest {

    private static final double APART = 8;

    private NamedBars chart;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 14, 35, 70})
    void names_stand_clearly_apart_under_their_own_bars_and_the_last_is_always_named(int count) {
        List<Text> all = names(count);
        List<Bounds> bars = bars();
        List<Text> seen = all.stream().filter(Node::isVisible).toList();
        assertEquals(count, all.size());
        assertEquals(count, bars.size());
        assertTrue(seen.contains(all.getLast()), "the day that is asked for");
        for (int i = 1; i < seen.size(); i++) {
            double apart =
                    placed(seen.get(i)).getMinX() - placed(seen.get(i - 1)).getMaxX();
            assertTrue(apart >= APART - 1, seen.get(i).getText() + " is " + apart + " px beside the name before it");
        }
        for (Text name : seen) {
            double middle = bars.get(all.indexOf(name)).getCenterX();
            assertEquals(middle, placed(name).getCenterX(), 1, name.getText());
        }
    }

    @Test
    void all_are_named_where_there_is_room_and_where_there_is_not_no_more_are_left_out_than_need_be() {
        assertTrue(names(7).stream().allMatch(Node::isVisible));
        List<Text> all = names(35);
        List<Text> seen = all.stream().filter(Node::isVisible).toList();
        int every = all.indexOf(seen.get(1)) - all.indexOf(seen.getFirst());
        double step = bars().get(1).getCenterX() - bars().getFirst().getCenterX();
        double widest =
                all.stream().mapToDouble(name -> placed(name).getWidth()).max().orElseThrow();
        assertTrue(every > 1, "too narrow for all");
        assertTrue((every - 1) * step < widest + APART, "every " + every + "th only");
    }

    /** In the order of the bars. */
    private List<Text> names(int count) {
        return Painting.onFx(() -> {
            CategoryAxis axis = new CategoryAxis();
            axis.setAnimated(false);
            chart = new NamedBars(axis, new NumberAxis(), APART, 22);
            chart.setAnimated(false);
            chart.setBarGap(0);
            chart.setCategoryGap(3);
            List<String> days = IntStream.rangeClosed(1, count)
                    .mapToObj(day -> "2020-" + day)
                    .toList();
            XYChart.Series<String, Number> series = new XYChart.Series<>();
            days.forEach(day -> series.getData().add(new XYChart.Data<>(day, 10)));
            axis.setCategories(FXCollections.observableArrayList(days));
            chart.getData().setAll(List.of(series));
            chart.name(
                    IntStream.rangeClosed(1, count).mapToObj(day -> "12-" + day).toList());
            Painting.scene(500, 230, new Look(Language.ZH, Theme.DAY, 100), presentation -> chart);
            return chart.lookupAll(".chart-name").stream().map(Text.class::cast).toList();
        });
    }

    private List<Bounds> bars() {
        return Painting.onFx(() -> chart.getData().getFirst().getData().stream()
                .map(bar -> placed(bar.getNode()))
                .toList());
    }

    private static Bounds placed(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
