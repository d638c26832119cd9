package org.shichen.journal.backentry;

import java.util.List;
import org.shichen.journal.LogTool;
import org.shichen.ui.Command;
import org.shichen.ui.Notices;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** Ctrl+Shift+B: the night's paper is typed in afterwards. FX thread. */
public final class BackEntryTool implements LogTool {

    private static final double SHEET = 860;

    private final BackEntry board;
    private final Notices notices;

    public BackEntryTool(BackEntry board, Notices notices) {
        this.board = board;
        this.notices = notices;
    }

    @Override
    public List<Command> everywhere(Presentation presentation, Sheets sheets) {
        return List.of(Command.of("backentry.command", "Ctrl+Shift+B", () -> open(presentation, sheets)));
    }

    private void open(Presentation presentation, Sheets sheets) {
        if (!board.live()) {
            notices.say("backentry.past");
            return;
        }
        board.begin();
        BackEntrySheet sheet = new BackEntrySheet(board, presentation);
        sheet.setMaxWidth(presentation.look().px(SHEET));
        sheets.open(sheet, sheet.first());
    }
}
