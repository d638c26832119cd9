package org.shichen.journal.batches;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.journal.batches.BatchBoard.Shown;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Typefaces;
import org.shichen.paper.view.Preview;
import org.shichen.paper.view.PreviewSheet;
import org.shichen.ui.Command;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/** U on the map: the reporting batches. FX thread. */
public final class BatchTool implements CheckpointTool {

    private static final double SHEET = 1180;
    private static final double PREVIEW = 1100;

    private final BatchBoard board;
    private final Typefaces typefaces;
    private final Tasks tasks;
    private final Function<Language, String> unit;
    private final Supplier<String> maker;
    private final InstantSource clock;

    /**
     * @param unit name of the brigade; asked in the background, may block
     * @param maker who is at the desk
     */
    public BatchTool(
            BatchBoard board,
            Typefaces typefaces,
            Tasks tasks,
            Function<Language, String> unit,
            Supplier<String> maker,
            InstantSource clock) {
        this.board = board;
        this.typefaces = typefaces;
        this.tasks = tasks;
        this.unit = unit;
        this.maker = maker;
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
        String who = maker.get();
        Instant now = clock.instant();
        tasks.run(
                "figures.report",
                () -> PdfWriter.write(
                        BatchPaper.of(
                                shown,
                                new Imprint(
                                        unit.apply(presentation.words().language()),
                                        who,
                                        presentation.words(),
                                        presentation.formats()),
                                typefaces,
                                now),
                        typefaces),
                printout -> {
                    PreviewSheet sheet = new PreviewSheet(new Preview(printout, tasks), presentation, sheets::close);
                    sheet.setMaxWidth(presentation.look().px(PREVIEW));
                    sheets.open(sheet, sheet.first());
                });
    }
}
