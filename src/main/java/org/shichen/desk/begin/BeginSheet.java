package org.shichen.desk.begin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shichen.access.rules.Rights;
import org.shichen.ui.Buttons;
import org.shichen.ui.Command;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Sheets;
import org.shichen.ui.Words;

/**
 * The first steps of a new desk: what is done, what comes next, who does it, by which key. Each key that is read here
 * works here.
 */
final class BeginSheet extends VBox {

    /** Named by the sentences of the sheet, beside what has a button. */
    private static final Set<String> NAMED = Set.of("desk.command.officer", "people.command.open");

    private final Words words;
    private final Sheets sheets;
    private final Node first;

    /** @param may whether whoever is here may do this act */
    BeginSheet(
            Set<Beginning> done, List<Command> acts, Predicate<String> may, Presentation presentation, Sheets sheets) {
        this.words = presentation.words();
        this.sheets = sheets;
        setId("begin-sheet");
        setSpacing(presentation.look().px(8));
        Label title = text("begin.title");
        title.getStyleClass().add("board-title");
        boolean all = done.size() == Beginning.values().length;
        Label explained = Labels.note(words.of(all ? "begin.all-done" : "begin.explained"));
        SheetActs leaving = new SheetActs(presentation).leavingAs("begin-leave");
        List<Command> keyed = new ArrayList<>(
                acts.stream().filter(act -> NAMED.contains(act.key())).toList());
        Optional<Button> next = Optional.empty();
        GridPane steps = steps();
        for (Beginning step : Beginning.values()) {
            boolean mine = may.test(step.act());
            addRow(steps, step, done.contains(step), mine);
            Optional<Command> command = acts.stream()
                    .filter(act -> mine && act.key().equals(step.command()))
                    .findFirst();
            if (command.isPresent()) {
                Button go = go(step, command.get());
                steps.add(go, 2, step.ordinal());
                keyed.add(command.get());
                next = next.or(() -> done.contains(step) ? Optional.empty() : Optional.of(go));
            }
        }
        leaving.plain(acts.stream()
                .filter(act ->
                        act.key().startsWith("help.command.") || act.key().equals("desk.command.officer"))
                .filter(act -> !act.key().equals(BeginTool.KEY))
                .map(act -> Buttons.of("begin-" + act.key().replace('.', '-'), words.of(act.key()), () -> run(act)))
                .toArray(Node[]::new));
        first = next.map(Node.class::cast)
                .or(() -> leaving.acts().stream().findFirst())
                .orElse(leaving.leaving());
        getChildren().addAll(title, explained, steps, leaving);
        addEventFilter(KeyEvent.KEY_PRESSED, pressed -> typed(pressed, keyed));
    }

    /** What is done, what it is, and its act. */
    private static GridPane steps() {
        GridPane steps = new GridPane();
        steps.getStyleClass().add("access-fields");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        ColumnConstraints whole = new ColumnConstraints();
        whole.setMinWidth(USE_PREF_SIZE);
        steps.getColumnConstraints().addAll(whole, wide, whole);
        return steps;
    }

    private void addRow(GridPane steps, Beginning step, boolean done, boolean mine) {
        Label state = text(done ? "begin.done" : "begin.open");
        state.setMinWidth(USE_PREF_SIZE);
        String who = mine ? "" : words.of("begin.who", Rights.whoMay(step.act()));
        steps.addRow(step.ordinal(), state, Labels.wrapping(new Label(words.of(step) + who)));
    }

    private void typed(KeyEvent pressed, List<Command> keyed) {
        keyed.stream()
                .filter(act -> act.keys() != null && act.keys().match(pressed))
                .findFirst()
                .ifPresent(act -> {
                    pressed.consume();
                    run(act);
                });
    }

    Node first() {
        return first;
    }

    private Button go(Beginning step, Command command) {
        Button go = Buttons.of(
                "begin-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                command.withKeys(words),
                () -> run(command));
        go.setMinWidth(USE_PREF_SIZE);
        go.setMaxWidth(Double.MAX_VALUE);
        return go;
    }

    private void run(Command command) {
        sheets.close();
        command.run().run();
    }

    private Label text(String key) {
        return Labels.wrapping(new Label(words.of(key)));
    }
}
