package org.shichen.journal.days;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.text.Text;

/**
 * Bars with their names under them, as many of the names as stand clearly apart: the axis of the toolkit writes them
 * until they nearly touch, and then all of them upright. FX thread.
 */
final class NamedBars extends BarChart<String, Number> {

    private final CategoryAxis axis;
    private final double apart;
    private final List<Text> names = new ArrayList<>();

    /**
     * @param apart between two names at least, in pixels
     * @param room under the bars for one line of names, in pixels
     */
    NamedBars(CategoryAxis axis, NumberAxis numbers, double apart, double room) {
        super(axis, numbers);
        this.axis = axis;
        this.apart = apart;
        axis.setTickLabelsVisible(false);
        // The marks are not seen, by the style sheet; an axis without marks and labels would leave no room for the
        // names.
        axis.setTickLength(room);
        getStyleClass().add("named-bars");
    }

    /** @param shown one for each category, in their order */
    void name(List<String> shown) {
        getChartChildren().removeAll(names);
        names.clear();
        for (String each : shown) {
            Text name = new Text(each);
            name.getStyleClass().add("chart-name");
            name.setTextOrigin(VPos.TOP);
            name.setManaged(false);
            names.add(name);
        }
        getChartChildren().addAll(names);
    }

    @Override
    protected void layoutPlotChildren() {
        super.layoutPlotChildren();
        List<String> categories = axis.getCategories();
        if (names.isEmpty() || categories.size() != names.size()) {
            return;
        }
        double widest = names.stream()
                .mapToDouble(name -> name.getLayoutBounds().getWidth())
                .max()
                .orElse(0);
        double step = axis.getWidth() / names.size();
        int every = (int) Math.max(1, Math.ceil((widest + apart) / Math.max(1, step)));
        for (int i = 0; i < names.size(); i++) {
            Text name = names.get(i);
            // The last is the day that is asked for: it is always named.
            name.setVisible((names.size() - 1 - i) % every == 0);
            double middle = axis.getLayoutX() + axis.getDisplayPosition(categories.get(i));
            name.relocate(
                    Math.rint(middle - name.getLayoutBounds().getWidth() / 2),
                    Math.rint(axis.getLayoutY() + apart / 2));
        }
    }
}
