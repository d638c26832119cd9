package org.shichen.journal.handover;

import java.util.List;
import org.shichen.journal.LogTool;
import org.shichen.ui.Command;
import org.shichen.ui.Notices;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** Ctrl+J, from everywhere: the handover (交接班). FX thread. */
public final class HandoverTool implements LogTool {

    private static final double SHEET = 920;

    /** Brings the sheet of a handover up in the preview. */
    public interface Printing {
        void print(Handover handover, Presentation presentation, Sheets sheets);
    }

    private final HandoverBoard board;
    private final Printing printing;
    private final Notices notices;

    public HandoverTool(HandoverBoard board, Printing printing, Notices notices) {
        this.board = board;
        this.printing = printing;
        this.notices = notices;
    }

    @Override
    public List<Command> everywhere(Presentation presentation, Sheets sheets) {
        return List.of(Command.of("handover.command", "Ctrl+J", () -> open(presentation, sheets)));
    }

    private void open(Presentation presentation, Sheets sheets) {
        if (!board.live()) {
            notices.say("handover.past");
            return;
        }
        HandoverSheet sheet = new HandoverSheet(
                board, presentation, handover -> printing.print(handover, presentation, sheets), ended -> {
                    sheets.close();
                    notices.say("handover.ended", ended.last().person());
                    printing.print(ended, presentation, sheets);
                });
        sheet.setMaxWidth(presentation.look().px(SHEET));
        sheets.open(sheet, sheet.first());
    }
}
