package org.shichen.journal.batches;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.journal.batches.BatchBoard.Shown;
import org.shichen.paper.view.PaperDesk;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** U on the map: the reporting batches. FX thread. */
public final class BatchTool implements CheckpointTool {

    private static final double SHEET = 1180;

    private final BatchBoard board;
    private final PaperDesk papers;
    private final InstantSource clock;

    public BatchTool(BatchBoard board, PaperDesk papers, InstantSource clock) {
        this.board = board;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public List<Command> commands(Supplier<Optional<Long>> chosen, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("batches.command", "U", () -> {
            board.open();
            BatchSheet sheet = new BatchSheet(board, presentation, shown -> print(shown, presentation, sheets));
            sheet.setMaxWidth(presentation.look().px(SHEET));
            sheets.open(sheet, sheet.first());
        }));
    }

    private void print(Shown shown, Presentation presentation, Sheets sheets) {
        Instant now = clock.instant();
        papers.set(
                "figures.report",
                (imprint, measure) -> BatchPaper.of(shown, imprint, measure, now),
                presentation,
                sheets);
    }
}
