package org.shichen.roster.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.roster.DutyLevel;
import org.shichen.roster.Post;
import org.shichen.roster.Requirement;
import org.shichen.roster.Shift;
import org.shichen.roster.plan.Plans.Plan;
import org.shichen.ui.ChoiceWords;
import org.shichen.ui.Presentation;
import org.shichen.ui.WordChoice;

/** How many each post needs in each shift at a level, on every day or on one day of the week. */
final class NeedPage extends PlanPage<Requirement> {

    /** Sworn officers of heads: 1/3; heads alone: 3. */
    private static final Pattern NEED = Pattern.compile("(?:(\\d{1,2})\\s*[/／]\\s*)?(\\d{1,2})");

    private static final LocalDate A_MONDAY = LocalDate.of(2020, 1, 6);

    private record Cell(long post, long shift) {}

    /** @param day null for every day */
    record Days(@Nullable DayOfWeek day, String name) {}

    private final Plan plan;
    private final Map<Cell, TextField> needs = new LinkedHashMap<>();
    private final WordChoice<DutyLevel> level;
    private final ComboBox<Days> days = new ComboBox<>();
    private DutyLevel shown;
    private Days shownOn;

    NeedPage(Plan plan, DutyLevel now, Presentation presentation, Saving<Requirement> saving) {
        super("plan.requirements", presentation, saving);
        this.plan = plan;
        level = new WordChoice<>(DutyLevel.class, presentation.words().of("plan.level"), presentation.words());
        level.setId("plan-level");
        level.setValue(now);
        shown = now;
        days.setId("plan-weekday");
        days.setAccessibleText(presentation.words().of("plan.weekday"));
        days.setConverter(new ChoiceWords<>(value -> value == null ? "" : value.name));
        days.getItems().add(new Days(null, presentation.words().of("plan.weekday.every")));
        for (DayOfWeek day : DayOfWeek.values()) {
            days.getItems().add(new Days(day, presentation.formats().weekday(A_MONDAY.plusDays(day.ordinal()))));
        }
        days.getSelectionModel().selectFirst();
        shownOn = days.getValue();
        HBox when = new HBox(
                presentation.look().px(6), new Label(presentation.words().of("plan.level")), level, days);
        when.setAlignment(Pos.CENTER_LEFT);
        Node asked =
                plan.posts().isEmpty() || plan.shifts().isEmpty() ? nothingYet(presentation) : fields(presentation);
        show(when, asked);
        fill();
        turning(level, this::fill);
        turning(days, this::fill);
    }

    @Override
    void lookAt(PlanPage<?> before) {
        if (before instanceof NeedPage page) {
            level.setValue(page.level());
            days.setValue(page.days.getValue());
        }
    }

    /** Says where posts and shifts come from; without them nobody can be asked for. */
    private static Label nothingYet(Presentation presentation) {
        Label none = new Label(presentation.words().of("plan.requirements.none"));
        none.setId("plan-requirements-none");
        none.setWrapText(true);
        none.setMinHeight(Region.USE_PREF_SIZE);
        return none;
    }

    /** The level that the numbers are for. */
    DutyLevel level() {
        return shown;
    }

    /** The day of the week that the numbers are for, null for every day. */
    @Nullable
    DayOfWeek weekday() {
        return shownOn.day;
    }

    private GridPane fields(Presentation presentation) {
        GridPane table = new GridPane();
        table.setHgap(presentation.look().px(8));
        table.setVgap(presentation.look().px(4));
        List<Shift> shifts = plan.shifts();
        for (int i = 0; i < shifts.size(); i++) {
            table.add(new Label(shifts.get(i).name()), i + 1, 0);
        }
        int row = 1;
        for (Post post : plan.posts()) {
            String name = plan.places().getOrDefault(post.id(), post.name());
            table.add(new Label(name), 0, row);
            for (int i = 0; i < shifts.size(); i++) {
                TextField field = EntryTable.field(
                        "plan-need-" + post.id() + "-" + shifts.get(i).id(), "", 5);
                field.setAccessibleText(name + " " + shifts.get(i).name());
                needs.put(new Cell(post.id(), shifts.get(i).id()), field);
                table.add(field, i + 1, row);
            }
            row++;
        }
        return table;
    }

    /** A day without a number of its own shows in grey what holds on every day. */
    private void fill() {
        shown = level.getValue();
        shownOn = days.getValue();
        needs.forEach((cell, field) -> {
            field.setText(shown(plan.asked(cell.post, cell.shift, level(), weekday()), weekday() != null));
            field.setPromptText(
                    weekday() == null ? "" : shown(plan.asked(cell.post, cell.shift, level(), null), false));
        });
        remember();
    }

    private static String shown(@Nullable Requirement asked, boolean evenNobody) {
        return asked == null || (asked.totalLeast() == 0 && !evenNobody)
                ? ""
                : asked.swornLeast() + "/" + asked.totalLeast();
    }

    @Override
    List<Requirement> typed() {
        List<Requirement> asked = new ArrayList<>();
        for (Map.Entry<Cell, TextField> entry : needs.entrySet()) {
            String typed = entry.getValue().getText().strip();
            if (typed.isEmpty() && weekday() != null) {
                continue;
            }
            Matcher need = NEED.matcher(typed.isEmpty() ? "0" : typed);
            if (!need.matches()) {
                entry.getValue().requestFocus();
                throw new ProblemException(
                        Problem.of("problem.plan.need", entry.getValue().getAccessibleText(), typed));
            }
            asked.add(new Requirement(
                    entry.getKey().post(),
                    entry.getKey().shift(),
                    level(),
                    weekday(),
                    need.group(1) == null ? 0 : Integer.parseInt(need.group(1)),
                    Integer.parseInt(need.group(2))));
        }
        return asked;
    }
}
