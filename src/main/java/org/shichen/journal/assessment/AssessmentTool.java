package org.shichen.journal.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.journal.assessment.AssessmentBoard.Reading;
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

/** J on the map: the daily assessment. FX thread. */
public final class AssessmentTool implements CheckpointTool {

    private static final double SHEET = 1040;
    private static final double PREVIEW = 1100;

    private final AssessmentBoard board;
    private final Typefaces typefaces;
    private final Tasks tasks;
    private final Function<Language, String> unit;
    private final Supplier<String> maker;

    /**
     * @param unit name of the brigade; asked in the background, may block
     * @param maker who is at the desk
     */
    public AssessmentTool(
            AssessmentBoard board,
            Typefaces typefaces,
            Tasks tasks,
            Function<Language, String> unit,
            Supplier<String> maker) {
        this.board = board;
        this.typefaces = typefaces;
        this.tasks = tasks;
        this.unit = unit;
        this.maker = maker;
    }

    @Override
    public List<Command> commands(Supplier<Optional<Long>> chosen, Presentation presentation, Sheets sheets) {
        return List.of(Command.of("assessment.command", "J", () -> {
            board.open();
            AssessmentSheet sheet =
                    new AssessmentSheet(board, presentation, shown -> print(shown, presentation, sheets));
            sheet.setMaxWidth(presentation.look().px(SHEET));
            sheets.open(sheet, sheet.first());
        }));
    }

    private void print(Reading shown, Presentation presentation, Sheets sheets) {
        String who = maker.get();
        Instant at = shown.day().until();
        shown.saved()
                .ifPresent(assessment -> tasks.run(
                        "figures.report",
                        () -> PdfWriter.write(
                                AssessmentPaper.of(
                                        assessment,
                                        shown.day(),
                                        new Imprint(
                                                unit.apply(presentation.words().language()),
                                                who,
                                                presentation.words(),
                                                presentation.formats()),
                                        typefaces,
                                        at),
                                typefaces),
                        printout -> {
                            PreviewSheet sheet =
                                    new PreviewSheet(new Preview(printout, tasks), presentation, sheets::close);
                            sheet.setMaxWidth(presentation.look().px(PREVIEW));
                            sheets.open(sheet, sheet.first());
                        }));
    }
}
