package org.shichen.roster.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Post;
import org.shichen.roster.RosterRange;
import org.shichen.roster.plan.rules.Rotation;
import org.shichen.ui.ChoiceWords;
import org.shichen.ui.FieldGrid;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.ToldLine;
import org.shichen.ui.TypedDay;
import org.shichen.ui.Words;

/** Which rotation pattern is laid over the chosen people, on which post, and over which days. FX thread. */
final class RotationSheet extends VBox {

    /**
     * What is asked for.
     *
     * @param step by how many days each of the people begins later than the one before
     */
    record Laying(Rotation pattern, long post, LocalDate first, LocalDate last, int step) {}

    private final Words words;
    private final RosterRange shown;
    private final BiConsumer<RotationSheet, Laying> onLay;
    private final ComboBox<Rotation> pattern;
    private final ComboBox<Post> post;
    private final TextField from;
    private final TextField to;
    private final TextField step;
    private final ToldLine told;

    /**
     * @param people how many are chosen
     * @param onLay does it, and tells this sheet when nothing came of it
     */
    RotationSheet(
            List<Rotation> patterns,
            int people,
            RosterRange shown,
            Presentation presentation,
            BiConsumer<RotationSheet, Laying> onLay) {
        this.words = presentation.words();
        this.shown = shown;
        this.onLay = onLay;
        setId("rotation-sheet");
        setSpacing(presentation.look().px(8));
        setMaxWidth(presentation.look().px(520));
        Label title = new Label(words.of("rotation.title"));
        title.getStyleClass().add("board-title");
        Button lay = new Button(words.of("rotation.lay"));
        lay.setId("rotation-lay");
        lay.setDisable(patterns.isEmpty());
        // By Enter from any field.
        lay.setDefaultButton(true);
        lay.setOnAction(event -> lay());

        FieldGrid form = new FieldGrid(presentation.look());
        pattern = choice(form, "pattern", patterns, Rotation::name);
        post = choice(form, "post", shown.posts(), each -> shown.placeName(each.id()));
        from = field(form, "from", shown.first().toString());
        to = field(form, "to", shown.last().toString());
        step = field(form, "step", people > 1 ? "2" : "0");
        told = new ToldLine("rotation-told", words);
        getChildren()
                .addAll(
                        title,
                        Labels.note(words.of("rotation.hint", people)),
                        form,
                        told,
                        new SheetActs(presentation).main(lay));
    }

    Node first() {
        return pattern;
    }

    /** The pattern leaves nothing to place. */
    void nothing() {
        told.say(words.of("rotation.nothing"));
    }

    void explain(Problem problem) {
        told.tell(problem);
    }

    private void lay() {
        told.clear();
        day(from, shown.first())
                .ifPresent(first -> day(to, first)
                        .ifPresent(last -> days().ifPresent(later -> onLay.accept(
                                this,
                                new Laying(pattern.getValue(), post.getValue().id(), first, last, later)))));
    }

    private Optional<LocalDate> day(TextField field, LocalDate about) {
        try {
            return Optional.of(TypedDay.near(field.getText(), about));
        } catch (ProblemException noDay) {
            return refused(field, "problem.rotation.day");
        }
    }

    private Optional<Integer> days() {
        try {
            return Optional.of(Integer.parseInt(step.getText().strip()));
        } catch (NumberFormatException noNumber) {
            return refused(step, "problem.rotation.step");
        }
    }

    /** The keys go to what was refused, chosen whole: what is typed next stands in its place. */
    private <T> Optional<T> refused(TextField field, String key) {
        told.tell(Problem.of(key, field.getText().strip()));
        field.requestFocus();
        field.selectAll();
        return Optional.empty();
    }

    private <T> ComboBox<T> choice(FieldGrid form, String name, List<T> offered, Function<T, String> text) {
        ComboBox<T> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setId("rotation-" + name);
        box.setConverter(new ChoiceWords<>(value -> value == null ? "" : text.apply(value)));
        box.getItems().setAll(offered);
        box.getSelectionModel().selectFirst();
        box.setAccessibleText(words.of("rotation." + name));
        form.add(words.of("rotation." + name), box);
        return box;
    }

    private TextField field(FieldGrid form, String name, String text) {
        TextField field = new TextField(text);
        field.setId("rotation-" + name);
        field.setAccessibleText(words.of("rotation." + name));
        form.add(words.of("rotation." + name), field);
        return field;
    }
}
