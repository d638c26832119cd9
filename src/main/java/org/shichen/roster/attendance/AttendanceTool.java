package org.shichen.roster.attendance;

import java.util.List;
import org.shichen.roster.DutyDesk;
import org.shichen.roster.RosterRange;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** F10, from everywhere: who has come to the shift and who has not (签到). FX thread. */
public final class AttendanceTool {

    private static final double SHEET = 760;

    private final Attendances attendances;
    private final DutyDesk desk;

    public AttendanceTool(Attendances attendances, DutyDesk desk) {
        this.attendances = attendances;
        this.desk = desk;
    }

    public List<Command> commands(Presentation presentation, Sheets sheets) {
        return List.of(Command.of("attendance.command.open", "F10", () -> open(presentation, sheets)));
    }

    private void open(Presentation presentation, Sheets sheets) {
        RosterRange names = desk.board().rangeProperty().get();
        if (names != null) {
            AttendanceSheet sheet = new AttendanceSheet(new AttendanceBoard(attendances, desk, names), presentation);
            sheet.setMaxWidth(presentation.look().px(SHEET));
            sheets.open(sheet, sheet.first());
        }
    }
}
