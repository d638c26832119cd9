package org.shichen.roster.swaps;

import java.util.List;
import org.shichen.roster.DutyDesk;
import org.shichen.roster.RosterRange;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** F11, from everywhere: swaps (调班), for the duties that are chosen on the roster board. FX thread. */
public final class SwapTool {

    private static final double SHEET = 760;

    private final Swaps swaps;
    private final DutyDesk desk;

    public SwapTool(Swaps swaps, DutyDesk desk) {
        this.swaps = swaps;
        this.desk = desk;
    }

    public List<Command> commands(Presentation presentation, Sheets sheets) {
        return List.of(Command.of("swap.command.open", "F11", () -> open(presentation, sheets)));
    }

    private void open(Presentation presentation, Sheets sheets) {
        RosterRange names = desk.board().rangeProperty().get();
        if (names != null) {
            SwapSheet sheet = new SwapSheet(new SwapBoard(swaps, desk, names), presentation);
            sheet.setMaxWidth(presentation.look().px(SHEET));
            sheets.open(sheet, sheet.first());
        }
    }
}
