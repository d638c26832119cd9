package org.shichen.roster.relief;

import java.util.List;
import org.shichen.clock.DutyCalendar;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.RosterRange;
import org.shichen.roster.RosterTool;
import org.shichen.roster.Shift;
import org.shichen.roster.papers.PrintDesk;
import org.shichen.store.Store;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/** Opens the meal relief of the shift that runs at the moment. FX thread. */
public final class ReliefTool implements RosterTool {

    private final Reliefs reliefs;
    private final Store store;
    private final Tasks tasks;
    private final PrintDesk printing;

    public ReliefTool(Reliefs reliefs, Store store, Tasks tasks, PrintDesk printing) {
        this.reliefs = reliefs;
        this.store = store;
        this.tasks = tasks;
        this.printing = printing;
    }

    @Override
    public List<Command> commands(RosterBoard board, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("relief.command.open", "F12", () -> open(board, presentation, sheets)));
    }

    private void open(RosterBoard board, Presentation presentation, Sheets sheets) {
        RosterRange range = board.rangeProperty().get();
        if (range == null || range.shifts().isEmpty()) {
            return;
        }
        DutyCalendar calendar = range.calendar();
        Shift now = range.shifts().stream()
                .filter(shift -> !range.moment().isBefore(calendar.at(range.today(), shift.startMinute()))
                        && range.moment().isBefore(calendar.at(range.today(), shift.endMinute())))
                .findFirst()
                .orElse(range.shifts().getFirst());
        ReliefBoard relief = new ReliefBoard(reliefs, store, tasks, range.shifts(), range.today(), now);
        ReliefSheet sheet = new ReliefSheet(relief, presentation, strip -> printing.strip(strip, sheets, presentation));
        sheet.setMaxWidth(presentation.look().px(900));
        sheets.open(sheet, sheet.first());
    }
}
