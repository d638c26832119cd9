package org.shichen.roster.plan;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.Place;
import org.shichen.roster.Post;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.RosterRange;
import org.shichen.roster.RosterTool;
import org.shichen.roster.plan.rules.Rotation;
import org.shichen.ui.ChoiceWords;
import org.shichen.ui.Command;
import org.shichen.ui.FieldGrid;
import org.shichen.ui.Labels;
import org.shichen.ui.Notices;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;
import org.shichen.ui.TypedDay;
import org.shichen.ui.Words;

/** Lays a rotation pattern over the people whose rows are chosen on the board, in one act. FX thread. */
public final class RotationTool implements RosterTool {

    private final Rotations rotations;
    private final Tasks tasks;
    private final Notices notices;

    public RotationTool(Rotations rotations, Tasks tasks, Notices notices) {
        this.rotations = rotations;
        this.tasks = tasks;
        this.notices = notices;
    }

    @Override
    public List<Command> commands(RosterBoard board, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("rotation.command.open", "Alt+R", () -> open(board, presentation, sheets))
                .when(() -> !people(board).isEmpty()));
    }

    /** In the order in which they were chosen. */
    private static List<Long> people(RosterBoard board) {
        Set<Long> people = new LinkedHashSet<>();
        for (Place place : board.selectionProperty().get().places()) {
            if (place instanceof Place.PersonDay day) {
                people.add(day.personId());
            }
        }
        return List.copyOf(people);
    }

    private void open(RosterBoard board, Presentation presentation, Sheets sheets) {
        RosterRange shown = board.rangeProperty().get();
        List<Long> people = people(board);
        if (shown != null && !people.isEmpty()) {
            sheets.openAfter(tasks, "rotation.read", rotations::all, all -> {
                VBox sheet = sheet(all, people, shown, board, presentation, sheets);
                sheet.setMaxWidth(presentation.look().px(520));
                sheets.open(sheet, sheet.lookup("#rotation-pattern"));
            });
        }
    }

    private VBox sheet(
            List<Rotation> all,
            List<Long> people,
            RosterRange shown,
            RosterBoard board,
            Presentation presentation,
            Sheets sheets) {
        Words words = presentation.words();
        ComboBox<Rotation> pattern = choice("rotation-pattern", words.of("rotation.pattern"), Rotation::name);
        pattern.getItems().setAll(all);
        pattern.getSelectionModel().selectFirst();
        ComboBox<Post> post = choice("rotation-post", words.of("rotation.post"), each -> shown.placeName(each.id()));
        post.getItems().setAll(shown.posts());
        post.getSelectionModel().selectFirst();
        TextField from =
                field("rotation-from", words.of("rotation.from"), shown.first().toString());
        TextField to =
                field("rotation-to", words.of("rotation.to"), shown.last().toString());
        TextField step = field("rotation-step", words.of("rotation.step"), people.size() > 1 ? "2" : "0");
        Label told = new Label(words.of("rotation.hint", people.size()));
        told.setId("rotation-told");
        Labels.wrapping(told);
        Button lay = new Button(words.of("rotation.lay"));
        lay.setId("rotation-lay");
        lay.setDisable(all.isEmpty());
        // By Enter from the boxes too.
        lay.setDefaultButton(true);
        lay.setOnAction(event -> {
            try {
                LocalDate first = TypedDay.near(from.getText(), shown.first());
                LocalDate last = TypedDay.near(to.getText(), first);
                int days = Integer.parseInt(step.getText().strip());
                tasks.run(
                        "rotation.lay",
                        () -> rotations.lay(
                                pattern.getValue(), people, post.getValue().id(), first, last, days),
                        change -> {
                            if (change.isEmpty()) {
                                told.setText(words.of("rotation.nothing"));
                            } else {
                                sheets.close();
                                board.does().perform("roster.lay", change);
                            }
                        },
                        notices::explain);
            } catch (ProblemException | NumberFormatException wrong) {
                notices.explain(Problem.of("problem.rotation.typed"));
            }
        });
        FieldGrid form = new FieldGrid(presentation.look());
        form.add(words.of("rotation.pattern"), pattern);
        form.add(words.of("rotation.post"), post);
        form.add(words.of("rotation.from"), from);
        form.add(words.of("rotation.to"), to);
        form.add(words.of("rotation.step"), step);
        Label title = new Label(words.of("rotation.title"));
        title.getStyleClass().add("board-title");
        VBox sheet = new VBox(presentation.look().px(8), title, form, told, new SheetActs(presentation).main(lay));
        sheet.setId("rotation-sheet");
        return sheet;
    }

    private static <T> ComboBox<T> choice(String id, String name, Function<T, String> text) {
        ComboBox<T> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setId(id);
        box.setAccessibleText(name);
        box.setConverter(new ChoiceWords<>(value -> value == null ? "" : text.apply(value)));
        return box;
    }

    private static TextField field(String id, String name, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setAccessibleText(name);
        return field;
    }
}
