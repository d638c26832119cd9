package org.shichen.journal.days;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.paper.WholeFile;
import org.shichen.paper.view.PaperDesk;
import org.shichen.problem.Problem;
import org.shichen.ui.Command;
import org.shichen.ui.FileDialog;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;
import org.shichen.ui.Words;

/** T on the map: the figures of the day. FX thread. */
public final class DayTool implements CheckpointTool {

    private static final double SHEET = 1180;

    private final DayBoard board;
    private final PaperDesk papers;
    private final Tasks tasks;

    public DayTool(DayBoard board, PaperDesk papers, Tasks tasks) {
        this.board = board;
        this.papers = papers;
        this.tasks = tasks;
    }

    @Override
    public List<Command> commands(Supplier<Optional<Long>> chosen, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("days.command", "T", () -> {
            board.open();
            DaySheet sheet = new DaySheet(board, presentation, this, sheets);
            sheet.setMaxWidth(presentation.look().px(SHEET));
            sheets.open(sheet, sheet.first());
        }));
    }

    /** Makes it in the background and shows the preview. */
    void print(DayFigures day, Sheets sheets, Presentation presentation, Consumer<Problem> onRefused) {
        papers.set(
                "figures.report",
                (imprint, measure) -> DayPaper.of(day, imprint, measure),
                presentation,
                sheets,
                onRefused);
    }

    /** Asks for a file and writes the workbook; nothing when none is chosen. */
    void save(
            DayFigures day,
            Presentation presentation,
            Window window,
            Consumer<String> onDone,
            Consumer<Problem> onRefused) {
        Words words = presentation.words();
        new FileDialog(window, words.of("report.excel"), words.of("report.workbook"), ".xlsx")
                .save(day.date() + ".xlsx")
                .ifPresent(file -> tasks.run(
                        "figures.report",
                        () -> {
                            WholeFile.write(file, DayWorkbook.of(day, words, presentation.formats()), true);
                            return file.toString();
                        },
                        onDone,
                        onRefused));
    }
}
