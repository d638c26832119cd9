package org.shichen.roster.publish;

import java.util.List;
import org.shichen.roster.Duty;
import org.shichen.roster.Place;
import org.shichen.roster.RosterBoard;
import org.shichen.roster.RosterRange;
import org.shichen.roster.RosterTool;
import org.shichen.roster.Selection;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** Opens the sheet of publishing over the roster board, for the days that the board shows. FX thread. */
public final class PublishOpening implements RosterTool {

    private final Publishing publishing;

    public PublishOpening(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public List<Command> commands(RosterBoard board, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("publish.command.open", "F5", () -> open(board, presentation, sheets))
                .when(() -> board.rangeProperty().get() != null));
    }

    private void open(RosterBoard board, Presentation presentation, Sheets sheets) {
        RosterRange range = board.rangeProperty().get();
        if (range != null) {
            publishing.open(range.first(), range.last());
            PublishSheet sheet = new PublishSheet(publishing, presentation, duty -> goTo(duty, board, sheets));
            sheet.setMaxWidth(presentation.look().px(960));
            sheets.open(sheet, sheet.first());
        }
    }

    private static void goTo(Duty duty, RosterBoard board, Sheets sheets) {
        sheets.close();
        board.layoutProperty().set(RosterBoard.Layout.PEOPLE_BY_DAY);
        board.show(duty.dutyDate());
        board.select(Selection.of(new Place.PersonDay(duty.personId(), duty.dutyDate()), duty.id()));
    }
}
