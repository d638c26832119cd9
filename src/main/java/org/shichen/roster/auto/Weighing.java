package org.shichen.roster.auto;

import java.util.Map;
import java.util.function.Consumer;
import org.shichen.ui.Acts;
import org.shichen.ui.Tasks;

/** How much the desk minds each thing, as it is shown and changed. FX thread. */
final class Weighing {

    private final FillWeights weights;
    private final Tasks tasks;
    private final Acts acts;

    Weighing(FillWeights weights, Tasks tasks, Acts acts) {
        this.weights = weights;
        this.tasks = tasks;
        this.acts = acts;
    }

    /** Reads what is kept; see {@link FillWeights#factors}. */
    void read(Consumer<Map<Price, Double>> show) {
        tasks.run("fill.weights", weights::factors, show);
    }

    /** @param factor 1 for as usual, 0 for not at all */
    void weigh(Price price, double factor) {
        acts.perform("roster.weights", act -> weights.keep(act, Map.of(price, factor)));
    }
}
