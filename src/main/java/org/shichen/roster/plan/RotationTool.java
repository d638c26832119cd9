package org.shichen.roster.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shichen.roster.Place;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.RosterRange;
import org.shichen.roster.RosterTool;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/** Lays a rotation pattern over the people whose rows are chosen on the board, in one act. FX thread. */
public final class RotationTool implements RosterTool {

    private final Rotations rotations;
    private final Tasks tasks;

    public RotationTool(Rotations rotations, Tasks tasks) {
        this.rotations = rotations;
        this.tasks = tasks;
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
                RotationSheet sheet = new RotationSheet(
                        all,
                        people.size(),
                        shown,
                        presentation,
                        (asking, laying) -> lay(laying, people, board, sheets, asking));
                sheets.open(sheet, sheet.first());
            });
        }
    }

    private void lay(
            RotationSheet.Laying laying, List<Long> people, RosterBoard board, Sheets sheets, RotationSheet sheet) {
        tasks.run(
                "rotation.lay",
                () -> rotations.lay(
                        laying.pattern(), people, laying.post(), laying.first(), laying.last(), laying.step()),
                change -> {
                    if (change.isEmpty()) {
                        sheet.nothing();
                    } else {
                        sheets.close();
                        board.does().perform("roster.lay", change);
                    }
                },
                sheet::explain);
    }
}
