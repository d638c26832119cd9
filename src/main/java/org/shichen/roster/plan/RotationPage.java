package org.shichen.roster.plan;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import org.shichen.ui.Presentation;

/** The rotation patterns, a row each: a name, and the marks of the shifts of its days. */
final class RotationPage extends PlanPage<RotationEntry> {

    private record Row(RotationEntry of, TextField name, TextField cycle) {}

    private static final RotationEntry NEW = new RotationEntry(0, 0, "", List.of());

    private final List<ShiftEntry> shifts;
    private final PlanText text;
    private final EntryTable table;
    private final List<Row> rows = new ArrayList<>();

    RotationPage(
            List<RotationEntry> patterns,
            List<ShiftEntry> shifts,
            Presentation presentation,
            Saving<RotationEntry> saving) {
        super("plan.rotations", presentation, saving);
        this.shifts = shifts;
        this.text = new PlanText(presentation.words());
        table = table("name", "cycle");
        patterns.forEach(this::add);
        add(NEW);
        show(table);
    }

    private void add(RotationEntry pattern) {
        String id = "plan-rotation-" + rows.size() + "-";
        Row row = new Row(
                pattern,
                EntryTable.field(id + "name", pattern.name(), 10),
                EntryTable.field(id + "cycle", text.cycle(pattern.cycle(), shifts), 30));
        rows.add(row);
        table.row(row.name, List.of(row.name, row.cycle), () -> add(NEW));
    }

    @Override
    List<RotationEntry> typed() {
        List<RotationEntry> typed = new ArrayList<>();
        for (Row row : rows) {
            String name = row.name.getText().strip();
            if (row.of != NEW || !name.isEmpty()) {
                typed.add(new RotationEntry(
                        row.of.id(), row.of.version(), name, text.cycle(name, row.cycle.getText(), shifts)));
            }
        }
        return typed;
    }
}
