package org.shichen.checkpoint;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.DutyLevel;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Sheets;
import org.shichen.ui.ToldLine;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/** How long checkpoints may be silent, by kind, duty level and time of day; a row without minutes is left out. */
final class LimitSheet extends VBox {

    private record Row(
            ContactLimit of,
            WordChoice<CheckpointKind> kind,
            WordChoice<DutyLevel> level,
            TextField times,
            TextField minutes) {}

    private final CheckpointKeeping keeping;
    private final Words words;
    private final Sheets sheets;
    private final GridPane table = new GridPane();
    private final List<Row> rows = new ArrayList<>();
    private final ToldLine told;

    LimitSheet(CheckpointKeeping keeping, List<ContactLimit> limits, Presentation presentation, Sheets sheets) {
        this.keeping = keeping;
        this.words = presentation.words();
        this.sheets = sheets;
        setId("limit-sheet");
        setSpacing(presentation.look().px(8));
        Label title = new Label(words.of("checkpoint.limits.title"));
        title.getStyleClass().add("board-title");
        Label hint = Labels.note(words.of("checkpoint.limits.hint"));
        table.setHgap(presentation.look().px(8));
        table.setVgap(presentation.look().px(4));
        table.addRow(0, head("kind"), head("level"), head("times"), head("minutes"));
        limits.forEach(this::add);
        addNew();
        told = new ToldLine("limit-told", words);
        Button save = new Button(words.of("checkpoint.sheet.save"));
        save.setId("limit-save");
        save.setDefaultButton(true);
        save.setOnAction(event -> save());
        getChildren().addAll(title, hint, table, told, new SheetActs(presentation).main(save));
    }

    Node first() {
        return rows.getFirst().kind;
    }

    private void save() {
        try {
            List<ContactLimit> typed = new ArrayList<>();
            for (Row row : rows) {
                if (!row.minutes.getText().isBlank()) {
                    typed.add(limit(row));
                }
            }
            keeping.saveLimits(typed, sheets::close, told::tell);
        } catch (ProblemException refused) {
            told.tell(refused.problem());
        }
    }

    private static ContactLimit limit(Row row) {
        Integer[] times = DailyTimes.read(row.times.getText());
        return new ContactLimit(
                row.of.id(),
                row.of.version(),
                row.kind.getValue(),
                row.level.getValue(),
                times[0],
                times[1],
                minutes(row.minutes.getText().strip()));
    }

    private static int minutes(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException notANumber) {
            throw new ProblemException(Problem.of("problem.checkpoint.limit", typed));
        }
    }

    private void addNew() {
        add(new ContactLimit(0, 0, null, null, null, null, 0));
    }

    private void add(ContactLimit limit) {
        int number = rows.size();
        Row row = new Row(
                limit,
                choice(CheckpointKind.class, "kind", number, limit.kind()),
                choice(DutyLevel.class, "level", number, limit.level()),
                field("times", number, DailyTimes.write(limit.fromMinute(), limit.toMinute())),
                field("minutes", number, limit.minutes() == 0 ? "" : String.valueOf(limit.minutes())));
        row.times.setPromptText(words.of("checkpoint.limits.times.prompt"));
        rows.add(row);
        table.addRow(number + 1, row.kind, row.level, row.times, row.minutes);
        row.minutes.textProperty().addListener((value, before, text) -> {
            if (number == rows.size() - 1 && !text.isBlank()) {
                addNew();
            }
        });
    }

    /** The first of the list is any. */
    private <E extends Enum<E>> WordChoice<E> choice(Class<E> values, String key, int number, @Nullable E chosen) {
        WordChoice<E> choice =
                new WordChoice<>(values, words.of("checkpoint.limits." + key) + " " + (number + 1), words);
        choice.setId("limit-" + number + "-" + key);
        choice.getItems().addFirst(null);
        choice.setValue(chosen);
        choice.setPromptText(words.of("checkpoint.limits.any"));
        choice.setPrefWidth(Region.USE_COMPUTED_SIZE);
        return choice;
    }

    private TextField field(String key, int number, String text) {
        TextField field = new TextField(text);
        field.setId("limit-" + number + "-" + key);
        field.setAccessibleText(words.of("checkpoint.limits." + key) + " " + (number + 1));
        field.setPrefColumnCount(key.equals("times") ? 16 : 5);
        return field;
    }

    private Label head(String key) {
        Label head = new Label(words.of("checkpoint.limits." + key));
        head.getStyleClass().add("muted");
        head.setMinWidth(Label.USE_PREF_SIZE);
        return head;
    }
}
