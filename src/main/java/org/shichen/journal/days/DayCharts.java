package org.shichen.journal.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** One kind of figure by day and by checkpoint; a click on a bar opens its records. */
final class DayCharts extends HBox {

    /** As many days as are told apart. */
    private static final int DAYS = 35;

    private final Words words;
    private final Consumer<RecordsWanted> onOpen;
    private final BarChart<String, Number> byDay;
    private final BarChart<String, Number> byPlace;

    DayCharts(Presentation presentation, Consumer<RecordsWanted> onOpen) {
        this.words = presentation.words();
        this.onOpen = onOpen;
        setSpacing(presentation.look().px(8));
        byDay = chart("day-chart-days", presentation);
        byPlace = chart("day-chart-places", presentation);
        getChildren().addAll(byDay, byPlace);
    }

    void show(DayFigures day, DayFigures.Row row) {
        String kind = row.kind().name(words.language());
        LocalDate first =
                row.byDay().keySet().stream().min(LocalDate::compareTo).orElse(day.date());
        LocalDate from =
                first.isBefore(day.date().minusDays(DAYS - 1)) ? day.date().minusDays(DAYS - 1) : first;
        Map<String, RecordsWanted> days = new LinkedHashMap<>();
        List<Number> sums = new ArrayList<>();
        from.datesUntil(day.date().plusDays(1)).forEach(date -> {
            days.put(
                    date.getMonthValue() + "." + date.getDayOfMonth(),
                    new RecordsWanted(row.kind(), date, date, day.until(), null));
            sums.add(row.byDay().getOrDefault(date, 0L));
        });
        fill(byDay, words.of("days.by-day", kind), days, sums);
        Map<String, RecordsWanted> places = new LinkedHashMap<>();
        List<Number> atPlaces = new ArrayList<>();
        for (DayFigures.Place place : day.byPlace()) {
            places.put(
                    place.id() == null ? words.of("days.nowhere") : place.code(),
                    new RecordsWanted(row.kind(), day.date(), day.date(), day.until(), place));
            atPlaces.add(place.of(row.kind()));
        }
        fill(byPlace, words.of("days.by-place", kind), places, atPlaces);
    }

    private void fill(
            BarChart<String, Number> chart, String title, Map<String, RecordsWanted> bars, List<Number> sums) {
        chart.setTitle(title);
        chart.setAccessibleText(title);
        XYChart.Series<String, Number> series = new XYChart.Series<>();
        int i = 0;
        for (String name : bars.keySet()) {
            series.getData().add(new XYChart.Data<>(name, sums.get(i++)));
        }
        ((CategoryAxis) chart.getXAxis())
                .setCategories(javafx.collections.FXCollections.observableArrayList(bars.keySet()));
        chart.getData().setAll(List.of(series));
        for (XYChart.Data<String, Number> bar : series.getData()) {
            Node node = bar.getNode();
            node.setOnMouseClicked(event -> onOpen.accept(bars.get(bar.getXValue())));
        }
    }

    private static BarChart<String, Number> chart(String id, Presentation presentation) {
        NumberAxis numbers = new NumberAxis();
        numbers.setMinorTickVisible(false);
        numbers.setAnimated(false);
        CategoryAxis names = new CategoryAxis();
        names.setAnimated(false);
        BarChart<String, Number> chart = new BarChart<>(names, numbers);
        chart.setId(id);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setBarGap(0);
        chart.setCategoryGap(presentation.look().px(3));
        chart.setMinSize(0, presentation.look().px(140));
        chart.setPrefSize(presentation.look().px(300), presentation.look().px(230));
        HBox.setHgrow(chart, Priority.ALWAYS);
        return chart;
    }
}
