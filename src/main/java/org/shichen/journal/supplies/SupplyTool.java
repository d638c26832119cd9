package org.shichen.journal.supplies;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.paper.view.PaperDesk;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** Y on the map: supplies of the checkpoints. FX thread. */
public final class SupplyTool implements CheckpointTool {

    private static final double SHEET = 1100;

    private final SupplyBoard board;
    private final PaperDesk papers;

    public SupplyTool(SupplyBoard board, PaperDesk papers) {
        this.board = board;
        this.papers = papers;
    }

    @Override
    public List<Command> commands(Supplier<Optional<Long>> chosen, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("supplies.command", "Y", () -> {
            board.open();
            SupplySheet sheet = new SupplySheet(board, presentation, reading -> print(reading, presentation, sheets));
            sheet.setMaxWidth(presentation.look().px(SHEET));
            sheets.open(sheet, sheet.first());
        }));
    }

    private void print(SupplyBoard.Reading reading, Presentation presentation, Sheets sheets) {
        papers.set(
                "supplies.print",
                (imprint, measure) ->
                        SupplyPaper.of(reading.date(), reading.lines(), imprint, measure, reading.readAt()),
                presentation,
                sheets);
    }
}
