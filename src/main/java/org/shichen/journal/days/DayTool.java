package org.shichen.journal.days;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.paper.PdfWriter;
import org.shichen.paper.Typefaces;
import org.shichen.paper.view.Preview;
import org.shichen.paper.view.PreviewSheet;
import org.shichen.problem.Problem;
import org.shichen.ui.Command;
import org.shichen.ui.Imprint;
import org.shichen.ui.Language;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;
import org.shichen.ui.Tasks;

/** T on the map: the figures of the day. FX thread. */
public final class DayTool implements CheckpointTool {

    private static final double SHEET = 1180;
    private static final double PREVIEW = 1100;

    private final DayBoard board;
    private final Typefaces typefaces;
    private final Tasks tasks;
    private final Function<Language, String> unit;
    private final Supplier<String> maker;

    /**
     * @param unit name of the brigade; asked in the background, may block
     * @param maker who is at the desk
     */
    public DayTool(
            DayBoard board, Typefaces typefaces, Tasks tasks, Function<Language, String> unit, Supplier<String> maker) {
        this.board = board;
        this.typefaces = typefaces;
        this.tasks = tasks;
        this.unit = unit;
        this.maker = maker;
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
        String who = maker.get();
        tasks.run(
                "figures.report",
                () -> PdfWriter.write(
                        DayPaper.of(
                                day,
                                new Imprint(
                                        unit.apply(presentation.words().language()),
                                        who,
                                        presentation.words(),
                                        presentation.formats()),
                                typefaces),
                        typefaces),
                printout -> {
                    PreviewSheet sheet = new PreviewSheet(new Preview(printout, tasks), presentation, sheets::close);
                    sheet.setMaxWidth(presentation.look().px(PREVIEW));
                    sheets.open(sheet, sheet.first());
                },
                onRefused);
    }

    /** Asks for a file and writes the workbook; nothing when none is chosen. */
    void save(
            DayFigures day,
            Presentation presentation,
            Window window,
            Consumer<String> onDone,
            Consumer<Problem> onRefused) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(presentation.words().of("report.excel"), "*.xlsx"));
        chooser.setInitialFileName(day.date() + ".xlsx");
        File file = chooser.showSaveDialog(window);
        if (file != null) {
            tasks.run(
                    "figures.report",
                    () -> {
                        DayWorkbook.write(day, file.toPath(), presentation.words(), presentation.formats());
                        return file.toString();
                    },
                    onDone,
                    onRefused);
        }
    }
}
