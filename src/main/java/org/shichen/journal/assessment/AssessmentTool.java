package org.shichen.journal.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shichen.checkpoint.CheckpointTool;
import org.shichen.journal.assessment.AssessmentBoard.Reading;
import org.shichen.paper.view.PaperDesk;
import org.shichen.ui.Command;
import org.shichen.ui.Presentation;
import org.shichen.ui.Sheets;

/** J on the map: the daily assessment. FX thread. */
public final class AssessmentTool implements CheckpointTool {

    private static final double SHEET = 1040;

    private final AssessmentBoard board;
    private final PaperDesk papers;

    public AssessmentTool(AssessmentBoard board, PaperDesk papers) {
        this.board = board;
        this.papers = papers;
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
        shown.saved()
                .ifPresent(assessment -> papers.set(
                        "figures.report",
                        (imprint, measure) -> AssessmentPaper.of(
                                assessment,
                                shown.day(),
                                imprint,
                                measure,
                                shown.day().until()),
                        presentation,
                        sheets));
    }
}
