package org.shichen.roster.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.Shift;
import org.shichen.roster.plan.Levels.Effect;
import org.shichen.roster.plan.Levels.Outlook;
import org.shichen.roster.plan.rules.LevelGaps;
import org.shichen.roster.rules.LeaveBan;
import org.shichen.ui.Labels;
import org.shichen.ui.Presentation;
import org.shichen.ui.SheetActs;
import org.shichen.ui.Words;

/**
 * Orders another duty level: what each level asks, what it leaves short in the coming days, and whose leave it forbids.
 */
public final class LevelSheet extends VBox {

    /** How the parts of a line, and of the head above it, stand apart in the words. */
    private static final String APART = " {3}";

    /** So much wider than its words a column becomes at most, in pixels at 100 %. */
    private static final double SPREAD = 48;

    /** So much farther from the numbers before it the column of words stands, in pixels at 100 %. */
    private static final double APART_FROM_NUMBERS = 20;

    /** With larger type, in percent, there is no room to spare for that. */
    private static final int LARGE = 150;

    private static final int LEVEL = 0;
    private static final int LEAVE = 2;

    private final Outlook outlook;
    private final Presentation presentation;
    private final Words words;
    private final ListView<Effect> levels = new ListView<>();
    private final ListView<String> effects = new ListView<>();
    private final TextField note = new TextField();
    private final Button order;
    private final double[] widths;

    /** @param perform is given the level and the note, which may be empty */
    LevelSheet(Outlook outlook, Presentation presentation, BiConsumer<DutyLevel, String> perform) {
        this.outlook = outlook;
        this.presentation = presentation;
        this.words = presentation.words();
        setId("level-sheet");
        setSpacing(presentation.look().px(8));
        Label title = new Label(words.of("level.title", words.of(outlook.now())));
        title.setId("level-title");
        title.getStyleClass().add("board-title");
        levels.setId("level-list");
        levels.setAccessibleText(title.getText());
        levels.setFixedCellSize(presentation.look().px(28));
        levels.setPrefHeight(presentation.look().px(28 * 5 + 4));
        levels.setMinHeight(presentation.look().px(28 * 5 + 4));
        widths = widths(outlook.effects());
        levels.getItems().setAll(outlook.effects());
        levels.setCellFactory(view -> new Line());
        effects.setId("level-effects");
        effects.setAccessibleText(words.of("level.effects"));
        effects.setPlaceholder(Labels.wrapping(new Label(words.of("level.no-effect"))));
        effects.setMinHeight(presentation.look().px(28 * 1.5));
        effects.setPrefHeight(presentation.look().px(260));
        note.setId("level-note");
        note.setPromptText(words.of("level.note"));
        note.setAccessibleText(words.of("level.note"));
        order = new Button(words.of("level.order"));
        order.setId("level-order");
        order.setMinWidth(Region.USE_PREF_SIZE);
        order.setOnAction(event -> order(perform));
        note.setOnAction(event -> order(perform));
        levels.getSelectionModel().selectedItemProperty().subscribe(this::show);
        levels.getSelectionModel()
                .select(outlook.effects().stream()
                        .filter(effect -> effect.terms().level() == outlook.now())
                        .findFirst()
                        .orElse(null));
        SheetActs acts = new SheetActs(presentation)
                .main(order)
                .told(words.of(
                        "level.keys",
                        presentation.formats().shortDate(outlook.first()),
                        presentation.formats().shortDate(outlook.last())))
                .leavingAs("level-close");
        // The note next to what it is about: Tab goes from the one to the other.
        getChildren().addAll(title, head(), levels, note, effects, acts);
    }

    public Node first() {
        return levels;
    }

    private void order(BiConsumer<DutyLevel, String> perform) {
        Effect chosen = levels.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.terms().level() != outlook.now()) {
            perform.accept(chosen.terms().level(), note.getText().strip());
        }
    }

    /** A level and what it asks, each below the same of the others. */
    private final class Line extends ListCell<Effect> {

        private final HBox line = new HBox();

        Line() {
            line.getStyleClass().add("level-cells");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            line.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Effect effect, boolean empty) {
            super.updateItem(effect, empty);
            setGraphic(effect == null ? null : line);
            setAccessibleText(effect == null ? null : spoken(parts(effect)));
            if (effect != null) {
                line.getChildren().setAll(cells(parts(effect)));
            }
        }
    }

    private String spoken(String[] parts) {
        String[] heads = heads();
        StringBuilder spoken = new StringBuilder(parts[LEVEL]);
        for (int part = LEVEL + 1; part < parts.length; part++) {
            spoken.append(", ").append(heads[part]).append(' ').append(parts[part]);
        }
        return spoken.toString();
    }

    private HBox head() {
        HBox head = new HBox();
        head.getStyleClass().addAll("column-head", "level-cells");
        for (Label label : cells(heads())) {
            label.getStyleClass().add("muted");
            label.setTextAlignment(label.getAlignment() == Pos.CENTER_LEFT ? TextAlignment.LEFT : TextAlignment.RIGHT);
            head.getChildren().add(Labels.wrapping(label));
        }
        HBox.setHgrow(head, Priority.ALWAYS);
        HBox top = new HBox(head);
        top.getStyleClass().add("column-top");
        return top;
    }

    /** The level and its leave in words, all else in numbers, which end below each other. */
    private List<Label> cells(String[] parts) {
        List<Label> cells = new ArrayList<>();
        for (int part = 0; part < parts.length; part++) {
            Label label = new Label(parts[part]);
            label.setMinWidth(widths[part]);
            // The whole head where there is room; head and lines give way alike.
            double whole = Math.max(widths[part], presentation.width(heads()[part]));
            label.setPrefWidth(whole);
            // What is left over goes to the last, whose numbers end at the edge like the line below the head.
            label.setMaxWidth(
                    part == parts.length - 1
                            ? Double.MAX_VALUE
                            : whole + presentation.look().px(SPREAD));
            HBox.setHgrow(label, Priority.ALWAYS);
            label.setAlignment(part == LEVEL || part == LEAVE ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
            if (part == LEAVE && presentation.look().scalePercent() <= LARGE) {
                // Words that begin where numbers end would be read as one with them.
                HBox.setMargin(label, new Insets(0, 0, 0, presentation.look().px(APART_FROM_NUMBERS)));
            }
            cells.add(label);
        }
        return cells;
    }

    private String[] heads() {
        return words.of("level.head").split(APART);
    }

    private String[] parts(Effect effect) {
        return line(effect).split(APART);
    }

    /** Of each column as much as the longest in it needs, and the longest word of its head, which takes more lines. */
    private double[] widths(List<Effect> levels) {
        double[] widest = Stream.of(heads())
                .mapToDouble(head -> Stream.of(head.split(" "))
                        .mapToDouble(presentation::width)
                        .max()
                        .orElse(0))
                .toArray();
        for (Effect level : levels) {
            String[] parts = parts(level);
            for (int part = 0; part < parts.length; part++) {
                widest[part] = Math.max(widest[part], presentation.width(parts[part]));
            }
        }
        return widest;
    }

    private String line(Effect effect) {
        return words.of(
                "level.line",
                words.of(effect.terms().level()),
                effect.terms().contactLimitMinutes(),
                words.of(effect.terms().leave()),
                effect.required(),
                LevelGaps.missing(effect.gaps()),
                effect.leave().size());
    }

    private void show(@Nullable Effect effect) {
        order.setDisable(effect == null || effect.terms().level() == outlook.now());
        effects.getItems().clear();
        if (effect == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (LevelGaps.Gap gap : effect.gaps()) {
            lines.add(words.of(
                    "level.gap",
                    presentation.formats().shortDate(gap.date()),
                    shift(gap.shiftId()),
                    outlook.places().getOrDefault(gap.postId(), ""),
                    gap.missing()));
        }
        for (LeaveBan.Breach breach : effect.leave()) {
            lines.add(words.of(
                    "level.leave",
                    outlook.people().getOrDefault(breach.absence().personId(), ""),
                    presentation.formats().shortDate(breach.absence().firstDate()),
                    presentation.formats().shortDate(breach.absence().lastDate())));
        }
        effects.getItems().setAll(lines);
    }

    private String shift(long id) {
        return outlook.shifts().stream()
                .filter(shift -> shift.id() == id)
                .map(Shift::name)
                .findFirst()
                .orElse("");
    }
}
