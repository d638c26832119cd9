package org.shichen.roster.auto;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Labels;
import org.shichen.ui.Latest;
import org.shichen.ui.Presentation;
import org.shichen.ui.Tasks;
import org.shichen.ui.TypedDay;

/**
 * Before the first start, in the place of what will be found: how many seats of how many people it is about, and what
 * stays as it is. Read anew when the days change; what cannot be filled is said at once. FX thread.
 */
final class FillOutlook extends VBox {

    private final FillWords told;
    private final Presentation presentation;
    private final Tasks tasks;
    private final FillSheet.Asking asking;
    private final ListView<String> over;
    private final Latest asked = new Latest();

    /** @param over the list in whose place it stands while that is empty */
    FillOutlook(
            ListView<String> over, FillWords told, Presentation presentation, Tasks tasks, FillSheet.Asking asking) {
        this.over = over;
        this.told = told;
        this.presentation = presentation;
        this.tasks = tasks;
        this.asking = asking;
        setId("fill-outlook");
        getStyleClass().add("list-note");
        setSpacing(presentation.look().px(6));
        over.setPlaceholder(this);
    }

    /**
     * @param from as it is typed, and {@code to} as well; what is no day is not looked at
     * @param shown the first day on the board, about which a day without its year is meant
     * @param still whether it is wanted when it has been read
     */
    void look(String from, String to, LocalDate shown, Supplier<FillScope> scope, BooleanSupplier still) {
        LocalDate first;
        LocalDate last;
        try {
            first = TypedDay.near(from, shown);
            last = TypedDay.near(to, first);
        } catch (ProblemException notYet) {
            return;
        }
        FillScope of = scope.get();
        Latest.Question question = asked.question();
        tasks.run(
                "fill.outlook",
                () -> told.outlook(asking.look(first, last, of)),
                question.then(lines -> show(lines, still)),
                question.then(problem -> show(List.of(presentation.words().trouble(problem)), still)));
    }

    private void show(List<String> lines, BooleanSupplier still) {
        if (!still.getAsBoolean()) {
            return;
        }
        getChildren()
                .setAll(lines.stream()
                        .map(line -> Labels.wrapping(new Label(line)))
                        .toList());
        over.setAccessibleText(presentation.words().of("fill.title") + " " + String.join(" ", lines));
    }
}
