package org.shichen.journal.days;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.shichen.ui.Formats;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/** One kind of figure by day and by checkpoint; a click on a bar opens its records. */
final class DayCharts extends HBox {

    /** As many days as are told apart. */
    private static final int DAYS = 35;

    private final Presentation presentation;
    private final Words words;
    private final Consumer<RecordsWanted> onOpen;
    private NamedBars byDay;
    private NamedBars byPlace;

    DayCharts(Presentation presentation, Consumer<RecordsWanted> onOpen) {
        this.presentation = presentation;
        this.words = presentation.words();
        this.onOpen = onOpen;
        setSpacing(presentation.look().px(8));
        byDay = chart("day-chart-days", presentation);
        byPlace = chart("day-chart-places", presentation);
        getChildren().addAll(byDay, byPlace);
    }

    /** A bar, what it is called, what of that stands under the axis, and what it opens. */
    private record Bar(String name, String shown, long sum, RecordsWanted records) {}

    /** The day under its bar: with its month where the days begin or end or a month begins, else the day alone. */
    private static String shown(LocalDate date, LocalDate first, LocalDate last) {
        return date.equals(first) || date.equals(last) || date.getDayOfMonth() == 1
                ? Formats.briefDate(date)
                : Integer.toString(date.getDayOfMonth());
    }

    void show(DayFigures day, DayFigures.Row row) {
        String kind = row.kind().name(words.language());
        LocalDate first =
                row.byDay().keySet().stream().min(LocalDate::compareTo).orElse(day.date());
        LocalDate from =
                first.isBefore(day.date().minusDays(DAYS - 1)) ? day.date().minusDays(DAYS - 1) : first;
        List<Bar> days = from.datesUntil(day.date().plusDays(1))
                .map(date -> new Bar(
                        Formats.briefDate(date),
                        shown(date, from, day.date()),
                        row.byDay().getOrDefault(date, 0L),
                        new RecordsWanted(row.kind(), date, date, day.until(), null)))
                .toList();
        byDay = filled(byDay, words.of("days.by-day", kind), days);
        List<Bar> places = day.byPlace().stream()
                .map(place -> new Bar(
                        place.id() == null ? words.of("days.nowhere") : place.code(),
                        place.id() == null ? words.of("days.nowhere") : place.code(),
                        place.of(row.kind()),
                        new RecordsWanted(row.kind(), day.date(), day.date(), day.until(), place)))
                .toList();
        byPlace = filled(byPlace, words.of("days.by-place", kind), places);
    }

    /** Bars of the same names only grow. An axis does not lay out other names anew: they need a chart of their own. */
    private NamedBars filled(NamedBars before, String title, List<Bar> bars) {
        List<String> names = bars.stream().map(Bar::name).toList();
        NamedBars chart = before;
        if (!((CategoryAxis) before.getXAxis()).getCategories().equals(names)) {
            chart = chart(before.getId(), presentation);
            XYChart.Series<String, Number> series = new XYChart.Series<>();
            names.forEach(name -> series.getData().add(new XYChart.Data<>(name, 0)));
            ((CategoryAxis) chart.getXAxis()).setCategories(FXCollections.observableArrayList(names));
            chart.getData().setAll(List.of(series));
            chart.name(bars.stream().map(Bar::shown).toList());
            getChildren().set(getChildren().indexOf(before), chart);
        }
        chart.setTitle(title);
        chart.setAccessibleText(title);
        List<XYChart.Data<String, Number>> data = chart.getData().getFirst().getData();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            data.get(i).setYValue(bar.sum());
            data.get(i).getNode().setOnMouseClicked(event -> onOpen.accept(bar.records()));
        }
        return chart;
    }

    private static NamedBars chart(String id, Presentation presentation) {
        NumberAxis numbers = new NumberAxis();
        numbers.setMinorTickVisible(false);
        numbers.setAnimated(false);
        CategoryAxis names = new CategoryAxis();
        names.setAnimated(false);
        NamedBars chart = new NamedBars(
                names, numbers, presentation.look().px(8), presentation.look().px(22));
        chart.setId(id);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setBarGap(0);
        chart.setCategoryGap(presentation.look().px(3));
        chart.setMinSize(0, presentation.look().px(110));
        chart.setPrefSize(presentation.look().px(300), presentation.look().px(200));
        HBox.setHgrow(chart, Priority.ALWAYS);
        return chart;
    }
}
