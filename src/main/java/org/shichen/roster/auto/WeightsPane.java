package org.shichen.roster.auto;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.shichen.ui.ChoiceWords;
import org.shichen.ui.Presentation;
import org.shichen.ui.Words;

/**
 * How much the desk minds each thing, and a bar beside it that shows how much of the cost of the last proposal it made:
 * what is weighed more shrinks in the next one. FX thread.
 */
final class WeightsPane extends TitledPane {

    /** None, a quarter, half, usual, twice, four times, ten times. */
    private static final List<Double> FACTORS = List.of(0.0, 0.25, 0.5, 1.0, 2.0, 4.0, FillWeights.MOST);

    private final Words words;
    private final Map<Price, ComboBox<Double>> choices = new EnumMap<>(Price.class);
    private final Map<Price, ProgressBar> bars = new EnumMap<>(Price.class);
    private final Map<Price, Label> costs = new EnumMap<>(Price.class);
    private boolean reading;

    WeightsPane(Weighing weighing, Presentation presentation) {
        words = presentation.words();
        setId("fill-weights");
        setText(words.of("fill.weights"));
        setExpanded(false);
        setAnimated(false);
        GridPane grid =
                new GridPane(presentation.look().px(8), presentation.look().px(4));
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), bar);
        for (Price price : Price.values()) {
            String name = words.of("fill.price." + price);
            ComboBox<Double> choice = choice(price, name);
            choice.valueProperty().addListener((value, before, now) -> {
                if (!reading && now != null) {
                    weighing.weigh(price, now);
                }
            });
            ProgressBar share = new ProgressBar(0);
            share.setMaxWidth(Double.MAX_VALUE);
            share.setAccessibleText(name);
            Label cost = new Label();
            cost.getStyleClass().add("muted");
            choices.put(price, choice);
            bars.put(price, share);
            costs.put(price, cost);
            grid.addRow(price.ordinal(), new Label(name), choice, share, cost);
        }
        setContent(grid);
        weighing.read(factors -> {
            reading = true;
            factors.forEach((price, factor) -> choices.get(price).setValue(factor));
            reading = false;
        });
    }

    private ComboBox<Double> choice(Price price, String name) {
        ComboBox<Double> choice = new ComboBox<>();
        choice.setId("fill-weight-" + price.name().toLowerCase(Locale.ROOT));
        choice.setAccessibleText(name);
        choice.getItems().setAll(FACTORS);
        choice.setValue(1.0);
        choice.setConverter(new ChoiceWords<>(factor -> {
            int at = FACTORS.indexOf(factor);
            return at < 0 ? words.of("fill.factor.other", factor) : words.of("fill.factor." + at);
        }));
        return choice;
    }

    /** @param before what the roster that stands would cost, by part; {@code now} what the proposal costs */
    void show(Map<Price, Double> before, Map<Price, Double> now) {
        double most =
                now.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        for (Price price : Price.values()) {
            bars.get(price).setProgress(most <= 0 ? 0 : Math.max(0, now.get(price) / most));
            costs.get(price).setText(words.of("fill.cost", Math.round(before.get(price)), Math.round(now.get(price))));
        }
    }
}
