package org.shichen.roster.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shichen.problem.Problem;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.Post;
import org.shichen.roster.Requirement;
import org.shichen.roster.Shift;
import org.shichen.roster.plan.Plans.Plan;
import org.shichen.roster.rules.RuleKind;
import org.shichen.roster.rules.RuleSetting;
import org.shichen.roster.rules.Severity;
import org.shichen.ui.Presentation;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/** How many each post needs at each level, and how the rules are applied. What is refused stays typed. */
public final class PlanSheet extends VBox {

    /** Sworn officers of heads: 1/3; heads alone: 3. */
    private static final Pattern NEED = Pattern.compile("(?:(\\d{1,2})\\s*[/／]\\s*)?(\\d{1,2})");

    private record Cell(long post, long shift) {}

    private record RuleRow(RuleKind kind, CheckBox active, WordChoice<Severity> severity, TextField limit) {}

    private final Plan plan;
    private final Presentation presentation;
    private final Words words;
    private final Consumer<Problem> explain;
    private final Map<Cell, TextField> needs = new LinkedHashMap<>();
    private final List<RuleRow> rules = new ArrayList<>();
    private final WordChoice<DutyLevel> level;
    private final ScrollPane page = new ScrollPane();
    private final Node first;

    /**
     * @param require writes what posts need at a level
     * @param apply writes how the rules are applied
     */
    PlanSheet(
            Plan plan,
            DutyLevel now,
            Presentation presentation,
            Consumer<List<Requirement>> require,
            Consumer<List<RuleSetting>> apply,
            Consumer<Problem> explain) {
        this.plan = plan;
        this.presentation = presentation;
        this.words = presentation.words();
        this.explain = explain;
        setId("plan-sheet");
        setSpacing(presentation.look().px(8));
        level = new WordChoice<>(DutyLevel.class, words.of("plan.level"), words);
        level.setId("plan-level");
        level.setValue(now);
        ToggleGroup pages = new ToggleGroup();
        ToggleButton posts = tab("plan.requirements", pages);
        ToggleButton ruleTab = tab("plan.rules", pages);
        Node needPage = needs(require);
        Node rulePage = rules(apply);
        pages.selectedToggleProperty().subscribe(chosen -> {
            if (chosen == null) {
                posts.setSelected(true);
            } else {
                page.setContent(chosen == posts ? needPage : rulePage);
            }
        });
        posts.setSelected(true);
        page.setFitToWidth(true);
        page.setPrefHeight(presentation.look().px(480));
        level.valueProperty().subscribe(chosen -> fill());
        getChildren().addAll(new HBox(presentation.look().px(6), posts, ruleTab), page);
        first = level;
    }

    public Node first() {
        return first;
    }

    private ToggleButton tab(String key, ToggleGroup group) {
        ToggleButton tab = new ToggleButton(words.of(key));
        tab.setId(key.replace('.', '-'));
        tab.setToggleGroup(group);
        return tab;
    }

    private Node needs(Consumer<List<Requirement>> require) {
        GridPane table = table();
        List<Shift> shifts = plan.shifts();
        for (int i = 0; i < shifts.size(); i++) {
            table.add(new Label(shifts.get(i).name()), i + 1, 0);
        }
        int row = 1;
        for (Post post : plan.posts()) {
            String name = plan.places().getOrDefault(post.id(), post.name());
            table.add(new Label(name), 0, row);
            for (int i = 0; i < shifts.size(); i++) {
                TextField field = new TextField();
                field.setId("plan-need-" + post.id() + "-" + shifts.get(i).id());
                field.setPrefColumnCount(5);
                field.setAccessibleText(name + " " + shifts.get(i).name());
                needs.put(new Cell(post.id(), shifts.get(i).id()), field);
                table.add(field, i + 1, row);
            }
            row++;
        }
        Label hint = new Label(words.of("plan.requirements.hint"));
        hint.getStyleClass().add("muted");
        return new VBox(
                presentation.look().px(8),
                new HBox(presentation.look().px(6), new Label(words.of("plan.level")), level),
                hint,
                table,
                button("plan.requirements.save", () -> saveNeeds(require)));
    }

    private void fill() {
        needs.forEach((cell, field) -> {
            Requirement asked = Plans.asked(plan, cell.post(), cell.shift(), level.getValue());
            field.setText(asked.totalLeast() == 0 ? "" : asked.swornLeast() + "/" + asked.totalLeast());
        });
    }

    private void saveNeeds(Consumer<List<Requirement>> require) {
        List<Requirement> asked = new ArrayList<>();
        for (Map.Entry<Cell, TextField> entry : needs.entrySet()) {
            String typed = entry.getValue().getText().strip();
            Matcher need = NEED.matcher(typed.isEmpty() ? "0" : typed);
            if (!need.matches()) {
                explain.accept(Problem.of("problem.plan.need", entry.getValue().getAccessibleText(), typed));
                entry.getValue().requestFocus();
                return;
            }
            asked.add(new Requirement(
                    entry.getKey().post(),
                    entry.getKey().shift(),
                    level.getValue(),
                    need.group(1) == null ? 0 : Integer.parseInt(need.group(1)),
                    Integer.parseInt(need.group(2))));
        }
        require.accept(asked);
    }

    private Node rules(Consumer<List<RuleSetting>> apply) {
        GridPane table = table();
        int row = 0;
        for (RuleSetting setting : plan.settings()) {
            RuleKind kind = setting.kind();
            String name = words.of("rule." + kind);
            CheckBox active = new CheckBox(name);
            active.setId("plan-rule-" + kind);
            active.setSelected(setting.active());
            WordChoice<Severity> severity = new WordChoice<>(Severity.class, name, words);
            severity.setValue(setting.severity());
            TextField limit = new TextField(kind.unit() == RuleKind.Unit.NONE ? "" : shown(kind, setting.limit()));
            limit.setId("plan-limit-" + kind);
            limit.setPrefColumnCount(5);
            limit.setAccessibleText(name);
            limit.setVisible(kind.unit() != RuleKind.Unit.NONE);
            Label unit = new Label(limit.isVisible() ? words.of("plan.unit." + kind.unit()) : "");
            table.addRow(row++, active, severity, limit, unit);
            rules.add(new RuleRow(kind, active, severity, limit));
        }
        return new VBox(
                presentation.look().px(8),
                table,
                new HBox(
                        presentation.look().px(6),
                        button("plan.rules.save", () -> saveRules(apply)),
                        button("plan.rules.reset", this::reset)));
    }

    /** Minutes are typed as hours. */
    private static String shown(RuleKind kind, int limit) {
        return String.valueOf(kind.unit() == RuleKind.Unit.MINUTES ? limit / 60 : limit);
    }

    private void reset() {
        for (RuleRow row : rules) {
            RuleSetting comes = RuleSetting.asItComes(row.kind());
            row.active().setSelected(comes.active());
            row.severity().setValue(comes.severity());
            row.limit().setText(row.kind().unit() == RuleKind.Unit.NONE ? "" : shown(row.kind(), comes.limit()));
        }
    }

    private void saveRules(Consumer<List<RuleSetting>> apply) {
        List<RuleSetting> settings = new ArrayList<>();
        for (RuleRow row : rules) {
            String typed = row.limit().getText().strip();
            boolean limited = row.kind().unit() != RuleKind.Unit.NONE;
            if (limited && !typed.matches("\\d{1,4}")) {
                explain.accept(Problem.of("problem.plan.limit", words.of("rule." + row.kind()), typed));
                row.limit().requestFocus();
                return;
            }
            int number = limited ? Integer.parseInt(typed) : 0;
            settings.add(new RuleSetting(
                    row.kind(),
                    row.active().isSelected(),
                    row.severity().getValue(),
                    row.kind().unit() == RuleKind.Unit.MINUTES ? number * 60 : number));
        }
        apply.accept(settings);
    }

    private GridPane table() {
        GridPane table = new GridPane();
        table.setHgap(presentation.look().px(8));
        table.setVgap(presentation.look().px(4));
        return table;
    }

    private Button button(String key, Runnable act) {
        Button button = new Button(words.of(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }
}
