package org.shichen.roster.plan;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.rules.RuleKind;
import org.shichen.roster.rules.RuleSetting;
import org.shichen.roster.rules.Severity;
import org.shichen.ui.Presentation;
import org.shichen.ui.WordChoice;
import org.shichen.ui.Words;

/** How each rule is applied: whether, how strictly, and with which limit. Minutes are typed as hours. */
final class RulePage extends PlanPage<RuleSetting> {

    private record Row(RuleKind kind, CheckBox active, WordChoice<Severity> severity, TextField limit) {}

    private final Words words;
    private final List<Row> rows = new ArrayList<>();

    RulePage(List<RuleSetting> settings, Presentation presentation, Saving<RuleSetting> saving) {
        super("plan.rules", presentation, saving);
        this.words = presentation.words();
        GridPane table = new GridPane();
        table.setHgap(presentation.look().px(8));
        table.setVgap(presentation.look().px(4));
        for (RuleSetting setting : settings) {
            RuleKind kind = setting.kind();
            String name = words.of("rule." + kind);
            CheckBox active = EntryTable.check("plan-rule-" + kind, setting.active());
            active.setText(name);
            WordChoice<Severity> severity = new WordChoice<>(Severity.class, name, words);
            severity.setValue(setting.severity());
            // Leave is no duty that could be refused: it can only be told.
            severity.setDisable(kind == RuleKind.LEAVE_BAN);
            TextField limit = EntryTable.field("plan-limit-" + kind, shown(setting), 5);
            limit.setAccessibleText(name);
            limit.setVisible(kind.unit() != RuleKind.Unit.NONE);
            Label unit = new Label(limit.isVisible() ? words.of("plan.unit." + kind.unit()) : "");
            table.addRow(rows.size(), active, severity, limit, unit);
            rows.add(new Row(kind, active, severity, limit));
        }
        Button reset = new Button(words.of("plan.rules.reset"));
        reset.setId("plan-rules-reset");
        reset.setMinWidth(Region.USE_PREF_SIZE);
        reset.setOnAction(event -> reset());
        show(table, reset);
    }

    private static String shown(RuleSetting setting) {
        return switch (setting.kind().unit()) {
            case NONE -> "";
            case MINUTES -> String.valueOf(setting.limit() / 60);
            case NIGHTS, HOURS -> String.valueOf(setting.limit());
        };
    }

    private void reset() {
        for (Row row : rows) {
            RuleSetting comes = RuleSetting.asItComes(row.kind);
            row.active.setSelected(comes.active());
            row.severity.setValue(comes.severity());
            row.limit.setText(shown(comes));
        }
    }

    @Override
    List<RuleSetting> typed() {
        List<RuleSetting> settings = new ArrayList<>();
        for (Row row : rows) {
            String typed = row.limit.getText().strip();
            boolean limited = row.kind.unit() != RuleKind.Unit.NONE;
            if (limited && !typed.matches("\\d{1,4}")) {
                row.limit.requestFocus();
                throw new ProblemException(Problem.of("problem.plan.limit", words.of("rule." + row.kind), typed));
            }
            int number = limited ? Integer.parseInt(typed) : 0;
            settings.add(new RuleSetting(
                    row.kind,
                    row.active.isSelected(),
                    row.severity.getValue(),
                    row.kind.unit() == RuleKind.Unit.MINUTES ? number * 60 : number));
        }
        return settings;
    }
}
