package org.shichen.roster.plan;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.shichen.clock.TimeOfDay;
import org.shichen.ui.Presentation;

/** The shifts, a row each. */
final class ShiftPage extends PlanPage<ShiftEntry> {

    private record Row(
            ShiftEntry of,
            TextField name,
            TextField mark,
            TextField start,
            TextField end,
            CheckBox night,
            CheckBox active,
            TextField meals) {}

    private static final ShiftEntry NEW = new ShiftEntry(0, 0, "", "", 480, 480, false, true, List.of());

    private static final int DAY = 24 * 60;

    private final EntryTable table;
    private final List<Row> rows = new ArrayList<>();

    ShiftPage(List<ShiftEntry> shifts, Presentation presentation, Saving<ShiftEntry> saving) {
        super("plan.shifts", presentation, saving);
        table = table("name", "mark", "start", "end", "night", "active", "meals");
        shifts.forEach(this::add);
        add(NEW);
        if (shifts.isEmpty()) {
            FlowPane usual = new FlowPane(
                    presentation.look().px(6),
                    presentation.look().px(4),
                    usual("plan.shifts.usual.two", () -> begin(presentation, "day", "night")),
                    usual("plan.shifts.usual.three", () -> begin(presentation, "morning", "middle", "night")));
            show(usual, table);
        } else {
            show(table);
        }
    }

    /** The shifts of a day of equal length, from the beginning of the duty day; the last one is the night. */
    private void begin(Presentation presentation, String... names) {
        int length = DAY / names.length;
        int start = TimeOfDay.minute(presentation.formats().calendar().dayStart());
        for (int i = 0; i < names.length; i++) {
            Row row = rows.getLast();
            row.mark.setText(presentation.words().of("plan.shifts.usual." + names[i] + ".mark"));
            row.start.setText(TimeOfDay.countedText(start + i * length));
            row.end.setText(TimeOfDay.countedText(start + (i + 1) * length));
            row.night.setSelected(i == names.length - 1);
            // The name comes last: it makes the next row.
            row.name.setText(presentation.words().of("plan.shifts.usual." + names[i]));
        }
        rows.getFirst().name.requestFocus();
    }

    private void add(ShiftEntry shift) {
        String id = "plan-shift-" + rows.size() + "-";
        boolean fresh = shift == NEW;
        Row row = new Row(
                shift,
                EntryTable.field(id + "name", shift.name(), 6),
                EntryTable.field(id + "mark", shift.mark(), 2),
                EntryTable.field(id + "start", fresh ? "" : TimeOfDay.countedText(shift.start()), 4),
                EntryTable.field(id + "end", fresh ? "" : TimeOfDay.countedText(shift.start() + shift.length()), 4),
                EntryTable.check(id + "night", shift.night()),
                EntryTable.check(id + "active", shift.active()),
                EntryTable.field(id + "meals", PlanText.meals(shift.meals()), 26));
        rows.add(row);
        table.row(
                row.name,
                List.of(row.name, row.mark, row.start, row.end, row.night, row.active, row.meals),
                () -> add(NEW));
    }

    @Override
    List<ShiftEntry> typed() {
        List<ShiftEntry> typed = new ArrayList<>();
        for (Row row : rows) {
            String name = row.name.getText().strip();
            if (row.of == NEW && name.isEmpty()) {
                continue;
            }
            int start = PlanText.minute(name, row.start.getText());
            int end = PlanText.minute(name, row.end.getText());
            typed.add(new ShiftEntry(
                    row.of.id(),
                    row.of.version(),
                    name,
                    row.mark.getText().strip(),
                    start,
                    PlanText.length(start, end),
                    row.night.isSelected(),
                    row.active.isSelected(),
                    PlanText.meals(name, row.meals.getText(), start)));
        }
        return typed;
    }
}
