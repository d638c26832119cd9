package org.shichen.desk.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shichen.clock.TimeOfDay;
import org.shichen.desk.DeskTool;
import org.shichen.problem.Problem;
import org.shichen.ui.Buttons;
import org.shichen.ui.ChoiceWords;
import org.shichen.ui.Command;
import org.shichen.ui.FileDialog;
import org.shichen.ui.Labels;
import org.shichen.ui.Language;
import org.shichen.ui.Look;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Sheets;
import org.shichen.ui.Theme;
import org.shichen.ui.ToldLine;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/** One sheet for what is set seldom, with the ways to the sheets that set the rest. FX thread. */
public final class SettingsSheet extends VBox {

    /** The acts that set the rest, in the order of the sheet. */
    private static final List<String> ELSEWHERE = List.of(
            "plan.command.open",
            "level.command.open",
            "checkpoint.command.limits",
            "catalogue.command",
            "map.layers.command",
            "people.command.open",
            "desk.command.care",
            "desk.command.accounts");

    private static final String ENDING = ".shichen-settings";

    /** Asks for a file to write or to read; empty when the user leaves it. */
    @FunctionalInterface
    public interface FileAsking {
        Optional<Path> ask(boolean save, String name, FileDialog dialog);
    }

    private final SettingsBoard board;
    private final FileAsking files;
    private final Words words;
    private final Sheets sheets;
    private final GridPane fields = new GridPane();
    private final TextField unitZh = new TextField();
    private final TextField unitEn = new TextField();
    private final TextField dayStart = new TextField();
    private final WordChoice<Language> language;
    private final WordChoice<Theme> theme;
    private final ComboBox<Integer> scale = new ComboBox<>();
    private final ComboBox<String> printer = new ComboBox<>();
    private final Map<TextField, Label> wrong = new LinkedHashMap<>();
    private final ToldLine trouble;
    private int rows;

    SettingsSheet(
            SettingsBoard board, FileAsking files, DeskTool.AllActs acts, Presentation presentation, Sheets sheets) {
        this.board = board;
        this.files = files;
        this.words = presentation.words();
        this.sheets = sheets;
        setId("settings-sheet");
        language = new WordChoice<>(Language.class, words.of("settings.language"), words);
        theme = new WordChoice<>(Theme.class, words.of("settings.theme"), words);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        fields.getColumnConstraints()
                .addAll(new ColumnConstraints(presentation.look().px(170)), wide);
        fields.getStyleClass().add("access-fields");

        ofTheDesk();
        ofThisMachine();
        Button keep = button("settings.keep", "settings-keep", this::keep);
        Button save = button("settings.export", "settings-export", () -> choose(true, board::exportTo));
        Button load = button(
                "settings.import",
                "settings-import",
                () -> choose(false, file -> board.importFrom(file, sheets::close, this::tell)));
        SheetActs buttons = new SheetActs(presentation).main(keep, save, load);
        trouble = new ToldLine("settings-trouble", words);
        getChildren().addAll(title("settings.command"), fields, elsewhere(acts, presentation), trouble, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
                event.consume();
                keep();
            }
        });
        show();
    }

    private void ofTheDesk() {
        part("settings.desk");
        row("settings.unit.zh", "settings-unit-zh", unitZh);
        row("settings.unit.en", "settings-unit-en", unitEn);
        row("settings.day-start", "settings-day-start", dayStart);
        note("settings.day-start.note");
        for (TextField field : List.of(unitZh, unitEn, dayStart)) {
            field.setOnAction(event -> keep());
        }
    }

    private void ofThisMachine() {
        part("settings.machine");
        row("settings.language", "settings-language", language);
        row("settings.theme", "settings-theme", theme);
        row("settings.scale", "settings-scale", scale);
        row("settings.printer", "settings-printer", printer);
        printer.setConverter(
                new ChoiceWords<>(name -> name == null || name.isEmpty() ? words.of("settings.printer.usual") : name));
    }

    Node first() {
        return unitZh;
    }

    private void show() {
        Look look = board.look();
        language.getSelectionModel().select(look.language());
        theme.getSelectionModel().select(look.theme());
        for (int percent = 80; percent <= 200; percent += 10) {
            scale.getItems().add(percent);
        }
        scale.getSelectionModel().select(Integer.valueOf(look.scalePercent()));
        printer.setValue(board.printer().orElse(""));
        board.names(names -> {
            stands(unitZh, names.unitZh());
            stands(unitEn, names.unitEn());
            stands(dayStart, TimeOfDay.text(names.dayStart()));
        });
        board.printers(found -> {
            printer.getItems().add("");
            printer.getItems().addAll(found);
        });
    }

    /** What is on record comes after the sheet is open: what somebody has typed by then stays. */
    private static void stands(TextField field, String onRecord) {
        if (field.getText().isEmpty()) {
            field.setText(onRecord);
        }
    }

    private void keep() {
        clear();
        Integer percent = scale.getValue();
        board.keep(
                unitZh.getText(),
                unitEn.getText(),
                dayStart.getText(),
                new Look(
                        language.getValue(),
                        theme.getValue(),
                        percent == null ? board.look().scalePercent() : percent),
                Optional.ofNullable(printer.getValue()).filter(name -> !name.isBlank()),
                sheets::close,
                this::tell);
    }

    private void clear() {
        trouble.clear();
        wrong.values().forEach(label -> label.setText(""));
    }

    /** At the field that is wrong, else over the acts; what was typed stays. */
    private void tell(Problem problem) {
        clear();
        TextField field = switch (problem.key()) {
            case "problem.settings.unit" -> unitZh;
            case "problem.settings.unit-en" -> unitEn;
            case "problem.settings.day-start" -> dayStart;
            default -> null;
        };
        if (field == null) {
            trouble.tell(problem);
            return;
        }
        wrong.get(field).setText(words.trouble(problem));
        field.requestFocus();
        field.selectAll();
    }

    private void choose(boolean save, Consumer<Path> then) {
        files.ask(
                        save,
                        words.of("settings.file") + ENDING,
                        new FileDialog(
                                getScene().getWindow(),
                                words.of(save ? "settings.export" : "settings.import"),
                                words.of("settings.kind"),
                                ENDING))
                .ifPresent(then);
    }

    /** What is set on a board of its own is one step away. */
    private VBox elsewhere(DeskTool.AllActs acts, Presentation presentation) {
        List<Command> all = acts.everyAct();
        FlowPane ways = flow(presentation);
        for (String key : ELSEWHERE) {
            all.stream()
                    .filter(command ->
                            command.key().equals(key) && command.possible().getAsBoolean())
                    .findFirst()
                    .ifPresent(command -> {
                        Button way = button(key, "settings-to-" + key.replace('.', '-'), () -> {
                            sheets.close();
                            command.run().run();
                        });
                        way.setText(command.withKeys(words));
                        ways.getChildren().add(way);
                    });
        }
        return new VBox(presentation.look().px(6), title("settings.elsewhere"), ways);
    }

    private static FlowPane flow(Presentation presentation, Node... nodes) {
        FlowPane pane =
                new FlowPane(presentation.look().px(8), presentation.look().px(8), nodes);
        pane.setAlignment(Pos.CENTER_LEFT);
        return pane;
    }

    private void part(String key) {
        fields.add(title(key), 0, rows++, 2, 1);
    }

    private Label title(String key) {
        Label label = new Label(words.of(key));
        label.getStyleClass().add("board-title");
        return label;
    }

    private void row(String key, String id, Control field) {
        Label label = new Label(words.of(key));
        label.setLabelFor(field);
        label.setWrapText(true);
        field.setId(id);
        field.setAccessibleText(words.of(key));
        field.setMaxWidth(Double.MAX_VALUE);
        fields.addRow(rows++, label, field);
        if (field instanceof TextField typed) {
            Label why = new Label();
            why.setId(id + "-wrong");
            why.getStyleClass().add("trouble-text");
            Labels.passing(why);
            fields.add(why, 1, rows++);
            wrong.put(typed, why);
        }
    }

    private void note(String key) {
        fields.add(Labels.note(words.of(key)), 1, rows++);
    }

    private Button button(String key, String id, Runnable act) {
        Button button = Buttons.of(id, words.of(key), act);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
