package org.shichen.journal.figures;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** The figures of the watch, from the map: D, beginning in the row of the chosen checkpoint. FX thread. */
public final class FigureTool implements CheckpointTool {

    private static final double SHEET = 1240;

    private final FigureBoard board;

    public FigureTool(FigureBoard board) {
        this.board = board;
    }

    @Override
    public List<Command> commands(Supplier<Optional<Long>> chosen, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("figures.command", "D", () -> {
            board.showNow();
            FigureSheet sheet = new FigureSheet(board, chosen.get().orElse(null), presentation);
            sheet.setMaxWidth(presentation.look().px(SHEET));
            sheets.open(sheet, sheet.first());
        }));
    }
}
